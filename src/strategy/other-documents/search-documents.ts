import MiniSearch from 'minisearch';
import { stem } from '../../language/words.ts';
import { keep } from '../../store/keep.ts';
import type { Store } from '../../store/store.ts';
import type { OtherParagraph } from './model.ts';
import { listDocumentIds, listOtherParagraphs } from './register.ts';

/** The documents beside the strategy that are loaded. */
export interface OtherDocuments {
  /** The paragraph that a question is most like, where it is like one enough. */
  find(question: string): Promise<OtherParagraph | undefined>;
}

/** Shorter words tie no question to a paragraph: "får", "och", "oss". */
const SHORTEST_TELLING = 4;
/** So much of what a question is about must stand in the paragraph. */
const ENOUGH = 0.5;
const common = new Set(
  'vilka vilken vilket varför måste behöver kanske gäller skulle borde under efter innan finns ligger what which when where must need does have should would could about there their'.split(
    ' ',
  ),
);

/** Searches the documents in the store, kept until one is imported, by whatever process. */
export function createOtherDocuments({
  database,
  versions,
}: Pick<Store, 'database' | 'versions'>): OtherDocuments {
  const documentIds = keep(versions, () => listDocumentIds(database));
  let kept:
    | { readonly ids: string; readonly search: (question: string) => OtherParagraph | undefined }
    | undefined;
  return {
    find: async (question) => {
      const ids = (await documentIds()).join();
      if (ids === '') return undefined;
      if (kept?.ids !== ids) kept = { ids, search: searchIn(await listOtherParagraphs(database)) };
      return kept.search(question);
    },
  };
}

/** Finds the paragraph (BM25 over stems) that has most of what a question is about; none where that is little. */
export function searchIn(
  paragraphs: readonly OtherParagraph[],
): (question: string) => OtherParagraph | undefined {
  const index = new MiniSearch({
    fields: ['text', 'heading'],
    processTerm: (term) => (isTelling(term) ? stem(term, 'sv') : null),
  });
  index.addAll(paragraphs.map(({ text, heading }, id) => ({ id, text, heading })));
  return (question) => {
    const terms = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const wanted = new Set(terms.filter(isTelling).map((term) => stem(term, 'sv')));
    const best = index.search(question, { prefix: (term) => term.length >= 6 })[0];
    if (best === undefined || wanted.size === 0) return undefined;
    const matched = new Set(best.queryTerms).size / wanted.size;
    return matched >= ENOUGH ? paragraphs[best.id as number] : undefined;
  };
}

function isTelling(term: string): boolean {
  return term.length >= SHORTEST_TELLING && !common.has(term.toLowerCase());
}
