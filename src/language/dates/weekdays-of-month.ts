import { DateTime } from 'luxon';
import { readNumber } from '../numbers/nordic-numbers.ts';
import { type DateMention, mention } from './date-mention.ts';
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from './date-words.ts';

/** Which of a month's such weekdays is meant; the last one counts from its end. */
const places = new Map<string, number>(
  [
    'första forsta første first 1st',
    'andra anden andre second 2nd',
    'tredje third 3rd',
    'fjärde fjarde fjerde fourth 4th',
  ].flatMap((words, place) => words.split(' ').map((word): [string, number] => [word, place + 1])),
);
for (const word of 'sista siste sidste last'.split(' ')) places.set(word, -1);
const form = new RegExp(
  `(?<!\\p{L})(?<place>${[...places.keys()].join('|')})\\s+(?:(?<weekday>${WEEKDAY})|(?:(?<count>\\p{L}+)\\s)?(?:dag(?:en|arna|ar)?|days?))\\s+(?:i|in|of)\\s+(?<month>${MONTH})(?:\\s*,?\\s*(?:of\\s+)?(?<year>20\\d\\d)(?!\\d))?`,
  'giu',
);

/** "Andra måndagen i mars", "the last Wednesday of January 2027", "sista dagen i maj"; without a year the next one that comes. */
export function findWeekdaysOfMonth(text: string, today: string): DateMention[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const { place = '', weekday, count, month = '', year } = match.groups ?? {};
    const nth = places.get(place.toLowerCase()) ?? 1;
    // "The last two days of April".
    const days = count === undefined ? 1 : (readNumber(count) ?? 0);
    const dayOf = (inYear: number) => nthDay(nth, weekday, inYear, monthNumber(month));
    const now = Number(today.slice(0, 4));
    const day =
      year === undefined
        ? [dayOf(now), dayOf(now + 1)].find((one) => (one.toISODate() ?? '') >= today)
        : dayOf(Number(year));
    if (day === undefined || days < 1) return [];
    const first = nth < 0 ? day.minus({ days: days - 1 }) : day;
    return [mention(match, first, first.plus({ days: days - 1 }), year !== undefined)];
  });
}

/** Whether a text names such a day. */
export const namesWeekdaysOfMonth = (text: string): boolean => text.search(form) >= 0;

function nthDay(nth: number, name: string | undefined, year: number, month: number): DateTime {
  const first = DateTime.fromObject({ year, month, day: 1 });
  if (name === undefined)
    return nth > 0 ? first.plus({ days: nth - 1 }) : first.endOf('month').startOf('day');
  const weekday = weekdayNumber(name);
  if (nth > 0) return first.plus({ days: ((weekday - first.weekday + 7) % 7) + 7 * (nth - 1) });
  const last = first.endOf('month');
  return last.minus({ days: (last.weekday - weekday + 7) % 7 });
}
