import { DateTime } from 'luxon';
import { anyOf, noisy } from './noise.ts';

/** A date as a text writes it. */
export interface WrittenDate {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly month: number;
  /** Null where the text leaves it out. */
  readonly year: number | null;
  /** 1 is Monday; null where the text names no weekday. */
  readonly weekday: number | null;
}

/** A date in the calendar; undefined for one that is not there, such as the 30th of February. */
export interface ResolvedDate {
  readonly date: string;
  readonly yearAssumed: boolean;
  readonly weekdayDiffers: boolean;
}

const monthNames: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'febr', 'feb'],
  ['mars', 'march', 'mar'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augusti', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const weekdayNames: readonly (readonly string[])[] = [
  ['måndagen', 'måndag', 'monday', 'mon'],
  ['tisdagen', 'tisdag', 'tuesday', 'tue'],
  ['onsdagen', 'onsdag', 'wednesday', 'wed'],
  ['torsdagen', 'torsdag', 'thursday', 'thu'],
  ['fredagen', 'fredag', 'friday', 'fri'],
  ['lördagen', 'lördag', 'saturday', 'sat'],
  ['söndagen', 'söndag', 'sunday', 'sun'],
];

/** A digit, and what recognition makes of it. */
const digit = '[\\dOolI]';
const weekday = `(?:(?<weekday>${anyOf(weekdayNames.flat().join())})\\.?,?\\s+)?(?:den\\s+|the\\s+)?`;
const year = `(?<year>(?:19|2[0Oo]|[lI]9)${digit}{2}|['’-]\\d\\d(?!\\d))`;
const month = `(?<month>${anyOf(monthNames.flat().join())})(?![\\p{L}])\\.?`;
const day = '(?<day>[0-3OolI]?\\d|[0-3][OolI])';
const free = '(?<![\\p{L}\\d/:.-])';
const freeEnd = '(?!(?!T\\d\\d:)[\\p{L}\\d/])';

const forms = [
  // 12 mars 2027, den 12:e mars, the 3rd of May 2027
  `${free}${weekday}${day}(?::?[ae]|st|nd|rd|th|\\.)?\\s+(?:of\\s+)?${month}(?:,?\\s*${year})?${freeEnd}`,
  // March 12, 2027
  `${free}${weekday}${month}\\s+${day}(?:st|nd|rd|th)?(?:,?\\s+${year})?${freeEnd}`,
  // 2027-03-12, 2027 -03- 12, 2027.03.12, 2027/03/12
  `${free}${weekday}(?<year>(?:19|2[0Oo])${digit}{2})\\s?[-–./]\\s?(?<month>[0O1]?${digit})\\s?[-–./]\\s?(?<day>[0-3O]?${digit})${freeEnd}`,
  // 20270312
  `${free}${weekday}(?<year>20\\d\\d)(?<month>[01]\\d)(?<day>[0-3]\\d)${freeEnd}`,
  // 12/3 2027, 12/3-2027, 1/9, 12/3
  `${free}${weekday}${day}/(?<month>[01]?\\d)(?:\\s*[-–/,]?\\s*(?<year>(?:19|20)\\d\\d))?${freeEnd}`,
  // 12.3.2027
  `${free}${weekday}${day}\\.(?<month>[01]?\\d)\\.(?<year>(?:19|20)?\\d\\d)${freeEnd}`,
].map((source) => new RegExp(source, 'giu'));

/** Takes a text and gives the dates in it, in their order; of two that overlap the longer one. */
export function findDates(text: string): WrittenDate[] {
  const found = forms.flatMap((form) => [...text.matchAll(form)].flatMap(toWritten));
  const longestFirst = found.toSorted((one, other) => other.end - other.start - (one.end - one.start));
  const kept: WrittenDate[] = [];
  for (const date of longestFirst) {
    if (kept.every((other) => date.end <= other.start || other.end <= date.start)) kept.push(date);
  }
  return kept.sort((one, other) => one.start - other.start);
}

function toWritten(match: RegExpExecArray): WrittenDate[] {
  const { groups = {} } = match;
  const dayRead = Number(digitsOf(groups.day ?? ''));
  const monthRead = /\p{L}{3}/u.test(groups.month ?? '')
    ? nameIndex(groups.month ?? '', monthNames)
    : Number(digitsOf(groups.month ?? ''));
  if (!(monthRead >= 1 && monthRead <= 12 && dayRead >= 1 && dayRead <= 31)) return [];
  const start = match.index;
  return [
    {
      words: match[0],
      start,
      end: start + match[0].length,
      day: dayRead,
      month: monthRead,
      year: groups.year === undefined ? null : fullYear(digitsOf(groups.year)),
      weekday: groups.weekday === undefined ? null : nameIndex(groups.weekday, weekdayNames),
    },
  ];
}

function digitsOf(text: string): string {
  return text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1').replace(/\D/g, '');
}

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

function nameIndex(name: string, names: readonly (readonly string[])[]): number {
  return names.findIndex((all) => all.some((one) => new RegExp(`^${noisy(one)}$`, 'iu').test(name))) + 1;
}

/**
 * The civil date that is meant. Without a year it is the next such day on or after `reference`; undefined
 * where there is no such day, or no year and no reference to tell it by.
 */
export function resolveDate(written: WrittenDate, reference: string | null): ResolvedDate | undefined {
  if (written.year === null && reference === null) return undefined;
  const resolved =
    written.year === null
      ? nextAfter(written, reference ?? '')
      : DateTime.fromObject({ year: written.year, month: written.month, day: written.day }, { zone: 'utc' });
  if (resolved === undefined || !resolved.isValid) return undefined;
  return {
    date: resolved.toFormat('yyyy-MM-dd'),
    yearAssumed: written.year === null,
    weekdayDiffers: written.weekday !== null && written.weekday !== resolved.weekday,
  };
}

function nextAfter({ month: inMonth, day: onDay }: WrittenDate, reference: string): DateTime | undefined {
  const from = DateTime.fromISO(reference, { zone: 'utc' });
  // Eight years hold a leap day, whichever they are.
  return Array.from({ length: 9 }, (_, later) =>
    DateTime.fromObject({ year: from.year + later, month: inMonth, day: onDay }, { zone: 'utc' }),
  ).find((day) => day.isValid && day >= from);
}
