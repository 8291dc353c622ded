import * as snowball from 'snowball-stemmers';

const stemmers = [snowball.newStemmer('swedish'), snowball.newStemmer('english')];

/** Lower case without accents: å and ä become a, ö becomes o, since many write without them. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** The words of a text as they stand. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A word in the forms under which it is looked for: folded, and its Swedish and English stems. */
export function formsOf(word: string): string[] {
  const lower = word.toLowerCase();
  return [...new Set([fold(lower), ...stemmers.map((stemmer) => fold(stemmer.stem(lower)))])];
}
