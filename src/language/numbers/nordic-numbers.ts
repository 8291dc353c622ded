import { fold } from '../words.ts';

/** Numbers of people as words, folded, in Swedish, English, Danish and Norwegian; amounts are read by number-words.ts. */
const ones: Readonly<Record<number, string>> = {
  1: 'ett en one et ein',
  2: 'tva two duo tvenne',
  3: 'tre three trio trenne',
  4: 'fyra four quartet kvartett',
  5: 'fem five',
  6: 'sex six seks halvdussin',
  7: 'sju seven syv',
  8: 'atta eight atte otte eigth eigt',
  9: 'nio nine',
  10: 'tio ten',
  11: 'elva eleven elleve ellva',
  12: 'tolv twelve twelwe twelf dozen dussin dussinet dusin',
  13: 'tretton thirteen tretten',
  14: 'fjorton fourteen fjorten forteen',
  15: 'femton fifteen femten fiveteen',
  16: 'sexton sixteen seksten',
  17: 'sjutton seventeen sytten',
  18: 'arton eighteen atten aderton',
  19: 'nitton nineteen nitten',
};
const tens: Readonly<Record<number, string>> = {
  20: 'tjugo twenty tjue tyve tjugu tjuge',
  30: 'trettio thirty tretti tredive',
  40: 'fyrtio forty forti fourty fyrre fyrti',
  50: 'femtio fifty femti halvtreds',
  60: 'sextio sixty seksti tres',
  70: 'sjuttio seventy sytti halvfjerds',
  80: 'attio eighty atti firs',
  90: 'nittio ninety nitti halvfems',
  100: 'hundra hundred hundre etthundra',
};

/** Also common words of the other languages, so that they count only where a text is Danish or Norwegian. */
const neighbours: Readonly<Record<string, number>> = { to: 2, fire: 4, ni: 9, ti: 10 };

const words = new Map<string, number>();
for (const table of [ones, tens]) {
  for (const [number, forms] of Object.entries(table)) {
    for (const form of forms.split(' ')) words.set(form, Number(number));
  }
}
const unitForms = [...words].filter(([, number]) => number < 10);
for (const [ten, number] of [...words].filter(([, value]) => value >= 20 && value < 100)) {
  for (const [unit, more] of unitForms) {
    words.set(`${ten}${unit}`, number + more);
    words.set(`${ten}-${unit}`, number + more);
    // Danish says the ones first: femogtyve.
    words.set(`${unit}og${ten}`, number + more);
  }
}

const HINTS =
  /\b(?:og|ikke|ikkje|gerne|gjerne|jeg|ønsker|ønskjer|dere|jeres|hvordan|korleis|fra|vil|kjem|uke|uge|stykker|undertegnede)\b/gi;

/** Common Swedish words that the neighbours do not have. */
const SWEDISH = /(?<!\p{L})(?:och|är|från|inte|hur|också|några|till er)(?!\p{L})/giu;

/** Whether a text is Danish or Norwegian rather than Swedish or English, by its small words. */
export function isDanishOrNorwegian(text: string): boolean {
  // A name may have their letters in any language; a common word has them in theirs alone.
  const letters = /(?<![\p{L}])\p{Ll}*[æø]/u.test(text) ? 2 : /[æø]/i.test(text) ? 1 : 0;
  const hints = (text.match(HINTS)?.length ?? 0) + letters;
  return hints >= 2 && hints > (text.match(SWEDISH)?.length ?? 0);
}

/**
 * The whole number that a word or figures say ("tolv", "twenty-five", "1 200"), or undefined. `neighbour`:
 * the text is Danish or Norwegian, where "to", "ni" and "ti" are numbers too.
 */
export function readNumber(word: string, neighbour = false): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^\d{1,3}([ , ]\d{3})+$/.test(word)) return Number(word.replace(/\D/g, ''));
  const folded = fold(word).replace(/ø/g, 'o').replace(/æ/g, 'ae');
  const tal = /^(.+)tals?$/.exec(folded)?.[1];
  return (
    words.get(folded) ??
    (tal === undefined ? undefined : words.get(tal)) ??
    (neighbour ? neighbours[folded] : undefined)
  );
}
