import type { Language } from '../language/language.ts';
import type { AnswerSearch } from './search/find-answer.ts';

/** The standard answer that the city conducts no foreign policy of its own (4#1), and the concept of its matters. */
const FOREIGN_POLICY = 'foreign-policy';
/** What is told of a country likely touches it from this share on: "human rights in …". */
const OF_COUNTRY = 0.15;
const COUNTRY = 'country';

/**
 * Takes the search for answers; gives whether a declaration, told in a text of a language, likely touches foreign
 * policy: the same text put as a question would be answered so, or its words name what belongs there.
 */
export function foreignPolicyReader({
  search,
}: {
  readonly search: AnswerSearch;
}): (text: string, language: Language) => boolean {
  return (text, language) => {
    const { candidates } = search.find(text, language);
    const concepts = search.conceptsOf(text, language);
    const share = candidates.find(({ answer }) => answer === FOREIGN_POLICY)?.share ?? 0;
    return (
      candidates[0]?.answer === FOREIGN_POLICY ||
      concepts.includes(FOREIGN_POLICY) ||
      (concepts.includes(COUNTRY) && share >= OF_COUNTRY)
    );
  };
}
