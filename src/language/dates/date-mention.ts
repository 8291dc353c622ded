import type { DateTime } from 'luxon';
import type { DateRange } from './date-range.ts';

/** Days that a text names, and where in it. A single day is a period of one. */
export interface DateMention extends DateRange {
  readonly start: number;
  readonly end: number;
  /** False when the year was understood as that of the next such day. */
  readonly yearWritten: boolean;
  /** True for the second of two days between which the writer leaves the choice: "3 or 4 May". */
  readonly isAlternative: boolean;
}

/** The days that a match names, where it stands. */
export function mention(
  match: RegExpExecArray,
  from: DateTime,
  until: DateTime,
  yearWritten: boolean,
): DateMention {
  return {
    from: from.toISODate() ?? '',
    until: until.toISODate() ?? '',
    start: match.index,
    end: match.index + match[0].length,
    yearWritten,
    isAlternative: false,
  };
}
