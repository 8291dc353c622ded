/** Words as they are typed in haste or spoken, and as the readers of wishes know them. */
const spellings: ReadonlyMap<string, string> = new Map([
  ...(['nåt', 'ngt'] as const).map((word) => [word, 'något'] as const),
  ...(['nån', 'ngn'] as const).map((word) => [word, 'någon'] as const),
  ...(['nåra', 'ngra'] as const).map((word) => [word, 'några'] as const),
  ['nånting', 'någonting'],
  ['nånstans', 'någonstans'],
  ['mkt', 'mycket'],
  ['mej', 'mig'],
  ['dej', 'dig'],
  ['sej', 'sig'],
  ['oxå', 'också'],
]);

const word = /(?<!\p{L})\p{L}+(?!\p{L})/gu;

/** A text with the everyday spellings of common words put in full: "hur mkt" is "hur mycket". */
export function spelledOut(text: string): string {
  return text.replace(word, (found) => spellings.get(found.toLowerCase()) ?? found);
}
