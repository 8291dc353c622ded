import { DateTime } from 'luxon';
import { MONTH, monthNumber } from './date-words.ts';

const ORDINAL = '(?::?[ae]|st|nd|rd|th)?';
const YEAR = '(?:\\s*,?\\s*(?<year>20\\d\\d)(?!\\d))?';

/** Each way of writing a day, with `other` for a first day that shares the month of `day`. */
const forms = [
  '(?<![\\d-])(?<year>20\\d\\d)-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?![\\d-])',
  `(?<![\\d.,:/-])(?:(?<other>\\d{1,2})\\s*[-–—]\\s*)?(?<day>\\d{1,2})${ORDINAL}\\s+(?:of\\s+)?(?<name>${MONTH})${YEAR}`,
  '(?<![\\d/])(?<day>3[01]|[12]\\d|0?[1-9])/(?<month>1[0-2]|0?[1-9])(?![\\d/])(?:(?:-|\\s+)(?<year>20\\d\\d)(?!\\d))?',
].map((form) => new RegExp(form, 'giu'));

/**
 * The words of the first day of a text that no calendar has, such as "30 februari" or "2027-04-31". A day without
 * a year is one of the year that the text names, or else of the next such month from `today` on. Undefined where
 * all days that are written exist.
 */
export function findNoSuchDay(text: string, today: string): string | undefined {
  return forms
    .flatMap((form) => [...text.matchAll(form)])
    .filter(({ groups = {} }) => !exists(groups, text, today))
    .sort((one, other) => one.index - other.index)[0]?.[0]
    .trim();
}

function exists(groups: Readonly<Record<string, string | undefined>>, text: string, today: string): boolean {
  const month = groups.name === undefined ? Number(groups.month) : monthNumber(groups.name);
  const next = Number(today.slice(0, 4)) + (month < Number(today.slice(5, 7)) ? 1 : 0);
  const year = Number(groups.year ?? /(?<!\d)20\d\d(?!\d)/.exec(text)?.[0] ?? next);
  return [groups.other, groups.day]
    .filter((day) => day !== undefined)
    .every((day) => DateTime.fromObject({ year, month, day: Number(day) }).isValid);
}
