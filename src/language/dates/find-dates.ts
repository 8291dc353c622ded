import { DateTime } from 'luxon';
import { findBareDays } from './bare-days.ts';
import type { DateMention } from './date-mention.ts';
import type { DateRange } from './date-range.ts';
import { MONTH, monthNumber, WEEKDAY } from './date-words.ts';
import { inOrder, safe, type Written } from './day-and-month.ts';
import { findDaysBeside } from './days-beside.ts';
import { findDaysWithin } from './days-within.ts';
import { findRelativeDays, findWeeks, namesRelativeDays } from './relative-days.ts';
import { findWeekdaysOfMonth, namesWeekdaysOfMonth } from './weekdays-of-month.ts';
import { findWeeksOfMonth, namesWeeksOfMonth } from './weeks-of-month.ts';

const ORDINAL = '(?::[ae]|[ae]\\b|st\\b|nd\\b|rd\\b|th\\b|\\.(?!\\d))?';
const day = (name: string) => `(?<${name}>3[01]|[12]\\d|0?[1-9])(?!\\d)${ORDINAL}`;
const month = (name: string) => `(?<${name}>${MONTH})`;
/** Two figures are a year only where a sentence or line may end after them. */
const year = (name: string) =>
  `(?:\\s*,?\\s*(?:of\\s+)?(?<${name}>20\\d\\d(?!\\d)|(?:'|(?<=\\s))[2-4]\\d(?=\\s*(?:[,.;:!?)\\n]|$))))?`;
const BEFORE = `(?:(?:${WEEKDAY}|klockan)[\\s,]*)?(?:(?:den|the|d\\.)\\s*)?`;
const BETWEEN = `\\s*,?\\s*(?<sep>--?|–|—|till(?: och med)?|t\\.?o\\.?m\\.?|to|into|in i|until|til|through|thru|og|och|o(?=\\s*\\d)|and|&|\\+|samt|bis|/|eller|el\\.?(?=\\s*(?:${WEEKDAY}\\s*)?\\d)|or(?: else)?)\\s*${BEFORE}`;
const OF = '\\s*(?:(?:day\\s+)?of\\s+|i\\s+)?';
const START = '(?<![\\d./:,-])';

