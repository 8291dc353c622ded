import type { Answer } from '../answering/answer.ts';
import { decisionOf, proofOf } from '../answering/compose-answer.ts';
import { texts } from '../texts.ts';
import { rulingsLike } from './checks/check-completeness.ts';
import { findOther } from './checks/check-provisions.ts';
import type { CheckContext } from './checks/context.ts';
import type { ModelReply, ReplySentence } from './model.ts';

/**
 * Makes an answer of a reply that was checked. Quotes, sources and who decides are ours: the model gives the
 * provisions, the verdict and the sentences.
 */
export function composeModelAnswer(
  reply: ModelReply,
  { ground, language, rivals, others }: Pick<CheckContext, 'ground' | 'language' | 'rivals' | 'others'>,
): Answer {
  const saying = (role: ReplySentence['role']) =>
    reply.sentences.filter((sentence) => sentence.role === role).map(({ text }) => text.trim());
  const ruling = rulingsLike(reply, { ground, rivals })[0];
  const silent = reply.verdict === 'not_covered';
  const instead = saying('instead').join(' ');
  const statements = saying('statement').join(' ');
  // What the paragraphs are searched for is in their own language.
  const about = language === 'sv' ? statements : (ruling?.text.sv ?? '');
  return {
    id: ruling?.id ?? null,
    // Of silence there may be nothing to say but what is always said.
    byModel: statements !== '',
    language,
    verdict: reply.verdict,
    text: statements === '' ? texts(language)('unknown') : statements,
    conditions: saying('condition'),
    instead: instead === '' ? undefined : instead,
    decision: ruling === undefined ? undefined : decisionOf(ruling, ground.knowledge, language),
    proofs: silent ? [] : reply.provisions.map((id) => proofOf(id, ground, language, about)),
    nearest: silent ? reply.provisions : [],
    underReview: [],
    reworded: reply.provisions.filter((id) => ground.reworded.has(id)),
    edition: ground.edition,
    complete: true,
    suggestions: [],
    checked: [],
    elsewhere: findOther(reply.elsewhere, others),
  };
}
