import type { AskPorts } from './strategy/answering/ask.ts';
import { shippedEditions } from './strategy/editions/shipped-editions.ts';
import { loadKnowledge } from './strategy/knowledge/load-knowledge.ts';
import { createAnswerSearch } from './strategy/search/find-answer.ts';

/** What answers questions where no store was ever made: nothing was imported, and answers rest on what ships. */
export type StorelessServices = Omit<AskPorts, 'otherDocuments'>;

/** What ships does not change while the program runs, and takes seconds to load: it is loaded once. */
let shipped: Pick<AskPorts, 'knowledge' | 'search'> | undefined;

/** What Utblick knows of the strategy, and the search for answers in it. */
export function shippedKnowledge(): Pick<AskPorts, 'knowledge' | 'search'> {
  if (shipped === undefined) {
    const knowledge = loadKnowledge();
    shipped = { knowledge, search: createAnswerSearch(knowledge.examples, knowledge.concepts) };
  }
  return shipped;
}

/** Nothing that knows the store is loaded for it, which would take a third of the time of an answer. */
export function createStorelessServices(): StorelessServices {
  const { knowledge, search } = shippedKnowledge();
  return { knowledge, search, editions: shippedEditions(knowledge) };
}
