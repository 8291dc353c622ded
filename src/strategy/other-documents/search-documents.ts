import MiniSearch from 'minisearch';
import { languages } from '../../language/language.ts';
import { stem } from '../../language/words.ts';
import { keep } from '../../store/keep.ts';
import type { Store } from '../../store/store.ts';
import type { Concept } from '../search/concepts.ts';
import type { OtherParagraph } from './model.ts';
import { listDocumentIds, listOtherParagraphs } from './register.ts';

/** The documents beside the strategy that are loaded. */
export interface OtherDocuments {
  /** The paragraph that a question is most like, where it is like one enough. */
  find(question: string): Promise<OtherParagraph | undefined>;
  /** Those that a question is like at all, the likest first; few. */
  findAll(question: string): Promise<readonly OtherParagraph[]>;
}

/** Shorter words tie no question to a paragraph: "får", "och", "oss". */
const SHORTEST_TELLING = 4;
/** So much of what a question is about must stand in the paragraph. */
const ENOUGH = 0.5;
/** So much of it is worth a look for whoever reads more than words. */
const SOME = 0.3;
const MOST_FOUND = 5;
/** So many of the likest are looked at again. */
const LOOKED_AT = 20;
/** A word that means the same counts less than the word itself. */
const SAME_MEANING = 0.6;
const common = new Set(
  'vilka vilken vilket varför måste behöver kanske gäller skulle borde under efter innan finns ligger what which when where must need does have should would could about there their with from your they this that will'.split(
    ' ',
  ),
);

/**
 * Searches the documents in the store, kept until one is imported, by whatever process. By the `concepts` a question in
 * one language finds a document in the other.
 */
export function createOtherDocuments(
  { database, versions }: Pick<Store, 'database' | 'versions'>,
  concepts: readonly Concept[] = [],
): OtherDocuments {
  const documentIds = keep(versions, () => listDocumentIds(database));
  let kept: { readonly ids: string; readonly search: DocumentSearch } | undefined;
  const searchNow = async () => {
    const ids = (await documentIds()).join();
    if (ids === '') return undefined;
    if (kept?.ids !== ids) kept = { ids, search: searchIn(await listOtherParagraphs(database), concepts) };
    return kept.search;
  };
  return {
    find: async (question) => (await searchNow())?.(question, ENOUGH)[0],
    findAll: async (question) => (await searchNow())?.(question, SOME) ?? [],
  };
}

/** The paragraphs that have at least a share of what a question is about, the likest first. */
export type DocumentSearch = (question: string, share: number) => readonly OtherParagraph[];

/** Finds paragraphs by BM25 over stems, and by the words that mean the same in the other language. */
export function searchIn(
  paragraphs: readonly OtherParagraph[],
  concepts: readonly Concept[] = [],
): DocumentSearch {
  const index = new MiniSearch({
    fields: ['text', 'heading'],
    processTerm: (term) => (isTelling(term) ? stem(term, 'sv') : null),
  });
  index.addAll(paragraphs.map(({ text, heading }, id) => ({ id, text, heading })));
  const alike = wordsAlike(concepts);
  return (question, share) => {
    const terms = [
      ...new Set(
        wordsIn(question)
          .filter(isTelling)
          .map((term) => stem(term, 'sv')),
      ),
    ];
    if (terms.length === 0) return [];
    const others = new Map(terms.map((term) => [term, alike.get(term) ?? []]));
    const queries = terms.flatMap((term) => [
      { queries: [term], boost: { text: 1, heading: 1 } },
      { queries: [...(others.get(term) ?? [])], boost: { text: SAME_MEANING, heading: SAME_MEANING } },
    ]);
    const found = index.search(
      {
        combineWith: 'OR',
        queries: queries
          .filter((query) => query.queries.length > 0)
          .map((query) => ({ combineWith: 'OR', ...query })),
      },
      { prefix: (term) => term.length >= 6, processTerm: (term) => term },
    );
    const ranked = found.slice(0, LOOKED_AT).map((hit) => {
      const hits = new Set(hit.queryTerms);
      const stands = (term: string) =>
        hits.has(term) || (others.get(term) ?? []).some((one) => hits.has(one));
      return { place: hit.id as number, score: hit.score, share: terms.filter(stands).length / terms.length };
    });
    return ranked
      .filter((one) => one.share >= share)
      .sort((one, other) => other.share - one.share || other.score - one.score)
      .slice(0, MOST_FOUND)
      .flatMap(({ place }) => paragraphs[place] ?? []);
  };
}

/** For each word of a concept, as its stem: the words that the concept has in the other language. */
function wordsAlike(concepts: readonly Concept[]): ReadonlyMap<string, readonly string[]> {
  const alike = new Map<string, Set<string>>();
  for (const concept of concepts) {
    for (const language of languages) {
      const other = language === 'sv' ? 'en' : 'sv';
      const theirs = concept[other]
        .flatMap(wordsIn)
        .filter(isTelling)
        .map((word) => stem(word, 'sv'));
      for (const word of concept[language].flatMap(wordsIn).filter(isTelling)) {
        const own = stem(word, 'sv');
        alike.set(own, new Set([...(alike.get(own) ?? []), ...theirs]));
      }
    }
  }
  return new Map([...alike].map(([word, words]) => [word, [...words]]));
}

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function isTelling(term: string): boolean {
  return term.length >= SHORTEST_TELLING && !common.has(term.toLowerCase());
}
