import { createSpeller } from '../../language/misspelt.ts';
import { wordsInLowerCase } from '../../language/words.ts';
import type { Knowledge } from './load-knowledge.ts';

/** What is written so often in what people ask of Utblick itself is a word of the work. */
const LEAST_WRITTEN = 3;
/** And has at least this share of all that is written with it: "tycker" is said of anything. */
const LEAST_SHARE = 0.1;

/**
 * Makes what puts right the misspelt words of what people ask of Utblick: "kontaktpersn", "remsser". Which words there are is
 * told by the examples, read when the first text is looked at.
 */
export function termSpeller({ examples, answers }: Pick<Knowledge, 'examples' | 'answers'>) {
  let spell: ((text: string) => string) | undefined;
  return (text: string): string => {
    spell ??= createSpeller(...countWords({ examples, answers }));
    return spell(text);
  };
}

function countWords({
  examples,
  answers,
}: Pick<Knowledge, 'examples' | 'answers'>): [counts: ReadonlyMap<string, number>, terms: Iterable<string>] {
  const all = new Map<string, number>();
  const ofWork = new Map<string, number>();
  for (const { text, answer } of examples) {
    const isOfWork = answers.get(answer)?.meantHere !== undefined;
    for (const word of wordsInLowerCase(text)) {
      all.set(word, (all.get(word) ?? 0) + 1);
      if (isOfWork) ofWork.set(word, (ofWork.get(word) ?? 0) + 1);
    }
  }
  const prompts = [...answers.values()].flatMap(({ asksHere }) =>
    asksHere === undefined ? [] : Object.values(asksHere).flatMap(wordsInLowerCase),
  );
  const often = [...ofWork].filter(
    ([word, times]) => times >= LEAST_WRITTEN && times >= LEAST_SHARE * (all.get(word) ?? 0),
  );
  return [all, [...prompts, ...often.map(([word]) => word)]];
}
