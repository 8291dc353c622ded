import type { DateRange } from '../language/dates/date-range.ts';
import { addDays } from './civil-date.ts';

/** All days of a year such as `2026`. */
export const wholeYear = (year: string): DateRange => ({ from: `${year}-01-01`, until: `${year}-12-31` });

/** All days of a month such as `2026-10`. */
export function wholeMonth(month: string): DateRange {
  return { from: `${month}-01`, until: addDays(`${nextMonth(month)}-01`, -1) };
}

/** The month after one such as `2026-12`. */
export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The year that a period is all of; undefined for any other period. */
export function yearOfAll({ from, until }: DateRange): string | undefined {
  const year = from.slice(0, 4);
  return from === wholeYear(year).from && until === wholeYear(year).until ? year : undefined;
}

/** The years that a period is all of, the first one first; none for any other period. */
export function yearsOfAll({ from, until }: DateRange): readonly string[] {
  const [first, last] = [from, until].map((day) => Number(day.slice(0, 4)));
  if (first === undefined || last === undefined || last < first) return [];
  if (from !== wholeYear(`${first}`).from || until !== wholeYear(`${last}`).until) return [];
  return Array.from({ length: last - first + 1 }, (_, after) => `${first + after}`);
}
