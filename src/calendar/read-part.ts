import type { DateRange } from '../language/dates/date-range.ts';
import { monthNumber } from '../language/dates/date-words.ts';
import type { Asked } from './asked.ts';
import { daysBetween } from './civil-date.ts';
import { feastIn } from './feast-days.ts';
import { readDay, readWeekday, readWeekend } from './read-day.ts';
import { monthsFrom, readAgo, readOneOf, readSpan, readYear } from './read-relative.ts';
import { HOLIDAY, LAST_DAY, WHICH } from './time-words.ts';
import { wholeMonth } from './whole-periods.ts';

/** The days of one time in folded words, without what stands before it: "mars 2027", "nasta kvartal"; undefined for none. */
export function readPart(words: string, asked: Asked): DateRange | undefined {
  const { today } = asked;
  const plain = words
    .replace(/\s+/g, ' ')
    .replace(/ slut$/, '')
    .trim();
  return (
    readLastDay(plain, asked) ??
    readWeekend(plain, asked) ??
    readAgo(plain, today) ??
    readSpan(plain, today) ??
    readYear(plain, today) ??
    readOneOf(plain, today) ??
    readOfYear(plain, asked) ??
    readWeekday(plain, asked) ??
    readDay(plain, asked)
  );
}

const lastDay = new RegExp(`^${LAST_DAY}(?<month>.+)$`, 'u');

/** "Sista augusti", "the last day of august 2027"; undefined for others. */
function readLastDay(plain: string, asked: Asked): DateRange | undefined {
  const month = lastDay.exec(plain)?.groups?.month;
  const until = month === undefined ? undefined : readOfYear(month, asked)?.until;
  return until === undefined ? undefined : { from: until, until };
}

/** Which months a name means, counted from January as 0, and how many. */
const spansOfYear: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:varterminen|spring term)/, 0, 6],
  [/^(?:hostterminen|autumn term)/, 7, 5],
  [/^(?:var|spring)/, 2, 3],
  [/^(?:som|summer)/, 5, 3],
  [/^(?:host|autumn|fall)/, 8, 3],
  // Of the year in which it begins.
  [/^(?:vint|winter)/, 11, 3],
  [/^(?:h1|(?:forsta|first|1st|1:a) hal[vf])/, 0, 6],
  [/^(?:h2|(?:andra|sista|second|2nd|2:a) hal[vf])/, 6, 6],
  [/^(?:(?:q|kv|kvartal |quarter ) ?1|(?:forsta|first|1st|1:a) (?:kvartal|quarter))/, 0, 3],
  [/^(?:(?:q|kv|kvartal |quarter ) ?2|(?:andra|second|2nd|2:a) (?:kvartal|quarter))/, 3, 3],
  [/^(?:(?:q|kv|kvartal |quarter ) ?3|(?:tredje|third|3rd|3:e) (?:kvartal|quarter))/, 6, 3],
  [/^(?:(?:q|kv|kvartal |quarter ) ?4|(?:fjarde|sista|fourth|4th|4:e) (?:kvartal|quarter))/, 9, 3],
];
const isPartOfYear = /^(?:q|kv|h[12]|quarter)|kvartal|quarter|hal[vf]/;
const wasOnce = /^(?:varas|somras|hostas|vintras|julas|paskas)/;
const feast = new RegExp(`^${HOLIDAY}$`, 'u');
const which = new RegExp(`^(?<which>${WHICH}) (?<what>.+)$`);
const ofYear = new RegExp(
  `^(?<what>.+?),? (?:(?:i|of|in|av|for|under) )?(?:the )?(?<year>20\\d\\d|i ar|i ?fjol|fjol|i ?forfjol|forfjol|arets|(?:${WHICH}) (?:ar|aret|year))$`,
);

/** "Mars", "varen 2027", "q3 i fjol", "nasta pask": what comes once each year. */
function readOfYear(plain: string, asked: Asked): DateRange | undefined {
  const { today } = asked;
  const said = which.exec(plain)?.groups;
  const groups = ofYear.exec(plain)?.groups;
  const what = groups?.what ?? said?.what ?? plain;
  const inYear = yearlyOf(what);
  if (inYear === undefined) return undefined;
  const year = groups === undefined ? undefined : readYear(groups.year ?? '', today);
  if (year !== undefined) return inYear(Number(year.from.slice(0, 4)));
  const now = Number(today.slice(0, 4));
  const all = [now - 2, now - 1, now, now + 1, now + 2].map(inYear);
  const begun = all.findLast(({ from }) => from <= today);
  const over = all.findLast(({ until }) => until < today);
  const coming = all.find(({ until }) => until >= today);
  if (wasOnce.test(what)) return over;
  switch (said?.which) {
    case undefined:
      if (asked.hasBeen) return begun;
      return isPartOfYear.test(what) ? nearest(over, coming, today) : coming;
    case 'forra':
    case 'foregaende':
    case 'last':
    case 'previous':
      return over;
    case 'nasta':
    case 'next':
      return all.find(({ from }) => from > today);
    case 'forrforra':
      return all.findLast(({ until }) => over !== undefined && until < over.from);
    default:
      // The winter that is under way began last year.
      return begun !== undefined && begun.until >= today ? begun : inYear(now);
  }
}

function yearlyOf(what: string): ((year: number) => DateRange) | undefined {
  const span = spansOfYear.find(([form]) => form.test(what));
  if (span !== undefined) return (year) => monthsFrom(year, span[1], span[2]);
  if (feast.test(what)) return (year) => feastIn(what, year);
  const month = monthNumber(what);
  return month === 0 ? undefined : (year) => wholeMonth(`${year}-${String(month).padStart(2, '0')}`);
}

/** "Q3" in November is the one that has just been, and "Q1" the one to come. */
function nearest(over: DateRange | undefined, coming: DateRange | undefined, today: string) {
  if (over === undefined || coming === undefined) return coming ?? over;
  return daysBetween(over.until, today) < daysBetween(today, coming.from) ? over : coming;
}
