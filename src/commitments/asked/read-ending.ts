import { addDays, monthsBefore } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import type { DateRange } from '../../language/dates/date-range.ts';

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
  '(?:lopt|gatt|gick|lopte) ut|(?:tog|tagit) slut|upphort|upphorde|slutade|slutat|avslutades|avslutats|utgangna|expired|ended|ran out|ha(?:s|ve) run out';
const ahead =
  'lop\\w* ut|ga(?:r)? ut|ta(?:r)? slut|upphor\\w*|slutar|avslutas|expir(?:e|es|ing)|end(?:s|ing)?|run(?:s|ning)? out';
/** Words by which it is said that something ends, folded; what is over stands first. */
export const ENDS = `${past}|${ahead}`;

const isOver = new RegExp(`\\b(?:${past})\\b`);
/** "Har gått ut" and "gick ut", and not "som kommer att ha löpt ut nästa år". */
const isAhead = /\b(?:nasta|next|kommer att|will)\b/;

/** The last days that a question speaks of: a year ahead, or all that has been, when it names no period. */
export function readEnding(folded: string, today: string): Ending {
  const over = isOver.test(folded) && !isAhead.test(folded);
  const named = readPeriod(folded, today, over);
  // What a time that has been had as its last day has run out, however it is asked for; what is to come has not.
  if (named !== null) return { ...named, over: named.until < today || (over && named.from <= today) };
  if (over) return { from: null, until: addDays(today, -1), over };
  return { from: today, until: monthsBefore(today, -12), over };
}

/**
 * The period that folded words name; or null. One without its year is the one that comes, or the latest one where what is
 * asked for is over; what is over ended yesterday at the latest.
 */
export function readPeriod(folded: string, today: string, over = false): DateRange | null {
  const { period } = readAskedTime(folded, { today, hasBeen: over });
  if (period === undefined) return null;
  return over && period.until === today ? { ...period, until: addDays(today, -1) } : period;
}
