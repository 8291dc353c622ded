import { DateTime } from 'luxon';
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from './date-words.ts';
import type { DateMention } from './find-dates.ts';

/** Which of a month's such weekdays is meant; the last one counts from its end. */
const places: readonly (readonly [RegExp, number])[] = [
  [/^(?:första|forsta|første|first|1st)$/i, 1],
  [/^(?:andra|anden|andre|second|2nd)$/i, 2],
  [/^(?:tredje|third|3rd)$/i, 3],
  [/^(?:fjärde|fjarde|fjerde|fourth|4th)$/i, 4],
  [/^(?:sista|siste|sidste|last)$/i, -1],
];
const form = new RegExp(
  `(?<!\\p{L})(?<place>första|forsta|første|first|1st|andra|anden|andre|second|2nd|tredje|third|3rd|fjärde|fjarde|fjerde|fourth|4th|sista|siste|sidste|last)\\s+(?<weekday>${WEEKDAY})\\s+(?:i|in|of)\\s+(?<month>${MONTH})(?:\\s*,?\\s*(?:of\\s+)?(?<year>20\\d\\d)(?!\\d))?`,
  'giu',
);

/** "Andra måndagen i mars", "the last Wednesday of January 2027"; without a year the next one that comes. */
export function findWeekdaysOfMonth(text: string, today: string): DateMention[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const { place = '', weekday = '', month = '', year } = match.groups ?? {};
    const nth = places.find(([word]) => word.test(place))?.[1] ?? 1;
    const dayOf = (inYear: number) => nthWeekday(nth, weekdayNumber(weekday), inYear, monthNumber(month));
    const now = Number(today.slice(0, 4));
    const day =
      year === undefined ? [dayOf(now), dayOf(now + 1)].find((one) => one >= today) : dayOf(Number(year));
    if (day === undefined) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ from: day, until: day, start, end, yearWritten: year !== undefined, isAlternative: false }];
  });
}

/** Whether a text names such a day. */
export const namesWeekdaysOfMonth = (text: string): boolean => text.search(form) >= 0;

function nthWeekday(nth: number, weekday: number, year: number, month: number): string {
  const first = DateTime.fromObject({ year, month, day: 1 });
  if (nth > 0)
    return first.plus({ days: ((weekday - first.weekday + 7) % 7) + 7 * (nth - 1) }).toISODate() ?? '';
  const last = first.endOf('month');
  return last.minus({ days: (last.weekday - weekday + 7) % 7 }).toISODate() ?? '';
}
