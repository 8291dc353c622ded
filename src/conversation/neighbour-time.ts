import { monthsBefore } from '../calendar/civil-date.ts';
import { partTimes } from '../calendar/time-words.ts';
import { nextMonth } from '../calendar/whole-periods.ts';
import { MONTH, monthNumber } from '../language/dates/date-words.ts';
import { formatMonth } from '../language/format.ts';

const before = '(?:innan|före|dessförinnan)(?: (?:det|den|dess))?';
const after = '(?:efter|därpå)(?: (?:det|den|dess))?';
/** "Året innan", "the month after that". */
const neighbour = new RegExp(
  `(?<!\\p{L})(?:(?<sv>år|månad|vecka)(?:et|en|n)? (?:(?<before>${before})|${after})|(?:the )?(?:following (?<next>year|month|week)|(?<en>year|month|week) (?:(?<earlier>before)|after))(?: that)?)(?!\\p{L})`,
  'iu',
);
const month = new RegExp(`(?<!\\p{L})(?<name>${MONTH})(?:,? (?<year>20\\d\\d))?`, 'iu');
const weekNumber = /(?<lead>(?<!\p{L})(?:v\.? ?|vecka |week ))(?<number>\d{1,2})(?!\d)/iu;

/** This one, the last and the one before that, as they are said of any unit of time. */
const ofUnit = {
  year: {
    this: /(?<!\p{L})(?:i år|this year)(?!\p{L})/iu,
    last: /(?<!\p{L})(?:i fjol|förra året|last year)(?!\p{L})/iu,
    said: { earlier: 'i förfjol', last: 'förra året', this: 'i år', next: 'nästa år' },
  },
  month: {
    this: /(?<!\p{L})(?:(?:den här|denna|this) (?:månaden?|month))(?!\p{L})/iu,
    last: /(?<!\p{L})(?:(?:förra|föregående|last|previous) (?:månaden?|month))(?!\p{L})/iu,
    said: {
      earlier: 'för två månader sedan',
      last: 'förra månaden',
      this: 'den här månaden',
      next: 'nästa månad',
    },
  },
  week: {
    this: /(?<!\p{L})(?:i veckan|(?:den här|denna|this) (?:veckan?|week))(?!\p{L})/iu,
    last: /(?<!\p{L})(?:(?:förra|föregående|last|previous) (?:veckan?|week))(?!\p{L})/iu,
    said: {
      earlier: 'för två veckor sedan',
      last: 'förra veckan',
      this: 'den här veckan',
      next: 'nästa vecka',
    },
  },
} as const;
type Unit = keyof typeof ofUnit;
const units: Readonly<Record<string, Unit>> = { år: 'year', månad: 'month', vecka: 'week' };

/**
 * What is said of a list with the year, month or week "before" or "after" the one that was asked for put in its own words:
 * that before this one where none was asked for.
 */
export function withNeighbourNamed(said: string, earlier: string): string {
  const groups = neighbour.exec(said)?.groups;
  if (groups === undefined) return said;
  const word = (groups.sv ?? groups.en ?? groups.next ?? '').toLowerCase();
  const unit = units[word] ?? (word as Unit);
  const isBefore = groups.before !== undefined || groups.earlier !== undefined;
  const { time } = partTimes(earlier);
  const named = byName(unit, time, isBefore) ?? byWords(unit, time, isBefore);
  return named === undefined ? said : said.replace(neighbour, named);
}

const besideAlone = /^(?:(?<last>förra|last|previous)|nästa|next)(?: (?:one|då))?$/iu;

/** "Nästa", said right after the week, month or year that was asked for: the one beside it. */
export function withUnitOfTime(said: string, earlier: string): string {
  const groups = besideAlone.exec(said)?.groups;
  // "I veckan" is no time by itself, and still this week.
  const unit = (Object.keys(ofUnit) as Unit[]).find((one) => ofUnit[one].this.test(earlier));
  if (groups === undefined || unit === undefined) return said;
  if (/^(?:next|last|previous)/iu.test(said)) return `${groups.last === undefined ? 'next' : 'last'} ${unit}`;
  return ofUnit[unit].said[groups.last === undefined ? 'next' : 'last'];
}

/** The one beside a year, month or week that is named by itself. */
function byName(unit: Unit, time: string, isBefore: boolean): string | undefined {
  const step = isBefore ? -1 : 1;
  if (unit === 'year') {
    const year = /20\d\d/.exec(time)?.[0];
    return year === undefined ? undefined : String(Number(year) + step);
  }
  if (unit === 'week') {
    const { lead, number } = weekNumber.exec(time)?.groups ?? {};
    return number === undefined ? undefined : `${lead}${Number(number) + step}`;
  }
  const { name, year } = month.exec(time)?.groups ?? {};
  if (name === undefined) return undefined;
  // Without a year it is the nearest one, as the one that was asked for.
  const asked = `${year ?? '2000'}-${String(monthNumber(name)).padStart(2, '0')}`;
  const beside = isBefore ? monthsBefore(`${asked}-01`, 1).slice(0, 7) : nextMonth(asked);
  const whole = formatMonth(beside, 'sv');
  return year === undefined ? whole.replace(/ \d+$/, '') : whole;
}

/** The one beside this or the last one; undefined beside any other time. */
function byWords(unit: Unit, time: string, isBefore: boolean): string | undefined {
  const { this: isThis, last, said } = ofUnit[unit];
  if (last.test(time)) return isBefore ? said.earlier : said.this;
  if (time !== '' && !isThis.test(time)) return undefined;
  return isBefore ? said.last : said.next;
}
