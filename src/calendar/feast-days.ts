import type { DateRange } from '../language/read-dates.ts';
import { holidayNamed } from './working-days.ts';

/** The holidays that each feast begins and ends with, by its name in folded words. */
const feasts: readonly (readonly [RegExp, first: string, last: string])[] = [
  [/^(?:jul|christmas)/, 'julafton', 'annandag jul'],
  [/^(?:pask|easter)/, 'långfredagen', 'annandag påsk'],
  [/^(?:midsommar|midsummer)/, 'midsommarafton', 'midsommardagen'],
];

/** The days of a feast in a year, by its name in folded words: Christmas, Easter or Midsummer; the turn of the year for others. */
export function feastIn(name: string, year: number): DateRange {
  const [, first = '', last = ''] = feasts.find(([named]) => named.test(name)) ?? [];
  const [from, until] = [first, last].map((holiday) => holidayNamed(holiday, String(year)));
  if (from === undefined || until === undefined) return { from: `${year}-12-31`, until: `${year + 1}-01-01` };
  return { from, until };
}
