import type { OtherParagraph } from '../../other-documents/model.ts';
import type { ModelReply, Rejection } from '../model.ts';
import type { CheckContext } from './context.ts';

const MOST_PROVISIONS = 8;

/**
 * The provisions are there, none of them reads otherwise in the edition in force, and each sentence rests on
 * some of them.
 */
export function checkProvisions(reply: ModelReply, { ground, others }: CheckContext): Rejection | undefined {
  if (reply.elsewhere !== null && findOther(reply.elsewhere, others) === undefined) return 'unknown-document';
  const named = [...reply.provisions, ...reply.sentences.flatMap((sentence) => sentence.rests_on)];
  if (named.some((id) => !ground.knowledge.provisions.has(id))) return 'unknown-provision';
  if (named.some((id) => ground.underReview.has(id))) return 'under-review';
  if (reply.provisions.length > MOST_PROVISIONS) return 'too-long';
  // Silence rests on nothing; whatever else is said rests on something.
  if (reply.provisions.length === 0 && reply.verdict !== 'not_covered') return 'no-provision';
  const chosen = new Set(reply.provisions);
  const rests = (ids: readonly string[]) => ids.length > 0 && ids.every((id) => chosen.has(id));
  return reply.sentences.every((sentence) => rests(sentence.rests_on)) ? undefined : 'no-provision';
}

/** The paragraph of another document that a reply names, of those that the model was shown. */
export function findOther(
  named: string | null,
  others: readonly OtherParagraph[] = [],
): OtherParagraph | undefined {
  return others.find(({ document, id }) => `${document} ${id}` === named);
}
