import { createHash } from 'node:crypto';
import type { Language } from '../../language/language.ts';
import type { Example } from '../knowledge/read-examples.ts';
import type { Concept } from './concepts.ts';

/** Goes up when features or learning change, so that weights that were learnt before are not taken. */
const METHOD = 11;

/** What the weights of a language were learnt from. */
export function fingerprintOf(
  examples: readonly Example[],
  concepts: readonly Concept[],
  language: Language,
): string {
  const learntFrom = [
    METHOD,
    examples.map(({ answer, text, voice }) => [answer, text, voice]),
    // Both languages, since words are borrowed.
    language,
    concepts.map(({ id, sv, en }) => [id, sv, en]),
  ];
  return createHash('sha256').update(JSON.stringify(learntFrom)).digest('hex');
}
