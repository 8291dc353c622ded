import * as snowball from 'snowball-stemmers';
import type { Language } from './language.ts';

const stemmers = { sv: snowball.newStemmer('swedish'), en: snowball.newStemmer('english') };

/** Lower case without accents: å and ä become a, ö becomes o, since many write without them. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whether a text has every word of another one in it, or what begins with it, however both are written. */
export function hasWords(text: string, words: string): boolean {
  const [within, wanted] = [text, words].map((one) => fold(one).match(/[\p{L}\p{N}]+/gu) ?? []);
  return (wanted ?? []).every((word) => (within ?? []).some((other) => other.startsWith(word)));
}

/** Words come again and again; those that were stemmed are kept, so many that all of the examples find room. */
const kept = { sv: new Map<string, string>(), en: new Map<string, string>() };
const MOST_KEPT = 50_000;

/** The stem of a word, before folding (the stemmers know å, ä and ö). */
export function stem(word: string, language: Language): string {
  const known = kept[language].get(word);
  if (known !== undefined) return known;
  const found = fold(stemmers[language].stem(word.toLowerCase()));
  if (kept[language].size < MOST_KEPT) kept[language].set(word, found);
  return found;
}
