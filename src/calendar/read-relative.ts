import type { DateRange } from '../language/dates/date-range.ts';
import { readNumberWords } from '../language/numbers/number-words.ts';
import { addDays, mondayOf, monthsBefore } from './civil-date.ts';
import { AHEAD, BACK, COUNT } from './time-words.ts';
import { wholeMonth, wholeYear } from './whole-periods.ts';

const span = new RegExp(
  `^(?:(?<back>${BACK})|${AHEAD})(?: the)?(?: next)? (?:(?<count>${COUNT}) )?(?<unit>[a-z -]+)$`,
);

/** "Senaste 30 dagarna", "the next two weeks", "senaste aret", in folded words; undefined for others. */
export function readSpan(plain: string, today: string): DateRange | undefined {
  const { back, count, unit = '' } = span.exec(plain)?.groups ?? {};
  if (unit === '' || (count === undefined && /^(?:last|next|sista)\b/.test(plain))) return undefined;
  const number = count === undefined ? 1 : (readNumberWords(count) ?? Number(count));
  if (!(number > 0)) return undefined;
  const away = (direction: 1 | -1) => movedBy(today, unit, number * direction);
  const other = away(back === undefined ? 1 : -1);
  if (other === undefined) return undefined;
  // Today is one of the last seven days.
  return back === undefined ? { from: today, until: other } : { from: addDays(other, 1), until: today };
}

const ago = new RegExp(`^(?:for )?(?<count>${COUNT}) (?<unit>[a-z -]+?) (?:sedan|sen|ago)$`);

/** "For tva ar sedan", "three weeks ago": the whole year or month or week that it was then. */
export function readAgo(plain: string, today: string): DateRange | undefined {
  const { count = '', unit = '' } = ago.exec(plain)?.groups ?? {};
  const number = readNumberWords(count) ?? Number(count);
  const day = unit === '' || !(number > 0) ? undefined : movedBy(today, unit, -number);
  if (day === undefined) return undefined;
  if (/^(?:dag|day|dygn)/.test(unit)) return { from: day, until: day };
  const months = monthsIn(unit);
  if (months === undefined) return weekFrom(mondayOf(day));
  return months === 12 ? wholeYear(day.slice(0, 4)) : wholeMonth(day.slice(0, 7));
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

export const THIS_ONE = '(?:den har|det har|denna|detta|innevarande|this|the current|current)';
const nextOne = '(?:nasta|next)';
const relative = new RegExp(
  `^(?:(?<this>${THIS_ONE})|(?<next>${nextOne})|(?<twice>forrforra)|(?:forra|foregaende|last|previous)) (?<what>.+)$`,
);
const genitives: Readonly<Record<string, string>> = {
  veckans: 'denna vecka',
  manadens: 'denna manad',
  kvartalets: 'detta kvartal',
  ...Object.fromEntries(
    'halvaret kvartalet terminen manaden veckan half-year quarter term month week'
      .split(' ')
      .map((unit) => [unit, `this ${unit}`]),
  ),
};

/** How many steps from this one: "forra" is -1. */
function stepsTo(groups: Readonly<Record<string, string | undefined>>): -2 | -1 | 0 | 1 {
  if (groups.twice !== undefined) return -2;
  if (groups.this !== undefined) return 0;
  return groups.next === undefined ? -1 : 1;
}

/** "I ar", "i fjol", "nasta ar", "2027". */
export function readYear(plain: string, today: string): DateRange | undefined {
  const year = Number(today.slice(0, 4));
  const said = /^(?:ar(?:et)? |year )?(20\d\d)$/.exec(plain)?.[1];
  if (said !== undefined) return wholeYear(said);
  if (/^(?:i ar|arets|aret|year)$/.test(plain)) return wholeYear(String(year));
  if (/^(?:i ?)?fjol$/.test(plain)) return wholeYear(String(year - 1));
  if (/^(?:i ?)?forfjol$/.test(plain)) return wholeYear(String(year - 2));
  const groups = relative.exec(plain)?.groups;
  if (groups === undefined || !/^(?:ar(?:et)?|year)$/.test(groups.what ?? '')) return undefined;
  return wholeYear(String(year + stepsTo(groups)));
}

/** "Forra veckan", "next quarter". */
export function readOneOf(plain: string, today: string): DateRange | undefined {
  const groups = relative.exec(genitives[plain] ?? plain)?.groups;
  if (groups === undefined) return undefined;
  const { what = '' } = groups;
  const steps = stepsTo(groups);
  if (/^(?:vecka|week)/.test(what)) return weekFrom(addDays(mondayOf(today), 7 * steps));
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

const weekFrom = (monday: string): DateRange => ({ from: monday, until: addDays(monday, 6) });

/** So many whole months from the one of this number on, 0 for January; it may lie in another year. */
export function monthsFrom(year: number, first: number, length: number): DateRange {
  const from = new Date(Date.UTC(year, first, 1)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(year, first + length, 0)).toISOString().slice(0, 10);
  return { from, until: last };
}
