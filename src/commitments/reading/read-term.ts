import { addDays } from '../../calendar/civil-date.ts';
import { wholeMonth } from '../../calendar/whole-periods.ts';
import { MONTH, monthNumber } from '../../language/dates/date-words.ts';
import { findDates } from '../../language/dates/find-dates.ts';
import { readNumber } from '../../language/numbers/nordic-numbers.ts';

/** When a commitment begins and ends. Null is what is not said. */
export interface Term {
  readonly start: string | null;
  readonly end: string | null;
}

/** "Gäller från nyår": that which comes next. */
const fromNewYear =
  /(?<!\p{L})(?:från(?: och med)?|fr\.?o\.?m\.?|med start|vid|efter|from|as of|starting|at|after) (?:nyår(?:et)?|årsskiftet|(?:the )?new year|(?:the )?turn of the year)(?!\p{L})/iu;
const lengthInYears = /\b(?:i|på|for|under)\s+(\p{L}+|\d+)[\s-](?:år|years?)\b/iu;
const begins =
  '(?:start(?:ar|s|ing|datum(?:et)?)?|börja[rn]?|gäller|från(?: och med)?|fr\\.?o\\.?m\\.?|begin(?:s|ning)?|from|as of)';
const ends =
  '(?:slut(?:ar|datum(?:et)?)?|till(?: och med)?|t\\.?o\\.?m\\.?|ut|until|through|end(?:s|ing)?(?: date)?)';
const inMonth = (verb: string) =>
  new RegExp(
    `(?<!\\p{L})${verb}(?:\\s(?:i|in|från|from|med|är|is|blir|slutet av|the end of))*\\s(?<month>${MONTH})(?:\\s(?<year>20\\d\\d))?`,
    'iu',
  );
const beginsInMonth = inMonth(begins);
const endsInMonth = inMonth(ends);

/** "1 januari 2027 till 31 december 2029", "2027–2029", "start i augusti", "i tre år från 1 mars 2027". */
export function readTerm(text: string, today: string): Term {
  const { start, end } = readDays(text, today);
  const begun = start ?? monthSaid(beginsInMonth.exec(text), today)?.from ?? null;
  const ended = end ?? monthSaid(endsInMonth.exec(text), begun ?? today)?.until ?? null;
  return {
    start: begun,
    end: ended ?? (begun === null ? null : endAfter(begun, lengthInYears.exec(text)?.[1])),
  };
}

/** "Tre år då", "make it a two-year one": how long, said of what begins on a day that is known; null where no length is told. */
export const endAfterYears = (text: string, start: string): string | null =>
  endAfter(start, /(?<!\p{L})(\p{L}+|\d+)[\s-](?:år|years?)(?!\p{L}|\s(?:sedan|sen|ago))/iu.exec(text)?.[1]);

function readDays(text: string, today: string): Term {
  const years = /(?<!\d)(20\d\d)\s*(?:[-–—]|till|to)\s*(20\d\d)(?!\d|-\d)/.exec(text);
  const dates = findDates(text, today);
  const [first, ...more] = dates;
  const since = /(?:sedan|sen|från|since|from)\s+(20\d\d)(?!\d|-\d)/iu.exec(text)?.[1];
  const until =
    /(?:(?:till|ut)(?: och med)?|t\.?o\.?m\.?|to|until|through|slutdatum(?:et)?|end date(?: of)?)\s+(?:utgången av |slutet av |the end of )?(20\d\d)(?!\d|-\d)/iu.exec(
      text,
    )?.[1];
  const begun = fromNewYear.test(text) ? Number(today.slice(0, 4)) + 1 : since;
  const ofYears = {
    start: begun === undefined ? null : `${begun}-01-01`,
    end: until === undefined ? null : `${until}-12-31`,
  };
  if (first === undefined)
    return years === null ? ofYears : { start: `${years[1]}-01-01`, end: `${years[2]}-12-31` };
  const last = more.at(-1) ?? first;
  if (first.from !== last.until) return { start: first.from, end: last.until };
  const before = text.slice(0, first.start);
  const isEnd =
    /(?:till(?: och med)?|t\.?o\.?m\.?|until|senast|to|slut(?:ar|datum(?:et)?)?|end(?:s|ing)?(?: date)?)\s*(?:(?:är|blir|is|on|the|den) )*$/i.test(
      before,
    );
  // "Från 1 mars 2027 till 2029": one of them may be a year alone.
  return isEnd ? { start: ofYears.start, end: first.from } : { start: first.from, end: ofYears.end };
}

/** The month that was named; without a year the next one that has not begun. */
function monthSaid(found: RegExpExecArray | null, after: string) {
  const { month, year } = found?.groups ?? {};
  if (month === undefined) return undefined;
  const number = String(monthNumber(month)).padStart(2, '0');
  const thisYear = after.slice(0, 4);
  const next = `${thisYear}-${number}-01` > after ? thisYear : String(Number(thisYear) + 1);
  return wholeMonth(`${year ?? next}-${number}`);
}

/** More years than this are no term of an agreement. */
const MOST_YEARS = 50;

function endAfter(start: string, length: string | undefined): string | null {
  const count = length === undefined ? undefined : readNumber(length);
  if (count === undefined || count <= 0 || count >= MOST_YEARS) return null;
  return addDays(`${Number(start.slice(0, 4)) + count}${start.slice(4)}`, -1);
}
