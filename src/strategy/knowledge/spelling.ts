import { keptOf } from '../../language/kept/kept-objects.ts';
import { createSpeller } from '../../language/misspelt.ts';
import { wordsInLowerCase } from '../../language/words.ts';
import { countWords } from '../search/spelling.ts';
import type { Knowledge } from './load-knowledge.ts';

/** What is written so often in what people ask of Utblick itself is a word of the work. */
const LEAST_WRITTEN = 3;
/** And has at least this share of all that is written with it: "tycker" is said of anything. */
const LEAST_SHARE = 0.1;

/**
 * Makes what puts right the misspelt words of what people ask of Utblick: "kontaktpersn", "remsser". Which words there are is
 * told by the examples, read when the first text is looked at, and once for all who know the same.
 */
export function termSpeller(knowledge: Pick<Knowledge, 'examples' | 'answers'>): (text: string) => string {
  return (text) => spellerOf(knowledge)(text);
}

const spellerOf = keptOf((knowledge: Pick<Knowledge, 'examples' | 'answers'>) =>
  createSpeller(...wordsAndTerms(knowledge)),
);

function wordsAndTerms({
  examples,
  answers,
}: Pick<Knowledge, 'examples' | 'answers'>): [counts: ReadonlyMap<string, number>, terms: Iterable<string>] {
  const all = countWords(examples.map(({ text }) => text));
  const isOfWork = (answer: string) => answers.get(answer)?.meantHere !== undefined;
  const ofWork = countWords(examples.filter(({ answer }) => isOfWork(answer)).map(({ text }) => text));
  const prompts = [...answers.values()].flatMap(({ asksHere }) =>
    asksHere === undefined ? [] : Object.values(asksHere).flatMap(wordsInLowerCase),
  );
  const often = [...ofWork].filter(
    ([word, times]) => times >= LEAST_WRITTEN && times >= LEAST_SHARE * (all.get(word) ?? 0),
  );
  return [all, [...prompts, ...often.map(([word]) => word)]];
}
