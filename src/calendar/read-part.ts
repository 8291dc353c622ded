import { monthNumber } from '../language/date-words.ts';
import { readNumberWords } from '../language/number-words.ts';
import { type DateRange, readPeriod } from '../language/read-dates.ts';
import { addDays, daysBetween, mondayOf, monthsBefore } from './civil-date.ts';
import { feastIn } from './feast-days.ts';
import { AHEAD, BACK, COUNT, HOLIDAY, MONTH, WHICH } from './time-words.ts';
import { wholeMonth, wholeYear } from './whole-periods.ts';

/** On which day it is asked, and whether what is asked for has been. */
export interface Asked {
  readonly today: string;
  readonly hasBeen: boolean;
}

/** The days of one time in folded words, without what stands before it: "mars 2027", "nasta kvartal"; undefined for none. */
export function readPart(words: string, asked: Asked): DateRange | undefined {
  const { today } = asked;
  const plain = words.replace(/\s+/g, ' ').trim();
  return (
    readAgo(plain, today) ??
    readSpan(plain, today) ??
    readYear(plain, today) ??
    readOneOf(plain, today) ??
    readOfYear(plain, asked) ??
    readDay(plain, asked)
  );
}

const span = new RegExp(
  `^(?:(?<back>${BACK})|${AHEAD})(?: the)?(?: next)? (?:(?<count>${COUNT}) )?(?<unit>[a-z -]+)$`,
);

/** "Senaste 30 dagarna", "the next two weeks", "senaste aret". */
function readSpan(plain: string, today: string): DateRange | undefined {
  const { back, count, unit = '' } = span.exec(plain)?.groups ?? {};
  if (unit === '' || (count === undefined && /^(?:last|next|sista)\b/.test(plain))) return undefined;
  const number = count === undefined ? 1 : (readNumberWords(count) ?? Number(count));
  if (!(number > 0)) return undefined;
  const away = (direction: 1 | -1) => movedBy(today, unit, number * direction);
  const other = away(back === undefined ? 1 : -1);
  if (other === undefined) return undefined;
  return back === undefined ? { from: today, until: other } : { from: other, until: today };
}

const ago = new RegExp(`^(?:for )?(?<count>${COUNT}) (?<unit>[a-z -]+?) (?:sedan|sen|ago)$`);

/** "For tva ar sedan", "three weeks ago": the whole year or month or week that it was then. */
function readAgo(plain: string, today: string): DateRange | undefined {
  const { count = '', unit = '' } = ago.exec(plain)?.groups ?? {};
  const number = readNumberWords(count) ?? Number(count);
  const day = unit === '' || !(number > 0) ? undefined : movedBy(today, unit, -number);
  if (day === undefined) return undefined;
  const of = monthsIn(unit) === 12 ? 'i ar' : monthsIn(unit) === undefined ? 'denna vecka' : 'denna manad';
  if (/^(?:dag|day|dygn)/.test(unit)) return { from: day, until: day };
  return of === 'i ar' ? wholeYear(day.slice(0, 4)) : readOneOf(of, day);
}

function movedBy(today: string, unit: string, number: number): string | undefined {
  if (/^(?:dag|day|dygn)/.test(unit)) return addDays(today, number);
  if (/^(?:veck|week)/.test(unit)) return addDays(today, number * 7);
  const months = monthsIn(unit);
  return months === undefined ? undefined : monthsBefore(today, -number * months);
}

function monthsIn(unit: string): number | undefined {
  if (/^(?:manad|month)/.test(unit)) return 1;
  if (/^(?:kvartal|quarter)/.test(unit)) return 3;
  if (/^half|^halv/.test(unit)) return 6;
  return /^(?:ar(?:et|en)?$|year)/.test(unit) ? 12 : undefined;
}

const thisOne = '(?:den har|det har|denna|detta|innevarande|this|the current|current)';
const nextOne = '(?:nasta|next)';
const relative = new RegExp(
  `^(?:(?<this>${thisOne})|(?<next>${nextOne})|(?<twice>forrforra)|(?:forra|foregaende|last|previous)) (?<what>.+)$`,
);
const genitives: Readonly<Record<string, string>> = {
  veckans: 'denna vecka',
  manadens: 'denna manad',
  kvartalets: 'detta kvartal',
};

/** How many steps from this one: "forra" is -1. */
function stepsTo(groups: Readonly<Record<string, string | undefined>>): -2 | -1 | 0 | 1 {
  if (groups.twice !== undefined) return -2;
  if (groups.this !== undefined) return 0;
  return groups.next === undefined ? -1 : 1;
}

/** "I ar", "i fjol", "nasta ar", "2027". */
function readYear(plain: string, today: string): DateRange | undefined {
  const year = Number(today.slice(0, 4));
  const said = /^(?:ar(?:et)? |year )?(20\d\d)$/.exec(plain)?.[1];
  if (said !== undefined) return wholeYear(said);
  if (/^(?:i ar|arets)$/.test(plain)) return wholeYear(String(year));
  if (/^(?:i )?fjol$/.test(plain)) return wholeYear(String(year - 1));
  if (/^(?:i )?forfjol$/.test(plain)) return wholeYear(String(year - 2));
  const groups = relative.exec(plain)?.groups;
  if (groups === undefined || !/^(?:ar(?:et)?|year)$/.test(groups.what ?? '')) return undefined;
  return wholeYear(String(year + stepsTo(groups)));
}

