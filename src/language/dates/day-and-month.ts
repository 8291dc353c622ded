import { DateTime } from 'luxon';
import { WEEKDAY, weekdayNumber } from './date-words.ts';

/** A day as it was written, before it is known to be one. */
export interface Written {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

/** How a day in figures stands in its text. */
interface Place {
  /** With strokes between: 3/9. */
  readonly isSlashed: boolean;
  /** 3/9 is the ninth of March, as in the United States. */
  readonly monthFirst: boolean;
  /** What stands before it. */
  readonly lead: string;
}

/** Day and month in the order that is meant: 3/15/2027 can only be the fifteenth of March. */
export function inOrder(written: Written, { isSlashed, monthFirst, lead }: Place): Written {
  if (isSlashed && monthFirst) return turned(written);
  const possible = written.month > 12 ? turned(written) : written;
  return isSlashed ? asWeekdaySays(possible, lead) : possible;
}

const ENDS_WITH_WEEKDAY = new RegExp(`(?<name>${WEEKDAY})[\\s,]*$`, 'iu');

/** "Tuesday, 3/9/2027": which figure is the month, the day of the week tells. */
function asWeekdaySays(written: Written, lead: string): Written {
  const name = ENDS_WITH_WEEKDAY.exec(lead)?.groups?.name;
  if (name === undefined || written.year === undefined || written.day > 12) return written;
  const falls = ({ year, month, day }: Written) =>
    DateTime.fromObject(safe({ year: year ?? 0, month, day })).weekday;
  const weekday = weekdayNumber(name);
  return falls(written) !== weekday && falls(turned(written)) === weekday ? turned(written) : written;
}

/** Day and month change places, where that gives a month. */
function turned({ year, month, day }: Written): Written {
  return day > 12 ? { year, month, day } : { year, month: day, day: month };
}

/** luxon throws nothing for dates that do not exist, but answers null. */
export const safe = (date: { year: number; month: number; day: number }) => date;
