import MiniSearch from 'minisearch';
import { stem } from '../../language/words.ts';
import type { OtherParagraph } from './model.ts';
import { isLong, isTelling, type Term } from './terms.ts';

const MOST_FOUND = 5;
/** So many of the likest are looked at again. */
const LOOKED_AT = 20;
/** A word that means the same counts less than the word itself. */
const SAME_MEANING = 0.6;
/** The paragraphs that have at least a share of the terms, the likest first: by BM25 over stems. */
export function rankParagraphs(
  paragraphs: readonly OtherParagraph[],
  terms: readonly Term[],
  share: number,
): OtherParagraph[] {
  const index = new MiniSearch({
    fields: ['text', 'heading'],
    processTerm: (term) => (isTelling(term) ? stem(term, 'sv') : null),
  });
  index.addAll(paragraphs.map(({ text, heading }, id) => ({ id, text, heading })));
  const stems = terms.map((term) => ({
    own: term.stem,
    others: [...new Set(term.others.map((other) => stem(other, 'sv')))],
  }));
  const queries = stems.flatMap(({ own, others }) => [
    { queries: [own], boost: { text: 1, heading: 1 } },
    { queries: others, boost: { text: SAME_MEANING, heading: SAME_MEANING } },
  ]);
  const found = index.search(
    {
      combineWith: 'OR',
      queries: queries
        .filter((query) => query.queries.length > 0)
        .map((query) => ({ combineWith: 'OR', ...query })),
    },
    { prefix: (term) => isLong({ stem: term }), processTerm: (term) => term },
  );
  const ranked = found.slice(0, LOOKED_AT).map((hit) => {
    const hits = new Set(hit.queryTerms);
    const standing = stems.filter(({ own, others }) => [own, ...others].some((one) => hits.has(one)));
    return { place: hit.id as number, score: hit.score, share: standing.length / terms.length };
  });
  return ranked
    .filter((one) => one.share >= share)
    .sort((one, other) => other.share - one.share || other.score - one.score)
    .slice(0, MOST_FOUND)
    .flatMap(({ place }) => paragraphs[place] ?? []);
}
