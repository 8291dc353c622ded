import type { DateRange } from '../language/dates/date-range.ts';
import { dayNamed } from './working-days.ts';

/** The days of the calendar that each feast begins and ends with, by its name in folded words. */
const feasts: readonly (readonly [RegExp, first: string, last: string])[] = [
  [/^(?:jul|christmas)/, 'julafton', 'annandag jul'],
  [/^(?:pask|easter)/, 'långfredagen', 'annandag påsk'],
  [/^(?:midsommar|midsummer)/, 'midsommarafton', 'midsommardagen'],
  [/^lucia|^(?:saint|st) lucy/, 'Luciadagen', 'Luciadagen'],
  [/^(?:tretton|epiphany)/, 'trettondagsafton', 'trettondedag jul'],
  [/^(?:valborg|walpurgis)/, 'valborgsmässoafton', 'valborgsmässoafton'],
  [/^(?:forsta maj|may day)/, 'första maj', 'första maj'],
  [/^(?:kristi himmel|ascension)/, 'Kristi himmelsfärdsdag', 'Kristi himmelsfärdsdag'],
  [/^(?:pingst|pentecost|whitsun)/, 'pingstafton', 'annandag pingst'],
  [/^(?:nationaldag|(?:the )?national day)/, 'nationaldagen', 'nationaldagen'],
  [/^(?:alla helgon|allhelgona|all saints)/, 'allhelgonaafton', 'alla helgons dag'],
];

/** "Mellandagarna": those between Boxing Day and New Year's Eve. */
const betweenFeasts = /^mellandag/;

/** Whether folded words are the name of a feast. */
export const isFeast = (name: string): boolean =>
  betweenFeasts.test(name) || feasts.some(([named]) => named.test(name));

/** The days of a feast in a year, by its name in folded words: Christmas, Easter, Lucia …; the turn of the year for others. */
export function feastIn(name: string, year: number): DateRange {
  if (betweenFeasts.test(name)) return { from: `${year}-12-27`, until: `${year}-12-30` };
  const [, first = '', last = ''] = feasts.find(([named]) => named.test(name)) ?? [];
  const [from, until] = [first, last].map((day) => dayNamed(day, String(year)));
  if (from === undefined || until === undefined) return { from: `${year}-12-31`, until: `${year + 1}-01-01` };
  return { from, until };
}
