import { civilDateAt } from '../../calendar/civil-date.ts';
import { type AuthorityRefusal, may } from '../../network/authority.ts';
import { findPerson } from '../../network/directory.ts';
import { readStoredDirectory } from '../../network/directory-register.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { digestOfAnswer } from './digest-of-answer.ts';
import { tellCorrection } from './forwarded-notices.ts';
import { type ForwardedQuestion, lockForwardedQuestion, saveOfficeAnswer } from './forwarded-register.ts';
import type { SettlePorts, Settling } from './settle-question.ts';

export type CorrectionRefusal = AuthorityRefusal | 'gone' | 'not-answered' | 'corrected-before';

/**
 * Puts other words in the place of the answer that was given, whoever of the strategists gave it: the asker is sent
 * them as a correction, and all cards show them. The same words again change nothing; `seen` is the digest of those
 * that were to be put right, so that nobody overwrites a correction that they have not seen.
 */
export async function correctOfficeAnswer(
  { store, send }: SettlePorts,
  { question, person, at, text, seen }: Settling & { readonly text: string; readonly seen: string },
): Promise<Outcome<ForwardedQuestion, CorrectionRefusal>> {
  type Result = Outcome<ForwardedQuestion, CorrectionRefusal>;
  return store.transaction(async (transaction): Promise<Result> => {
    const directory = await readStoredDirectory(transaction);
    const request = { person: person.id, act: 'answer-question', unit: null } as const;
    const authority = may(directory, request, civilDateAt(at));
    if (!authority.ok) return authority;
    const before = await lockForwardedQuestion(transaction, question);
    if (before === undefined || before.text === '') return refuse('gone');
    if (before.answer === null) return refuse('not-answered');
    if (before.answer.text === text) return accept(before);
    if (digestOfAnswer(before.answer.text) !== seen) return refuse('corrected-before');
    const answer = { text, by: person.id, at };
    await saveOfficeAnswer(transaction, question, answer);
    await recordChange(transaction, {
      ...{ at, actor: person.id, actingFor: authority.value.actingFor ?? undefined },
      ...{ act: 'correct-answer', subject: `question:${question}` },
      before: { digest: digestOfAnswer(before.answer.text) },
      after: { digest: digestOfAnswer(text) },
    });
    const corrected = { ...before, answer };
    await tellCorrection(transaction, send, corrected, findPerson(directory, person.id)?.name ?? person.name);
    return accept(corrected);
  });
}
