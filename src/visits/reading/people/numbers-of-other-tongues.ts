import { fold } from '../../../language/words.ts';

/** Numbers from one on, folded, in Spanish, Portuguese, French, Italian, German, Dutch and Finnish. */
const numbers: Readonly<Record<number, string>> = {
  1: 'un una uno une um uma ein eine einen einem einer een yksi',
  2: 'dos dois duas deux due zwei twee kaksi',
  3: 'tres trois tre drei drie kolme',
  4: 'cuatro quatro quatre quattro vier nelja',
  5: 'cinco cinq cinque funf fuenf vijf viisi',
  6: 'seis six sei sechs zes kuusi',
  7: 'siete sete sept sette sieben zeven seitseman',
  8: 'ocho oito huit otto acht kahdeksan',
  9: 'nueve nove neuf neun negen yhdeksan',
  10: 'diez dez dix dieci zehn tien kymmenen',
  11: 'once onze undici elf yksitoista',
  12: 'doce doze douze dodici zwolf zwoelf twaalf kaksitoista',
  13: 'trece treze treize tredici dreizehn dertien kolmetoista',
  14: 'catorce catorze quatorze quattordici vierzehn veertien neljatoista',
  15: 'quince quinze quindici funfzehn vijftien viisitoista',
  16: 'dieciseis dezesseis dezasseis seize sedici sechzehn zestien kuusitoista',
  17: 'diecisiete dezessete dezassete diciassette siebzehn zeventien seitsemantoista',
  18: 'dieciocho dezoito diciotto achtzehn achttien kahdeksantoista',
  20: 'veinte vinte vingt venti zwanzig twintig kaksikymmenta',
};
const known = new Map(
  Object.entries(numbers).flatMap(([number, forms]) =>
    forms.split(' ').map((form) => [form, Number(number)] as const),
  ),
);
/** "Une quinzaine", "una ventina", "una veintena": some so many, by the number with an ending of its own. */
const SOME = /(?:aine|ina|ena)$/;
/** "Zu sechst": by the number with a t. */
const TOGETHER = /^zu (?<number>\p{L}+)t$/iu;

/** The number that a word, or a figure of at most three digits, says in one of these languages; undefined for others. */
export function readForeign(word: string): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const folded = fold(word);
  const together = TOGETHER.exec(folded)?.groups?.number;
  if (together !== undefined) return known.get(together) ?? SHORT.get(together);
  if (/^(?:docena|douzaine|dozzina|dutzend|dozijn|tusina)$/.test(folded)) return 12;
  if (/^(?:decena|decina|dizaine)$/.test(folded)) return 10;
  const stem = folded.replace(SOME, '');
  return (
    known.get(folded) ??
    (stem === folded ? undefined : [stem, `${stem}e`, `${stem}i`].map((one) => known.get(one)).find(Boolean))
  );
}

/** "Zu dritt", "zu siebt", "zu acht". */
const SHORT = new Map([
  ['drit', 3],
  ['sieb', 7],
  ['ach', 8],
]);
