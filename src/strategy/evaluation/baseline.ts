import MiniSearch from 'minisearch';
import { stem } from '../../language/words.ts';
import type { Said } from './score.ts';

/**
 * What the method is measured against: BM25 with Swedish stemming over the paragraphs' own text, the
 * best paragraph cited. It has no verdicts, so it says `info` to everything that it finds something on.
 */
export function createBaseline(
  paragraphs: readonly { id: string; text: string }[],
): (question: string) => Said {
  const index = new MiniSearch({ fields: ['text'], processTerm: (term) => stem(term, 'sv') });
  index.addAll(paragraphs.map(({ id, text }) => ({ id, text })));
  return (question) => {
    const citations = index.search(question).map((result) => result.id as string);
    const text = paragraphs.find(({ id }) => id === citations[0])?.text ?? '';
    return { verdict: citations.length > 0 ? 'info' : 'not_covered', citations: citations.slice(0, 1), text };
  };
}