/** "Forra veckan", "next quarter". */
function readOneOf(plain: string, today: string): DateRange | undefined {
  const groups = relative.exec(genitives[plain] ?? plain)?.groups;
  if (groups === undefined) return undefined;
  const { what = '' } = groups;
  const steps = stepsTo(groups);
  if (/^(?:vecka|week)/.test(what)) {
    const from = addDays(mondayOf(today), 7 * steps);
    return { from, until: addDays(from, 6) };
  }
  const isTerm = /^(?:term|semester)/.test(what);
  const length = isTerm ? 6 : monthsIn(what);
  if (length === undefined) return undefined;
  const first = Math.floor((Number(today.slice(5, 7)) - 1) / length) * length;
  const period = monthsFrom(Number(today.slice(0, 4)), first + steps * length, length);
  // A term of the autumn begins in August.
  return isTerm && period.from.slice(5, 7) === '07'
    ? { ...period, from: `${period.from.slice(0, 4)}-08-01` }
    : period;
}

/** So many whole months from the one of this number on, 0 for January; it may lie in another year. */
function monthsFrom(year: number, first: number, length: number): DateRange {
  const from = new Date(Date.UTC(year, first, 1)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(year, first + length, 0)).toISOString().slice(0, 10);
  return { from, until: last };
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
  [/^(?:(?:q|kv|kvartal |quarter ) ?1|(?:forsta|first|1st|1:a) )/, 0, 3],
  [/^(?:(?:q|kv|kvartal |quarter ) ?2|(?:andra|second|2nd|2:a) )/, 3, 3],
  [/^(?:(?:q|kv|kvartal |quarter ) ?3|(?:tredje|third|3rd|3:e) )/, 6, 3],
  [/^(?:(?:q|kv|kvartal |quarter ) ?4|(?:fjarde|sista|fourth|4th|4:e) )/, 9, 3],
];
const isPartOfYear = /^(?:q|kv|h[12]|quarter)|kvartal|quarter|hal[vf]/;
const wasOnce = /^(?:varas|somras|hostas|vintras|julas|paskas)/;
const monthName = new RegExp(`^${MONTH}$`);
const feast = new RegExp(`^${HOLIDAY}$`);
const which = new RegExp(`^(?<which>${WHICH}) (?<what>.+)$`);
const ofYear =
  /^(?<what>.+?),? (?:(?:i|of|in|av|for|under) )?(?:the )?(?<year>20\d\d|i ar|i fjol|fjol|i forfjol|forfjol|arets|(?:\S+ ){1,2}(?:ar|aret|year))$/;

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
  if (wasOnce.test(what)) return begun;
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
    default:
      return inYear(now);
  }
}

function yearlyOf(what: string): ((year: number) => DateRange) | undefined {
  const span = spansOfYear.find(([form]) => form.test(what));
  if (span !== undefined) return (year) => monthsFrom(year, span[1], span[2]);
  if (feast.test(what)) return (year) => feastIn(what, year);
  const month = monthName.test(what) ? monthNumber(what) : 0;
  return month === 0 ? undefined : (year) => wholeMonth(`${year}-${String(month).padStart(2, '0')}`);
}

/** "Q3" in November is the one that has just been, and "Q1" the one to come. */
function nearest(over: DateRange | undefined, coming: DateRange | undefined, today: string) {
  if (over === undefined || coming === undefined) return coming ?? over;
  return daysBetween(over.until, today) < daysBetween(today, coming.from) ? over : coming;
}

/** "December 1 and 15" is 1 and 15 December. */
const monthBeforeDays = /^(?<month>[a-z]{3,}) (?<days>\d{1,2} (?:och|till|to|and|until) \d{1,2})\b/;

/** Dates and weeks; one without a year that was asked for as having been is the latest such. */
function readDay(plain: string, { today, hasBeen }: Asked): DateRange | undefined {
  if (/^(?:igar|i gar|yesterday)$/.test(plain))
    return { from: addDays(today, -1), until: addDays(today, -1) };
  if (/^(?:idag|i dag|dagens|today)$/.test(plain)) return { from: today, until: today };
  if (/^(?:imor(?:go)?n|i morgon|tomorrow)$/.test(plain))
    return { from: addDays(today, 1), until: addDays(today, 1) };
  const written = plain.replace(monthBeforeDays, '$<days> $<month>');
  const read = (day: string) => {
    const dates = readPeriod(written, day);
    return dates !== undefined && 'from' in dates ? dates : undefined;
  };
  const dates = read(today);
  if (!hasBeen || dates === undefined || dates.from <= today) return dates;
  return read(addDays(monthsBefore(today, 12), 1)) ?? dates;
}
