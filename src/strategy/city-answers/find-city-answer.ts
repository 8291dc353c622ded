import { contentStems } from '../../language/content-stems.ts';
import type { Language } from '../../language/language.ts';
import { bareWords } from '../../language/words.ts';
import type { CityAnswer } from './model.ts';

/** So much of their words a question and a phrasing must have in common. */
const ALIKE = 0.75;

/**
 * The city's own answer to a question, where it is asked as somebody has written that it is, or nearly so; the
 * likest, undefined when none is like enough.
 */
export function findCityAnswer(
  answers: readonly CityAnswer[],
  question: string,
  language: Language,
): CityAnswer | undefined {
  if (answers.length === 0) return undefined;
  const asked = new Set(contentStems(question, language));
  const scored = answers.flatMap((answer) =>
    answer.phrasings[language].map((phrasing) => ({
      answer,
      likeness: sameWords(phrasing, question)
        ? 2
        : likeness(asked, new Set(contentStems(phrasing, language))),
    })),
  );
  const best = scored.sort((one, other) => other.likeness - one.likeness)[0];
  return best !== undefined && best.likeness >= ALIKE ? best.answer : undefined;
}

/** Share of all words that are in both, by Dice; of one word alone nothing can be told. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (Math.min(one.size, other.size) < 2) return 0;
  const common = [...one].filter((word) => other.has(word)).length;
  return (2 * common) / (one.size + other.size);
}

function sameWords(one: string, other: string): boolean {
  return bareWords(one) === bareWords(other);
}
