import { hash } from 'node:crypto';
import type { Language } from './language.ts';

/**
 * `make`, which is asked again and again about the same texts and always gives the same of each: what it gave of the
 * latest `most` is kept. The texts are not, since people wrote them; they are known again by a digest.
 */
export function recentTexts<Value>(most: number, make: (text: string) => Value): (text: string) => Value {
  const kept = new Map<string, Value>();
  return (text) => {
    const key = hash('sha256', text, 'base64');
    const value = kept.has(key) ? (kept.get(key) as Value) : make(text);
    // The one that was asked of last stands last.
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}

/** The same, where it also depends on the language: the latest `most` of each. */
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
