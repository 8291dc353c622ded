import { fold } from '../../language/words.ts';
import { WORD } from './people-phrases.ts';
import type { Count } from './people-without-number.ts';

/** Numbers from two on, folded, in Spanish, Portuguese, French, Italian, German and Dutch: a party tells itself by them in a letter in English. */
const numbers: Readonly<Record<number, string>> = {
  2: 'dos dois duas deux due zwei twee',
  3: 'tres trois tre drei drie',
  4: 'cuatro quatro quatre quattro vier',
  5: 'cinco cinq cinque funf fuenf vijf',
  6: 'seis six sei sechs zes',
  7: 'siete sete sept sette sieben zeven',
  8: 'ocho oito huit otto acht',
  9: 'nueve nove neuf neun negen',
  10: 'diez dez dix dieci zehn tien',
  11: 'once onze undici elf',
  12: 'doce doze douze dodici zwolf zwoelf twaalf',
  13: 'trece treze treize tredici dreizehn dertien',
  14: 'catorce catorze quatorze quattordici vierzehn veertien',
  15: 'quince quinze quindici funfzehn vijftien',
  16: 'dieciseis dezesseis dezasseis seize sedici sechzehn zestien',
  20: 'veinte vinte vingt venti zwanzig twintig',
};
const known = new Map(
  Object.entries(numbers).flatMap(([number, forms]) =>
    forms.split(' ').map((form) => [form, Number(number)] as const),
  ),
);

const readForeign = (word: string) => (/^\d{1,3}$/.test(word) ? Number(word) : known.get(fold(word)));

/** "Cinco personas", "sept personnes". */
const OF_PEOPLE = new RegExp(
  `(?<![\\p{L}\\d])(?<number>${WORD})\\s(?:personas|pessoas|personnes|persone|personen|leute|gente|mensen)(?!\\p{L})`,
  'giu',
);
/** "Nous sommes sept", "somos doce". */
const WE_ARE = new RegExp(
  `(?<!\\p{L})(?:somos|seremos|seríamos|nous (?:sommes|serons|serions)|on (?:est|sera)|siamo(?: in)?|saremo(?: in)?|wir (?:sind|wären|kommen)|(?:wij|we) zijn(?: met)?)\\s(?<number>${WORD})(?!\\p{L})`,
  'giu',
);
/** As sure as the same in English. */
const TOLD = 86;

/** How many come, where it is told in another tongue than the rest of the letter. */
export function countsInOtherTongues(text: string): Count[] {
  return [...text.matchAll(OF_PEOPLE), ...text.matchAll(WE_ARE)].flatMap(({ groups }) => {
    const number = readForeign(groups?.number ?? '');
    return number === undefined || number < 2 ? [] : [{ number, weight: TOLD }];
  });
}
