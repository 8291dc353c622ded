import { join } from 'node:path';
import { readExamples } from '../../src/strategy/knowledge/read-examples.ts';

/** Questions in Swedish as people ask them, and not in the words that answers are found by. */
export function questions(): string[] {
  const file = join(import.meta.dirname, '..', 'strategy', 'validation-questions.txt');
  return readExamples(file).flatMap(({ language, text }) => (language === 'sv' ? [text] : []));
}
