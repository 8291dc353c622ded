import type { AuthorityRefusal } from '../../network/authority.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { digestOfAnswer } from './digest-of-answer.ts';
import { tellCorrection } from './forwarded-notices.ts';
import type { ForwardedQuestion } from './forwarded-register.ts';
import { type Answering, inOfficeName, type SettlePorts } from './settle-question.ts';

export type CorrectionRefusal = AuthorityRefusal | 'gone' | 'not-answered' | 'corrected-before';

/**
 * Puts other words in the place of the answer that was given, whoever of the strategists gave it: the asker is sent
 * them as a correction, and all cards show them. The same words again change nothing; `seen` is the digest of those
 * that were to be put right, so that nobody overwrites a correction that they have not seen.
 */
export async function correctOfficeAnswer(
  ports: SettlePorts,
  correcting: Answering & { readonly seen: string },
): Promise<Outcome<ForwardedQuestion, CorrectionRefusal>> {
  const { text, seen } = correcting;
  return inOfficeName(ports, correcting, async ({ answer }, keep) => {
    if (answer === null) return refuse('not-answered');
    if (answer.text === text) return 'same-press';
    return digestOfAnswer(answer.text) === seen
      ? keep('correct-answer', tellCorrection)
      : refuse('corrected-before');
  });
}
