import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import { keptWords } from '../language/kept/kept-words.ts';
import type { Language } from '../language/language.ts';
import { dayAfter, dayBefore, daysBetween, mondayOf } from './civil-date.ts';

const require = createRequire(import.meta.url);
/** Of these at most it is kept which days have a name. */
const MOST_YEARS = 50;
let loaded: Holidays | undefined;

/** Loaded when a holiday is first asked for: it brings those of the whole world. */
function swedish(): Holidays {
  const load = () => require('date-holidays') as typeof Holidays;
  loaded ??= new (load())('SE', { languages: ['sv', 'en'] });
  return loaded;
}

/** Holidays by law, and the eves on which Swedish offices are closed as well (midsommarafton, julafton, nyårsafton). */
const closed: readonly string[] = ['public', 'bank'];

/** The name of the holiday that a civil date is, or undefined when it is none. Sundays are none by themselves. */
export function holidayName(date: string, language: Language): string | undefined {
  const [named] = holidaysOf(date);
  if (named === undefined) return undefined;
  return language === 'sv' ? named.name : (nameIn('en', named.rule, date) ?? named.name);
}

/**
 * The date of a day of a year that has a name of its own, by its Swedish one as it stands in the calendar ("påskdagen",
 * "Luciadagen"), whether or not offices are closed on it; undefined for none.
 */
export function dayNamed(name: string, year: string): string | undefined {
  return daysNamedIn(year).get(name);
}

const daysNamedIn = keptWords(
  MOST_YEARS,
  (year): ReadonlyMap<string, string> =>
    new Map(
      swedish()
        .getHolidays(Number(year), 'sv')
        .map((day) => [day.name, day.date.slice(0, 10)]),
    ),
);

/** Whether a civil date is one on which a Swedish office works. */
export function isWorkingDay(date: string): boolean {
  return !isWeekend(date) && holidaysOf(date).length === 0;
}

/** Whether a civil date is a Saturday or a Sunday. */
export function isWeekend(date: string): boolean {
  // 1970-01-03 was a Saturday.
  const day = daysBetween('1970-01-03', date) % 7;
  return day === 0 || day === 1 || day === -6;
}

/** The working day so many after a date, or before it where `days` is less than 0; with 0 the date itself. */
export function addWorkingDays(date: string, days: number): string {
  const step = days < 0 ? dayBefore : dayAfter;
  let left = Math.abs(days);
  let reached = date;
  while (left > 0) {
    reached = step(reached);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** The date itself when it is a working day, else the last one before it. */
export function workingDayOnOrBefore(date: string): string {
  return isWorkingDay(date) ? date : addWorkingDays(date, -1);
}

/** The date itself when it is a working day, else the first one after it. */
export function workingDayOnOrAfter(date: string): string {
  return isWorkingDay(date) ? date : addWorkingDays(date, 1);
}

/** How many working days there are after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysUntil(from: string, to: string): number {
  if (to <= from) return 0;
  // Counted from a Monday, so that the days of the week that is begun lie at the end.
  const monday = mondayOf(from);
  const weekdays = weekdaysFrom(monday, to) - weekdaysFrom(monday, from);
  return weekdays - closedWeekdays(from, to);
}

/** How many days from a Monday up to and including a date are neither Saturday nor Sunday. */
function weekdaysFrom(monday: string, date: string): number {
  const days = daysBetween(monday, date) + 1;
  return Math.floor(days / 7) * 5 + Math.min(days % 7, 5);
}

/** How many days after `from`, up to and including `to`, are holidays that a weekend does not take anyway. */
function closedWeekdays(from: string, to: string): number {
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, position) => first + position);
  return years
    .flatMap((year) => [...holidaysIn(String(year).padStart(4, '0')).keys()])
    .filter((date) => date > from && date <= to && !isWeekend(date)).length;
}

interface Holiday {
  readonly name: string;
  readonly rule: string;
}

/** A year's holidays by date; computing them takes long enough to be kept. */
const kept = new Map<string, ReadonlyMap<string, readonly Holiday[]>>();

function holidaysOf(date: string): readonly Holiday[] {
  return holidaysIn(date.slice(0, 4)).get(date) ?? [];
}

function holidaysIn(year: string): ReadonlyMap<string, readonly Holiday[]> {
  const known = kept.get(year) ?? readYear(year);
  kept.set(year, known);
  return known;
}

function readYear(year: string): ReadonlyMap<string, readonly Holiday[]> {
  const days = swedish()
    .getHolidays(Number(year), 'sv')
    .filter(({ type }) => closed.includes(type))
    .map(({ date, name, rule }) => ({ date: date.slice(0, 10), name, rule }));
  return Map.groupBy(days, ({ date }) => date);
}

function nameIn(language: Language, rule: string, date: string): string | undefined {
  const all = swedish().getHolidays(Number(date.slice(0, 4)), language);
  return all.find((holiday) => holiday.rule === rule)?.name;
}
