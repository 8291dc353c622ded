import { keptOf } from '../../language/kept/kept-objects.ts';
import { wordsInLowerCase } from '../../language/words.ts';
import type { Knowledge } from './load-knowledge.ts';

/** Words that are no names of persons: those of the strategy, of places and of organisations. */
export const termsOf = keptOf((knowledge: Knowledge): ReadonlySet<string> => {
  const concepts = knowledge.concepts.flatMap(({ sv, en }) => [...sv, ...en]);
  const provisions = [...knowledge.provisions.values()].flatMap(({ says }) => [says.sv, says.en]);
  return new Set(['utblick', ...[...concepts, ...provisions].flatMap(wordsInLowerCase)]);
});
