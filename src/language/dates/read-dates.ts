import * as chrono from 'chrono-node';
import { DateTime } from 'luxon';
import type { DateRange } from './date-range.ts';
import { MONTH } from './date-words.ts';
import { findNoSuchDay } from './no-such-day.ts';
import { withDaysInFigures } from './ordinal-words.ts';
import { daysOfWeekNamed, findWeeksAhead } from './relative-days.ts';

/** Why days that were written are no period: with the words that say so. */
export interface UnreadPeriod {
  readonly fault: 'no-such-day' | 'reversed';
  readonly words: string;
}

/** Words and signs between the two ends of a period: "3 juli till 14 juli", "from 3 July to 14 July". */
const between =
  /^\s*(?:[-–—]|t(?:ill?)?(?: och med)?|t\.?o\.?m\.?|to|until|through|och|and)\s*(?:(?:den|the)\s*)?$/i;
/** A last day that was begun, such as "till 14" with no month. */
const goesOn =
  /^\s*(?:[-–—]|till?(?: och med)?|t\.?o\.?m\.?|to|until|through)\s*(?:den\s+)?\d{1,2}(?![:.\d])/i;

/**
 * The period that a text speaks of, in Swedish or English, or undefined when it names no date, or not both ends for
 * certain. A date without a year is the next one on or after `today`, and a last day the next one after the first;
 * one date alone is a period of a day; `v. 28` and `week 28` are Monday to Sunday. Refused are days that no calendar
 * has, and a last day before the first: what was meant nobody but the writer knows.
 */
export function readPeriod(text: string, today: string): DateRange | UnreadPeriod | undefined {
  const plain = simplify(text, today);
  const week = readWeek(plain, today);
  if (week !== undefined) return week;
  const missing = findNoSuchDay(plain, today);
  if (missing !== undefined) return { fault: 'no-such-day', words: missing };
  const [first, second] = findDates(plain, today);
  if (first === undefined) return undefined;
  if (second !== undefined && between.test(plain.slice(first.end, second.start))) {
    return ordered(first.from, second.until, plain.slice(first.start, second.end));
  }
  const [before, after] = [plain.slice(0, first.start), plain.slice(first.end)];
  if (goesOn.test(after)) return undefined;
  if (first.from !== first.until || !untilBefore.test(before)) {
    return ordered(first.from, first.until, plain.slice(first.start, first.end));
  }
  if (figuresUntil.test(before)) return undefined;
  const until = first.until.date;
  return { from: until < today ? until : today, until };
}

/** "till 14 juli" with no other date begins today. */
const untilBefore = /(?:till?(?: och med)?|t\.?o\.?m\.?|until)\s+(?:den\s+)?$/i;
/** But not where a first day stands before it that can't be read. */
const figuresUntil = /\d\S*\s+(?:\p{L}+\.?\s+)?(?:till?(?: och med)?|t\.?o\.?m\.?|until)\s+(?:den\s+)?$/iu;

/** "July 3", "July 3–14", but not people in a month: "in July 14 people …". */
const monthFirst = new RegExp(
  `(?<!\\p{L}|\\d(?:st|nd|rd|th)?\\s+(?:of\\s+)?)(${MONTH})\\s+(\\d{1,2}(?:st|nd|rd|th)?(?:\\s*[-–—]\\s*\\d{1,2})?)(?!\\d)(?=\\s*(?:$|[,.;!?)–—-]|20\\d\\d|(?:to|until|till|through|and)(?!\\p{L})))`,
  'giu',
);

/** Brings forms that the reader of dates does not know to those that it does. */
function simplify(text: string, today: string): string {
  return (
    withDaysInFigures(text)
      .replace(
        /(?<!\p{L})(?:i\s?övermorgon|övermorgon|the day after tomorrow)(?!\p{L})/giu,
        daysAfter(today, 2),
      )
      .replace(/(?<!\p{L})i\s?morgon(?!\p{L})/giu, daysAfter(today, 1))
      .replace(/(?<!\p{L})i\sdag(?!\p{L})/giu, today)
      .replace(/(?<=(?<!\d)\d{1,2}):?[ea]\b/g, '')
      // Else the day of "July 14" is read as a year.
      .replace(monthFirst, '$2 $1')
      // Else "from 3 July" is read as three o'clock.
      .replace(/\bfrom\s+(?=\d)/gi, '')
      .replace(/(\d{1,2}\/\d{1,2})\s*[-–]\s*(?=\d{1,2}\/\d{1,2})/g, '$1 till ')
      .replace(/(?<![\d/])(\d{1,2})\s*[-–]\s*(\d{1,2})\/(\d{1,2})(?![\d/])/g, '$1/$3 till $2/$3')
      .replace(
        /(?<![\d-])(\d{1,2})(?:st|nd|rd|th)?\s+(?:och|till|and|to)\s+(?:(?:den|the)\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?=\p{L}{3})/gu,
        '$1-$2 ',
      )
  );
}

const daysAfter = (today: string, days: number) => DateTime.fromISO(today).plus({ days }).toISODate() ?? '';

/** A day as it was read. */
interface Day {
  readonly date: string;
  /** False when the year is that of the next such day. */
  readonly hasYear: boolean;
  /** Named by the day of the week alone. */
  readonly isWeekday: boolean;
}

/** The first and the last day of what was read together, the same for one day, and where it stands. */
interface Found {
  readonly from: Day;
  readonly until: Day;
  readonly start: number;
  readonly end: number;
}

