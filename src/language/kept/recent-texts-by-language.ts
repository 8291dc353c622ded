import type { Language } from '../language.ts';
import { recentTexts } from './recent-texts.ts';

/** `recentTexts`, where what is made depends on the language too: the latest `most` of each. */
export function recentTextsIn<Value>(
  most: number,
  make: (text: string, language: Language) => Value,
): (text: string, language: Language) => Value {
  const made = {
    sv: recentTexts(most, (text) => make(text, 'sv')),
    en: recentTexts(most, (text) => make(text, 'en')),
  };
  return (text, language) => made[language](text);
}
