/** Words as they are typed in haste or spoken, and as the readers of wishes know them. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['nåt', 'något'],
  ['ngt', 'något'],
  ['nån', 'någon'],
  ['ngn', 'någon'],
  ['nåra', 'några'],
  ['ngra', 'några'],
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