/** What joins two dates that stand for themselves. The reader of English would put them in order. */
const joints =
  /\s(?:to|till|until|through)(?=\s)|(?<=\p{L}\.?|20\d\d|20\d\d-\d\d-\d\d)\s*[-–—]\s*(?=\d{1,2}[\s/]|20\d\d|\p{L})/giu;

/** The dates of a text in the order in which they stand, by the language that reads more of it. */
function findDates(text: string, today: string): Found[] {
  const apart = text.replace(joints, (joint) => '¦'.repeat(joint.length));
  const reference = DateTime.fromISO(today, { zone: 'utc' }).plus({ hours: 12 }).toJSDate();
  const options = { forwardDate: true };
  const readings = [chrono.sv, chrono.en.GB].map((reader) =>
    reader
      .parse(apart, { instant: reference, timezone: 0 }, options)
      // A day must be said; the "fr" of "från" is not a Friday.
      .filter(
        ({ text: read, start }) => read.length > 2 && (start.isCertain('day') || start.isCertain('weekday')),
      ),
  );
  const length = (results: readonly chrono.ParsedResult[]) =>
    results.reduce((sum, { text: read }) => sum + read.length, 0);
  const [swedish = [], english = []] = readings;
  const best = length(english) > length(swedish) ? english : swedish;
  return best.map(({ start, end, index, text: read }) => {
    const from = toDay(start);
    return { from, until: end ? toDay(end) : from, start: index, end: index + read.length };
  });
}

function toDay(components: chrono.ParsedComponents): Day {
  const { year, month, day } = {
    year: components.get('year'),
    month: components.get('month'),
    day: components.get('day'),
  };
  return {
    date: DateTime.fromObject({ year: year ?? 0, month: month ?? 1, day: day ?? 1 }).toISODate() ?? '',
    hasYear: components.isCertain('year'),
    isWeekday: !components.isCertain('day'),
  };
}

/** What joins the numbers of weeks: "vecka 51 och 52", "v. 50, 51". */
const nextNumber = '\\s*(?:[-–]|,|&|(?:till|to|och|and)(?!\\p{L}))\\s*(?:(?:v\\.?|vecka|week)\\s*)?';
const NO_WEEK = `(?![\\d/:]|[.,]\\d|\\s*${MONTH}|\\s*(?:pers|people|st|pax)(?:oner)?(?!\\p{L}))`;
const weekNumbers = new RegExp(
  `(?<![\\p{L}\\d])(?:v\\.?|veckorna|vecka|weeks?)\\s*(?<first>\\d{1,2})(?![\\d/:]|\\s*${MONTH})(?:(?:${nextNumber}\\d{1,2}${NO_WEEK}){0,4}${nextNumber}(?<last>\\d{1,2})${NO_WEEK})?`,
  'iu',
);

/** `v. 28`, `week 28`, `vecka 28-30`, `vecka 51 och 52` and `nästa vecka`, from Monday to Sunday, or the weekdays of it that are named. */
function readWeek(text: string, today: string): DateRange | undefined {
  const now = DateTime.fromISO(today);
  const days = findWeeksAhead(text, today)[0] ?? daysOfWeekNamed(text, today);
  if (days !== undefined) return { from: days.from, until: days.until };
  if (/\b(?:nästa vecka|next week)\b/i.test(text))
    return weeks(now.plus({ weeks: 1 }), now.plus({ weeks: 1 }));
  const { first: begun, last: ended = begun } = weekNumbers.exec(text)?.groups ?? {};
  if (begun === undefined) return undefined;
  const [first, last] = [Number(begun), Number(ended)];
  // "Vecka 52 och 1": the second is of the year after.
  const isOverNewYear = last < first && last <= MOST_INTO_YEAR;
  const year = !isOverNewYear && last < now.weekNumber ? now.weekYear + 1 : now.weekYear;
  const hasWeek = (weekYear: number, week: number) =>
    week >= 1 && week <= DateTime.fromObject({ weekYear }).weeksInWeekYear;
  const lastYear = isOverNewYear ? year + 1 : year;
  if (!hasWeek(year, first) || !hasWeek(lastYear, last) || (last < first && !isOverNewYear)) return undefined;
  const inWeek = (weekYear: number, weekNumber: number) =>
    DateTime.fromObject({ weekYear, weekNumber, weekday: 1 });
  return weeks(inWeek(year, first), inWeek(lastYear, last));
}

/** Weeks that go on into a new year are no further into it than this. */
const MOST_INTO_YEAR = 8;

function weeks(first: DateTime, last: DateTime): DateRange {
  return range(first.startOf('week'), last.endOf('week'));
}

/** The period from one day to another, each of which may tell the year of the other. */
function ordered(from: Day, until: Day, words: string): DateRange | UnreadPeriod {
  const reversed = { fault: 'reversed', words } as const;
  if (from === until) return { from: from.date, until: until.date };
  const [first, last] = [DateTime.fromISO(from.date), DateTime.fromISO(until.date)];
  if (until.isWeekday) return range(first, first.plus({ days: (last.weekday - first.weekday + 7) % 7 }));
  if (from.hasYear && until.hasYear) return last < first ? reversed : range(first, last);
  // "14–3 juli" is a slip, and not all of a year but some days.
  if (last.month === first.month && last.day < first.day) return reversed;
  if (until.hasYear) {
    const begun = first.set({ year: last.year });
    return range(begun > last ? begun.minus({ years: 1 }) : begun, last);
  }
  const ended = last.set({ year: first.year });
  return range(first, ended < first ? ended.plus({ years: 1 }) : ended);
}

function range(first: DateTime, last: DateTime): DateRange {
  return { from: first.toISODate() ?? '', until: last.toISODate() ?? '' };
}