/** Each way of writing days: the first is the most telling, and wins where two begin at the same place. */
const patterns = [
  `(?<![\\d])(?<y1>20\\d\\d)\\.\\s(?<n1>\\d\\d?)\\.\\s(?<d1>\\d\\d?)(?!\\d)`,
  `(?<![\\d])(?<y1>20\\d\\d)[-/.](?<n1>\\d\\d?)[-/.](?<d1>\\d\\d?)(?!\\d)(?:(?:\\s(?:kl\\.?\\s?)?\\d{1,2}[:.]\\d\\d)?${BETWEEN}(?:(?:(?<y2>20\\d\\d)[-/.])?(?<n2>\\d\\d?)[-/.])?(?<d2>\\d\\d?)(?![\\d/]|[.-]\\d))?`,
  `${START}${day('d1')}${OF}${month('m1')}${year('y1')}${BETWEEN}${day('d2')}${OF}${month('m2')}${year('y2')}`,
  // "14, 15 and 16 of June": a period, whatever days are named in between.
  `${START}${day('d1')}(?:\\s*,\\s*(?:3[01]|[12]\\d|0?[1-9])(?!\\d)){1,5}\\s*,?\\s*(?<sep>and|och|og|&|samt)\\s*${BEFORE}${day('d2')}${OF}${month('m2')}${year('y2')}`,
  `${START}${day('d1')}${BETWEEN}${day('d2')}${OF}${month('m2')}${year('y2')}`,
  `${START}${day('d1')}${OF}${month('m1')}${year('y1')}`,
  `(?<!\\p{L})${month('m1')}\\s*(?:the\\s+)?${day('d1')}${year('y1')}${BETWEEN}${month('m2')}\\s*(?:the\\s+)?${day('d2')}(?!\\s*(?:-|–|to|through|till)\\s*\\d)${year('y2')}`,
  `(?<!\\p{L})${month('m1')}\\s*(?:the\\s+)?${day('d1')}${BETWEEN}${day('d2')}(?!\\p{L}|\\s*\\d(?!\\d{3}))(?!\\s+(?:people|persons|personer|pers|pax|delegates|students|officers|participants|of us|st)(?!\\p{L}))${year('y2')}`,
  `(?<!\\p{L})${month('m1')}\\s*(?:the\\s+)?${day('d1')}(?!\\s*[:.]\\d)${year('y1')}`,
  `${START}(?<d1>\\d\\d?)/(?<n1>\\d\\d?)(?:[/-](?<y1>20\\d\\d|\\d\\d(?![\\d/]))|\\s+(?<y3>20\\d\\d))?${BETWEEN}(?<d2>\\d\\d?)/(?<n2>\\d\\d?)(?:[/-]|\\s+)?(?<y2>20\\d\\d|\\d\\d)?(?![\\d/])`,
  `${START}(?<d1>\\d\\d?)\\s*[-–]\\s*(?<d2>\\d\\d?)/(?<n2>\\d\\d?)(?![\\d])(?:(?:[/-]|\\s+)(?<y2>20\\d\\d|\\d\\d(?!\\d)))?`,
  `${START}(?<d1>\\d\\d?)/(?<n1>\\d\\d?)(?![\\d])(?:(?:[/-])(?<y1>20\\d\\d|\\d\\d(?!\\d))|\\s+(?<y3>20\\d\\d))?`,
  // Without the last full stop of a day they may be times of day, but not where a month can't be minutes.
  `(?<!kl\\.?\\s?)${START}(?<d1>\\d\\d?)\\.(?<n1>1[0-2]|0?[1-9])${BETWEEN}(?<d2>\\d\\d?)\\.(?<n2>1[0-2]|0?[1-9])(?![\\d:])(?:\\.\\s?(?<y2>20\\d\\d|\\d\\d(?!\\d)))?`,
  `${START}(?<d1>\\d\\d?)\\.?\\s?[-–]\\s?(?<d2>\\d\\d?)\\.\\s?(?<n2>1[0-2]|0?[1-9])\\.\\s?(?<y2>20\\d\\d|\\d\\d(?!\\d))`,
  `${START}(?<d1>\\d\\d?)\\.\\s?(?:(?<n1>\\d\\d?)\\.\\s?(?<y1>20\\d\\d|\\d\\d(?!\\d))?)?${BETWEEN}(?<d2>\\d\\d?)\\.\\s?(?<n2>\\d\\d?)\\.\\s?(?<y2>20\\d\\d|\\d\\d(?!\\d))?`,
  `${START}(?<d1>\\d\\d?)\\.\\s?(?<n1>\\d\\d?)\\.\\s?(?<y1>20\\d\\d|\\d\\d(?!\\d))`,
  `${START}(?<d1>\\d\\d?)\\.(?<n1>1[0-2]|0?[1-9])\\.(?!\\d)`,
  // Without its last full stop it may be a number of anything, but not after a day of the week.
  `(?<=${WEEKDAY},?\\s*(?:den\\s*)?)(?<d1>\\d\\d?)\\.(?<n1>\\d\\d?)(?![\\d.:])`,
  // "12-05-2027 to 14-05-2027".
  `${START}(?<d1>\\d\\d?)-(?<n1>1[0-2]|0?[1-9])-(?<y1>20\\d\\d)(?![\\d-])(?:${BETWEEN}(?<d2>\\d\\d?)-(?<n2>1[0-2]|0?[1-9])-(?<y2>20\\d\\d)(?![\\d-]))?`,
].map((source) => new RegExp(`${source}`, 'giu'));

