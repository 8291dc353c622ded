import * as chrono from 'chrono-node';
import { DateTime } from 'luxon';

/** Civil dates, both inclusive. */
export interface DateRange {
  readonly from: string;
  readonly until: string;
}

/** Words and signs between the two ends of a period: "3 juli till 14 juli", "from 3 July to 14 July". */
const between = /^\s*(?:[-–—]|till(?: och med)?|t\.?o\.?m\.?|to|until|through|och|and)\s*$/i;

/**
 * The period that a text speaks of, in Swedish or English, or undefined when it names no date. A date
 * without a year is the next one on or after `today`; one date alone is a period of a day; `v. 28` and
 * `week 28` are Monday to Sunday.
 */
export function readPeriod(text: string, today: string): DateRange | undefined {
  const plain = simplify(text);
  const week = readWeek(plain, today);
  if (week !== undefined) return week;
  const [first, second] = findDates(plain, today);
  if (first === undefined) return undefined;
  const joined = second !== undefined && between.test(plain.slice(first.end, second.start));
  const openStart = !joined && first.from === first.until && untilBefore.test(plain.slice(0, first.start));
  return ordered(openStart ? today : first.from, joined ? second.until : first.until);
}

/** "till 14 juli" with no other date begins today. */
const untilBefore = /(?:till(?: och med)?|t\.?o\.?m\.?|until)\s+(?:den\s+)?$/i;

/** Brings forms that the reader of dates does not know to those that it does. */
function simplify(text: string): string {
  return (
    text
      .replace(/(\d{1,2}):[ea]\b/g, '$1')
      // Else "from 3 July" is read as three o'clock.
      .replace(/\bfrom\s+(?=\d)/gi, '')
      .replace(/(\d{1,2}\/\d{1,2})\s*[-–]\s*(?=\d{1,2}\/\d{1,2})/g, '$1 till ')
      .replace(/\b(\d{1,2})\s+(?:och|till|and|to)\s+(?:den\s+)?(\d{1,2})\s+(?=\p{L}{3})/gu, '$1-$2 ')
  );
}

interface Found extends DateRange {
  readonly start: number;
  readonly end: number;
}

/** The dates of a text in the order in which they stand, by the language that reads more of it. */
function findDates(text: string, today: string): Found[] {
  const reference = DateTime.fromISO(today, { zone: 'utc' }).plus({ hours: 12 }).toJSDate();
  const options = { forwardDate: true };
  const readings = [chrono.sv, chrono.en.GB].map((reader) =>
    reader
      .parse(text, { instant: reference, timezone: 0 }, options)
      // A day must be said; the "fr" of "från" is not a Friday.
      .filter(
        ({ text: read, start }) => read.length > 2 && (start.isCertain('day') || start.isCertain('weekday')),
      ),
  );
  const length = (results: readonly chrono.ParsedResult[]) =>
    results.reduce((sum, { text: read }) => sum + read.length, 0);
  const [swedish = [], english = []] = readings;
  const best = length(english) > length(swedish) ? english : swedish;
  return best.map((result) => ({
    from: civil(result.start),
    until: civil(result.end ?? result.start),
    start: result.index,
    end: result.index + result.text.length,
  }));
}

function civil(components: chrono.ParsedComponents): string {
  const { year, month, day } = {
    year: components.get('year'),
    month: components.get('month'),
    day: components.get('day'),
  };
  return DateTime.fromObject({ year: year ?? 0, month: month ?? 1, day: day ?? 1 }).toISODate() ?? '';
}

/** `v. 28`, `week 28`, `vecka 28-30` and `nästa vecka`, from Monday to Sunday. */
function readWeek(text: string, today: string): DateRange | undefined {
  const now = DateTime.fromISO(today);
  if (/\b(?:nästa vecka|next week)\b/i.test(text))
    return weeks(now.plus({ weeks: 1 }), now.plus({ weeks: 1 }));
  const match = /\b(?:v\.?|vecka|week)\s*(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?\b/i.exec(text);
  if (match === null) return undefined;
  const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
  const year = last < now.weekNumber ? now.weekYear + 1 : now.weekYear;
  const most = DateTime.fromObject({ weekYear: year }).weeksInWeekYear;
  if (first < 1 || last < first || last > most) return undefined;
  const inWeek = (weekNumber: number) => DateTime.fromObject({ weekYear: year, weekNumber, weekday: 1 });
  return weeks(inWeek(first), inWeek(last));
}

function weeks(first: DateTime, last: DateTime): DateRange {
  return { from: first.startOf('week').toISODate() ?? '', until: last.endOf('week').toISODate() ?? '' };
}

/** A period that seems to end before it begins runs over the turn of the year. */
function ordered(from: string, until: string): DateRange {
  if (until >= from) return { from, until };
  return { from, until: DateTime.fromISO(until).plus({ years: 1 }).toISODate() ?? until };
}
