import { fold, stem } from '../../language/words.ts';

/** A word in the forms under which it is looked for: folded, and its Swedish and English stems. */
export function formsOf(word: string): string[] {
  const lower = word.toLowerCase();
  return [...new Set([fold(lower), stem(lower, 'sv'), stem(lower, 'en')])];
}