/** The choice is left. */
const IS_OR = /^(?:el|or)/i;
/** The first day of a week whose days follow: "the week of 8 March". */
const WEEK_OF =
  /(?:(?:week|wk) (?:of|commencing|starting|beginning)|w\/c|veckan (?:som börjar|med start)(?: den)?)(?: the)?\s*$/i;
/** Two days joined by "and" are the ends of a period when they lie no further apart than this, or stand after "between". */
const NEAR = 7;

/**
 * The days that a text names, in the order in which they stand, in Swedish or English (and as the Nordic
 * neighbours write). A day without a year is the next one on or after `today`, unless the text says once
 * which year it speaks of ("våren 2028"). `before`: the day named last before this text, whose month a bare
 * "the 6th" may mean. `month`: the first day of a month that was named without a day since. `monthFirst`: 3/9 is the ninth of March, as in the United States.
 * `weeksOfMonth`: "the second week of May" by itself is its days from Monday to Friday.
 */
export function findDates(
  text: string,
  today: string,
  {
    before,
    month,
    monthFirst = false,
    written: day = today,
    weeksOfMonth = false,
  }: {
    readonly before?: DateMention | undefined;
    readonly month?: string | undefined;
    readonly monthFirst?: boolean;
    readonly written?: string | undefined;
    readonly weeksOfMonth?: boolean;
  } = {},
): DateMention[] {
  const written = patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
  const year = written.length > 0 ? yearIn(text) : undefined;
  const found = [
    ...written.flatMap((match) => toMentions(match, { today, year, monthFirst })),
    ...findWeeks(text, today),
    ...findRelativeDays(text, day),
    ...findWeekdaysOfMonth(text, today),
    ...findWeeksOfMonth(text, today, weeksOfMonth),
  ];
  const apart = withoutOverlaps(found);
  const bare = findBareDays(text, apart, { today, last: before, month });
  const { beside, rest } = findDaysBeside(text, [...apart, ...bare].sort(byPlace), before);
  const all = [...rest, ...beside];
  return [...all, ...findDaysWithin(text, all, before)].sort(byPlace);
}

const byPlace = (one: DateMention, other: DateMention) => one.start - other.start;

/** Whether a text may name any days, seen at a glance. */
export function mayNameDays(text: string): boolean {
  return /\d/.test(text) || namesRelativeDays(text) || namesWeekdaysOfMonth(text) || namesWeeksOfMonth(text);
}

/** The earliest, and of those that begin at the same place the longest; nothing is read twice. */
function withoutOverlaps(found: readonly DateMention[]): DateMention[] {
  const inOrder = [...found].sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: DateMention[] = [];
  for (const mention of inOrder) {
    const last = kept.at(-1);
    const isSameMatch = last !== undefined && last.start === mention.start && last.end === mention.end;
    if (last === undefined || mention.start >= last.end || (isSameMatch && mention.isAlternative)) {
      kept.push(mention);
    }
  }
  return kept;
}

/** So much of what stands before a day is looked at. */
const LEAD = 60;

/** How the days of a match are understood. */
interface Reading {
  readonly today: string;
  /** The year that the whole text says for its days. */
  readonly year: number | undefined;
  readonly monthFirst: boolean;
}

