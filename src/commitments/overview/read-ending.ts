import { addDays } from '../../calendar/civil-date.ts';
import { monthNumber } from '../../language/date-words.ts';
import { readNumber } from '../../language/nordic-numbers.ts';
import type { DateRange } from '../../language/read-dates.ts';

/** Which last days are asked for. */
export interface Ending {
  /** Null: however long ago. */
  readonly from: string | null;
  readonly until: string;
  /** Those alone that have run out. */
  readonly over: boolean;
}

/** Folded words for what has run out by now. */
const past =
  '(?:lopt|gatt|gick|lopte) ut|upphort|upphorde|slutade|slutat|avslutades|avslutats|utgangna|expired|ended|ran out|ha(?:s|ve) run out';
const ahead =
  'lop\\w* ut|ga(?:r)? ut|upphor\\w*|slutar|avslutas|expir(?:e|es|ing)|end(?:s|ing)?|run(?:s|ning)? out';
/** Words by which it is said that something ends, folded; what is over stands first. */
export const ENDS = `${past}|${ahead}`;

const isOver = new RegExp(`\\b(?:${past})\\b`);
/** "Har gått ut" and "gick ut", and not "som kommer att ha löpt ut nästa år". */
const isAhead = /\b(?:nasta|next|kommer att|will)\b/;

/** The last days that a question speaks of: a year ahead, or all that has been, when it names no period. */
export function readEnding(folded: string, today: string): Ending {
  const over = isOver.test(folded) && !isAhead.test(folded);
  const named = readPeriod(folded, today, over);
  if (named !== null) return { ...named, over };
  if (over) return { from: null, until: addDays(today, -1), over };
  return { from: today, until: addDays(today, daysIn(12)), over };
}

/**
 * The period that folded words name: a year, a month, so many months; or null. A month without its year is the one
 * that comes, or the latest one where what is asked for is over.
 */
export function readPeriod(folded: string, today: string, over = false): DateRange | null {
  const year = Number(today.slice(0, 4));
  const wholeYear = (one: number) => ({ from: `${one}-01-01`, until: `${one}-12-31` });
  const named = /\b(20\d\d)\b/.exec(folded)?.[1];
  const month = monthNumber(/\b(?:i|in|under) (\p{L}+)/u.exec(folded)?.[1] ?? '');
  if (month > 0) {
    const number = String(month).padStart(2, '0');
    const of = named ?? String(year + yearsTo(`${year}-${number}`, today.slice(0, 7), over));
    return { from: `${of}-${number}-01`, until: `${of}-${number}-31` };
  }
  if (named !== undefined) return wholeYear(Number(named));
  if (/\b(?:nasta ar|next year)\b/.test(folded)) return wholeYear(year + 1);
  if (/\b(?:forra aret|i fjol|last year)\b/.test(folded)) return wholeYear(year - 1);
  if (/\b(?:i ar|this year|innevarande)\b/.test(folded)) return wholeYear(year);
  const span = /\b(?:inom|narmaste|senaste|within|in|next|last|past) (\p{L}+|\d+) (?:manader\w*|months)/u;
  const count = span.exec(folded)?.[1];
  if (count === undefined) return null;
  const months = readNumber(count) ?? 12;
  return over
    ? { from: addDays(today, -daysIn(months)), until: addDays(today, -1) }
    : { from: today, until: addDays(today, daysIn(months)) };
}

/** How many years from this one a month lies that is named without its year. */
function yearsTo(month: string, now: string, over: boolean): number {
  if (over) return month > now ? -1 : 0;
  return month < now ? 1 : 0;
}

const daysIn = (months: number) => Math.round(months * 30.5);
