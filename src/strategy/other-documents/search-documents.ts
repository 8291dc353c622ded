import { keep } from '../../store/keep.ts';
import type { Store } from '../../store/store.ts';
import type { Concept } from '../search/concepts.ts';
import type { OtherParagraph } from './model.ts';
import { planLook } from './plan-look.ts';
import { rankParagraphs } from './rank-paragraphs.ts';
import { hasDocuments, listLikely } from './register.ts';
import { createTermReader } from './terms.ts';

/** The documents beside the strategy that are loaded. */
export interface OtherDocuments {
  /** The paragraph that a question is most like, where it is like one enough. */
  find(question: string): Promise<OtherParagraph | undefined>;
  /** Those that a question is like at all, the likest first; few. */
  findAll(question: string): Promise<readonly OtherParagraph[]>;
}

/** So much of what a question is about must stand in the paragraph. */
const ENOUGH = 0.5;
/** So much of it is worth a look for whoever reads more than words. */
const SOME = 0.3;

/**
 * Searches the documents in the store. Its index gives the few paragraphs that have most of the words, whatever
 * there is beside them, and only those are read and ranked. By the `concepts` a question in one language finds a
 * document in the other.
 */
export function createOtherDocuments(
  { database, versions }: Pick<Store, 'database' | 'versions'>,
  concepts: readonly Concept[] = [],
): OtherDocuments {
  const isThereAny = keep(versions, () => hasDocuments(database));
  let termsOf: ReturnType<typeof createTermReader> | undefined;
  const search = async (question: string, share: number): Promise<OtherParagraph[]> => {
    if (!(await isThereAny())) return [];
    // Many cities have no other documents, and need not wait for it at each start.
    termsOf ??= createTermReader(concepts);
    const terms = termsOf(question);
    if (terms.length === 0) return [];
    return rankParagraphs(await listLikely(database, planLook(terms, share)), terms, share);
  };
  return {
    find: async (question) => (await search(question, ENOUGH))[0],
    findAll: (question) => search(question, SOME),
  };
}
