import * as snowball from 'snowball-stemmers';
import { keptWords } from './kept/kept-words.ts';
import { lastKept } from './kept/recent-texts.ts';
import type { Language } from './language.ts';

const stemmers = { sv: snowball.newStemmer('swedish'), en: snowball.newStemmer('english') };

/** Lower case without accents: å and ä become a, ö becomes o, since many write without them. */
export const fold = (text: string): string => (text.length < LONG ? folded(text) : foldedLast(text));

const folded = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
/** A message is folded by dozens of readers, one after the other; words are each another one. */
const LONG = 20;
const foldedLast = lastKept(folded);

/** The words of a text, as they stand. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many words a text has. */
export const countWords = (text: string): number => wordsOf(text).length;

/** The words of a text in lower case. */
export const wordsInLowerCase = (text: string): string[] => wordsOf(text.toLowerCase());

/** A text by its words alone, in small letters: whether two texts say the same in so many words. */
export const bareWords = (text: string): string => wordsInLowerCase(text).join(' ');

/** The same without accents: by this readers look at what is said, whatever marks stand in it. */
export const bareFolded = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a text has every word of another one in it, or what begins with it, however both are written. */
export function hasWords(text: string, words: string): boolean {
  const [within, wanted] = [text, words].map((one) => wordsOf(fold(one)));
  return (wanted ?? []).every((word) => (within ?? []).some((other) => other.startsWith(word)));
}

/** All words of the examples find room. */
const MOST_KEPT = 50_000;

const stemIn = (language: Language) =>
  keptWords(MOST_KEPT, (word) => fold(stemmers[language].stem(word.toLowerCase())));
const stems = { sv: stemIn('sv'), en: stemIn('en') };

/** The stem of a word, before folding (the stemmers know å, ä and ö). */
export function stem(word: string, language: Language): string {
  return stems[language](word);
}
