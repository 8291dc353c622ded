import { readNumber } from '../numbers/nordic-numbers.ts';
import { fold } from '../words.ts';
import { MONTH } from './date-words.ts';

/** The days of a month as words, the first to the thirty-first. */
const english =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const swedish =
  'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde'.split(
    ' ',
  );
const asWritten: readonly (readonly [string, number])[] = [
  ...[english, swedish].flatMap((names) => names.map((name, place) => [name, place + 1] as const)),
  ...english.slice(0, 9).map((name, place) => [`twenty-${name}`, 21 + place] as const),
  ...swedish.slice(0, 9).map((name, place) => [`tjugo${name}`, 21 + place] as const),
  ['thirtieth', 30],
  ['thirty-first', 31],
  ['trettionde', 30],
  ['trettioförsta', 31],
];
/** Folded too, as times are looked for. */
const numbers = new Map([...asWritten, ...asWritten.map(([name, day]) => [fold(name), day] as const)]);
const word = `(?<day>${[...numbers.keys()].sort((one, other) => other.length - one.length).join('|')})`;
const other = word.replace('?<day>', '?:');
/** "Tredje mars", "the tenth of June", "tredje till femte mars". */
const DAY = new RegExp(
  `(?<!\\p{L})${word}(?=\\s+(?:(?:till|to|until|och|and|[–-])\\s+(?:den\\s+|the\\s+)?${other}\\s+)?(?:of\\s+|i\\s+)?${MONTH})`,
  'giu',
);

/** "Vecka elva", "week eleven". */
const WEEK = /(?<!\p{L})(vecka|week)\s(\p{L}{3,}(?:-\p{L}+)?)(?!\p{L})/giu;

/** The days of a month as words, folded, as a part of a pattern. */
export const FOLDED_ORDINAL = `(?:${[...new Set(asWritten.map(([name]) => fold(name)))].sort((one, other) => other.length - one.length).join('|')})`;

const folded = new Map([...numbers].map(([name, number]) => [fold(name), number]));

/** The number of an ordinal, folded or as it is written: seven for "sjunde"; undefined for any other word. */
export function readOrdinal(name: string): number | undefined {
  return folded.get(fold(name));
}

/** "V 52 å 53", "21 o 22 dec", "v 52 och v 53": as it sounds between two figures, and a week named once. */
const betweenFigures =
  /(?<=\d) (?:å|o|a) (?:v\.? ?)?(?=\d)|(?<=(?<!\p{L})v\.? ?\d{1,2}) (?:och|and|&) v\.? ?(?=\d)/giu;

/** Writes days of a month that stand as words as figures: "the tenth of June" becomes "the 10 of June"; and weeks too. */
export function withDaysInFigures(text: string): string {
  return text
    .replace(betweenFigures, ' och ')
    .replace(DAY, (said) => String(numbers.get(said.toLowerCase()) ?? said))
    .replace(WEEK, (said, week: string, name: string) => {
      const number = readNumber(name);
      return number === undefined || number > 53 ? said : `${week} ${number}`;
    });
}
