import { type Language, languageOfText } from '../language/language.ts';

const swedish = /[åäö]|\b(?:visa|mina|resa|resor|ny|nytt|nya|dagordning)\b/i;
const english = /\b(?:show|my|new|trip|trips|matters|for|what|will|agenda|meetings?)\b/i;

/** The language of a short wish such as "visa IB 2026-14", which is too short for the detector. */
export function languageOfWish(text: string, otherwise: Language): Language {
  if (swedish.test(text)) return 'sv';
  return english.test(text) ? 'en' : languageOfText(text, otherwise);
}
