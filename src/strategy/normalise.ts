import * as snowball from 'snowball-stemmers';
import type { Language } from '../language/language.ts';

const stemmers = { sv: snowball.newStemmer('swedish'), en: snowball.newStemmer('english') };

/** Lower case without accents: å and ä become a, ö becomes o, since many write without them. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** The stem of a word, before folding (the stemmers know å, ä and ö). */
export function stem(word: string, language: Language): string {
  return fold(stemmers[language].stem(word.toLowerCase()));
}
