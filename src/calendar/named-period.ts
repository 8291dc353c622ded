import { type DateRange, readPeriod } from '../language/read-dates.ts';
import { addDays } from './civil-date.ts';
import { type Asked, readPart } from './read-part.ts';
import { findTimes, namesTime, partTimes, type TimeSaid } from './time-words.ts';
import { wholeYear } from './whole-periods.ts';

/**
 * The period that a question speaks of: a month, season, quarter, half or year (`i oktober`, `under våren`, `Q3 2027`),
 * this, next or last week, month, quarter or year, so many days, weeks or months back or ahead, a feast, dates, the time
 * between two of these, since one of them, or from today until one. What is named without a year is the next one that has
 * not passed, or the latest one that has begun where what is asked for has been. Undefined for none.
 */
export function readNamedPeriod(text: string, today: string, hasBeen = false): DateRange | undefined {
  const whole = text.normalize('NFC');
  for (const said of findTimes(whole)) {
    const period = periodSaid(said, { today, hasBeen });
    if (period !== undefined) return period;
  }
  const dates = readPeriod(whole, today);
  return dates !== undefined && 'from' in dates ? dates : undefined;
}

/**
 * The time that a list is asked for, and whether one is spoken of that can't be read ("31 februari", "under lovet"): then
 * the asker is told which can, rather than shown another list.
 */
export function readAskedTime(
  text: string,
  { today, hasBeen }: Asked,
): { readonly period: DateRange | undefined; readonly isUnclear: boolean } {
  const period = readNamedPeriod(text, today, hasBeen);
  const { words, time } = partTimes(text);
  return { period, isUnclear: namesTime(words) || (time !== '' && period === undefined) };
}

const sinceWord = /(?:^| )(?:sedan|sen|since)(?: |$)/;
const afterWord = /(?:^| )(?:efter|after)(?: |$)/;
const fromWord = /(?:^| )(?:fran|from|fr o m|fran och med)(?: |$)/;
const untilWord = /(?:^| )(?:till|until|senast|innan|fore|by|before|through|up to|tom|t o m)(?: |$)/;
/** "Till och med mars" ends with it; "till mars" before it begins. */
const isIncluded = /och med|t o m|tom|through|end of|end |slutet/;
const isBefore = /(?:^| )(?:innan|fore|before)(?: |$)/;

/** The days of a time that was said, from one end to the other. */
function periodSaid({ lead, first, second }: TimeSaid, asked: Asked): DateRange | undefined {
  if (second !== undefined) return between(first, second, asked);
  if (sinceWord.test(lead)) return sinceOf(readPart(first, { ...asked, hasBeen: true })?.from, asked);
  if (afterWord.test(lead)) {
    const until = readPart(first, asked)?.until;
    return onwards(until && addDays(until, 1), asked);
  }
  if (fromWord.test(lead)) return onwards(readPart(first, asked)?.from, asked);
  if (untilWord.test(lead)) return untilOf(lead, first, asked);
  return readPart(first, asked);
}

/** From the first day of one to the last day of the other, which may tell the year of both. */
function between(first: string, second: string, asked: Asked): DateRange | undefined {
  const last = readPart(second, asked);
  const begun = readPart(first, asked);
  if (last === undefined || begun === undefined) return undefined;
  if (begun.from <= last.until && hasYear(second) === hasYear(first))
    return { from: begun.from, until: last.until };
  // "Mars till maj 2028": the year that is said once is that of both; else the end is the next after the beginning.
  if (hasYear(second) && !hasYear(first)) {
    const of = readPart(`${first} ${last.from.slice(0, 4)}`, asked) ?? begun;
    return of.from <= last.until ? { from: of.from, until: last.until } : undefined;
  }
  if (begun.from <= last.until) return { from: begun.from, until: last.until };
  // "I år och förra året": whichever comes first.
  if (hasYear(first)) return { from: last.from, until: begun.until };
  const after = readPart(second, { today: begun.from, hasBeen: false });
  const isAhead = asked.hasBeen && after !== undefined && after.from > asked.today;
  if (after !== undefined && !isAhead) return { from: begun.from, until: after.until };
  const before = readPart(first, { today: last.until, hasBeen: true });
  return before && { from: before.from, until: last.until };
}

const hasYear = (words: string) => /20\d\d|(?:^| )(?:ar(?:et)?|fjol|year)$/.test(words);

function sinceOf(from: string | undefined, { today }: Asked): DateRange | undefined {
  return from === undefined || from > today ? undefined : { from, until: today };
}

/** Up to now where it has been, and else to the end of the year in which it begins. */
function onwards(from: string | undefined, { today, hasBeen }: Asked): DateRange | undefined {
  if (from === undefined) return undefined;
  if (hasBeen) return sinceOf(from, { today, hasBeen });
  const { until } = wholeYear((from < today ? today : from).slice(0, 4));
  return { from, until };
}

/** Of what is a day, the day itself is meant: "till 15 mars". */
const isDay =
  /^(?:\d{1,2}|20\d\d-|idag|i dag|today|imorgon|i morgon|tomorrow|v\.? ?\d|vecka|week|[a-z]+dag|[a-z]+day)/;
const isOneOfOurs =
  /^(?:forra|last|nasta|next|denna|den har|this|veckans|manadens|kommande|narmaste|senaste)/;
const isFeast = /^(?:jul|christmas|nyar|new year|arsskift|pask|easter|midsommar|midsummer)/;

/** From today on, or from the beginning of that year where what is asked for has been. */
function untilOf(lead: string, words: string, { today, hasBeen }: Asked): DateRange | undefined {
  const end = readPart(words, { today, hasBeen });
  if (end === undefined) return undefined;
  const until = lastDay(end, words, lead);
  const from = hasBeen ? wholeYear(until.slice(0, 4)).from : today;
  return from > until ? undefined : { from, until };
}

function lastDay({ from, until }: DateRange, words: string, lead: string): string {
  if (isFeast.test(words)) return from;
  if (isDay.test(words)) return isBefore.test(lead) ? addDays(from, -1) : until;
  if (isOneOfOurs.test(words)) return isBefore.test(lead) ? addDays(from, -1) : until;
  return isIncluded.test(lead) ? until : addDays(from, -1);
}