/** The days of a match: none where there are no such days, two where the choice is left. */
function toMentions(match: RegExpExecArray, { today, year, monthFirst }: Reading): DateMention[] {
  const lead = match.input.slice(Math.max(0, match.index - LEAD), match.index);
  const { y1, y2, y3, n1, n2, m1, m2, d1 = '', d2, sep = '' } = match.groups ?? {};
  const numberOf = (name: string | undefined, figures: string | undefined) =>
    name !== undefined ? monthNumber(name) : figures !== undefined ? Number(figures) : undefined;
  const lastMonth = numberOf(m2, n2) ?? numberOf(m1, n1) ?? 0;
  // "Den 30–2 februari": begins in the month before.
  const isOverMonthEnd = d2 !== undefined && Number(d1) > Number(d2) && !IS_OR.test(sep);
  const firstMonth = numberOf(m1, n1) ?? (isOverMonthEnd ? ((lastMonth + 10) % 12) + 1 : lastMonth);
  const [firstYear, lastYear] = [wholeYear(y1 ?? y3), wholeYear(y2)];
  const first = { year: firstYear, month: firstMonth, day: Number(d1) };
  const last =
    d2 === undefined ? undefined : { year: lastYear ?? firstYear, month: lastMonth, day: Number(d2) };
  const place = { start: match.index, end: match.index + match[0].length };
  const how = { isSlashed: n1 !== undefined && match[0].includes('/'), monthFirst, lead };
  const until = last === undefined ? undefined : inOrder(last, how);
  const range = resolve(inOrder(first, how), until, year, today);
  if (range === undefined) return [];
  const yearWritten = (firstYear ?? lastYear) !== undefined;
  const base = { ...place, yearWritten };
  if (WEEK_OF.test(lead) && last === undefined) {
    return [{ ...base, ...workingWeek(range.from), isAlternative: false }];
  }
  const apart = DateTime.fromISO(range.until).diff(DateTime.fromISO(range.from), 'days').days;
  const isAnd = /^(?:och|o|and|og|&|samt)$/i.test(sep);
  const between = /(?:mellan|between|mellem|mellom|från|from|fra|både)\s+(?:den |the )?$/i.test(lead);
  if (IS_OR.test(sep) || (isAnd && apart > NEAR && !between)) {
    return [
      { ...base, from: range.from, until: range.from, isAlternative: false },
      { ...base, from: range.until, until: range.until, isAlternative: true },
    ];
  }
  return [{ ...base, ...range, isAlternative: false }];
}

function wholeYear(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const figures = Number(written.replace(/\D/g, ''));
  return figures < 100 ? 2000 + figures : figures;
}

/** The year that a text says once for all of its days: "hösten 2027", "during 2027". */
function yearIn(text: string): number | undefined {
  const years = text.matchAll(
    /(?:våren|hösten|sommaren|vintern|spring|summer|autumn|fall|winter|during|under|år|year)\s+(?:of\s+)?(20\d\d)(?![\d-])/gi,
  );
  const said = new Set([...years].map(([, year]) => Number(year)));
  return said.size === 1 ? [...said][0] : undefined;
}

function resolve(
  first: Written,
  last: Written | undefined,
  hint: number | undefined,
  today: string,
): DateRange | undefined {
  const end = last ?? first;
  const isLater = end.month > first.month || (end.month === first.month && end.day >= first.day);
  const startYear =
    first.year ??
    (end.year === undefined ? undefined : isLater ? end.year : end.year - 1) ??
    (hint && nextYear(first, hint, today));
  const from = civil(startYear ?? nextYear(first, undefined, today), first);
  if (from === undefined) return undefined;
  const begun = Number(from.slice(0, 4));
  const endYear = end.year !== undefined && end.year > begun ? end.year : isLater ? begun : begun + 1;
  const until = civil(endYear, end);
  return until === undefined ? undefined : { from, until };
}

/** The year of the next such day on or after today, and no earlier than a year that the text speaks of. */
function nextYear(date: Written, hint: number | undefined, today: string): number {
  const now = Number(today.slice(0, 4));
  const next = (civil(now, date) ?? '') >= today ? now : now + 1;
  return hint !== undefined && hint > next ? hint : next;
}

function civil(year: number, { month, day }: Written): string | undefined {
  return DateTime.fromObject(safe({ year, month, day })).toISODate() ?? undefined;
}

/** Monday to Friday of the week that a day is in: the days on which a city receives visitors. */
function workingWeek(date: string): DateRange {
  const monday = DateTime.fromISO(date).startOf('week');
  return { from: monday.toISODate() ?? date, until: monday.plus({ days: 4 }).toISODate() ?? date };
}
