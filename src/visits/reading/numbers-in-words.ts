import { readNumber } from '../../language/nordic-numbers.ts';
import { WORD } from './people-phrases.ts';

const HALF_A_DOZEN = /(?<!\p{L})(?:half a dozen|half-a-dozen|ett halvt dussin|ett halvdussin)(?!\p{L})/giu;
/** "Ett tiotal personer". */
const SOME_TENS = /(?<!\p{L})ett (tio|tjugo|trettio|fyrtio|femtio|sextio|hundra)tal(?!\p{L})/giu;
/** "Två bilar, fyra i varje", "three vans with six in each". */
const IN_EACH = new RegExp(
  `(?<!\\p{L})(${WORD})\\s(\\p{L}+),?\\s(?:med |with |of |om )?(${WORD})\\s(?:i varje|i var|i vardera|in each|each)(?!\\p{L})`,
  'giu',
);

/** "3 nos. Assistant Engineers", "5 nos. of engineers". */
const NUMBERS = /(?<=\d )nos?\.?\s(?:of\s)?(?=\p{L})/giu;
/** "Jag å min sambo": as it is spoken. */
const SPOKEN_AND = /(?<=\p{L}\s)å(?=\s(?!ena|andra|sidan)[\p{L}\d])/gu;

/** "1 200 personer", "5 miljoner besökare": neither two hundred nor five. */
const THOUSANDS = /(?<![\d.,:/-])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/gu;
const MANY =
  /(?<![\p{L}\d])[\p{L}\d.,]+\s(?:tusen|miljon(?:er)?|miljarder|thousand|million|billion)(?!\p{L})/giu;

/** A text in which numbers of people that are told by other words stand as such. */
export function withPlainNumbers(text: string, neighbour: boolean): string {
  return text
    .replace(THOUSANDS, (number) => number.replace(/\s/gu, ''))
    .replace(MANY, 'many')
    .replace(NUMBERS, '')
    .replace(SPOKEN_AND, 'och')
    .replace(HALF_A_DOZEN, 'six')
    .replace(SOME_TENS, '$1')
    .replace(IN_EACH, (whole, parts: string, _what, each: string) => {
      const [times, number] = [readNumber(parts, neighbour), readNumber(each, neighbour)];
      return times === undefined || number === undefined || times > 10 ? whole : `${times * number} pers`;
    });
}
