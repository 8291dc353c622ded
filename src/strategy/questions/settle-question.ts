import { civilDateAt } from '../../calendar/civil-date.ts';
import type { SendJob } from '../../conversation/feature.ts';
import type { Person } from '../../conversation/turn.ts';
import { type AuthorityRefusal, may } from '../../network/authority.ts';
import { findPerson } from '../../network/directory.ts';
import { readStoredDirectory } from '../../network/directory-register.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import type { Store } from '../../store/store.ts';
import { digestOfAnswer } from './digest-of-answer.ts';
import { tellAnswer, tellTakenBack } from './forwarded-notices.ts';
import {
  type ForwardedQuestion,
  lockForwardedQuestion,
  removeForwardedQuestion,
  saveOfficeAnswer,
} from './forwarded-register.ts';

export interface SettlePorts {
  readonly store: Store;
  readonly send: SendJob;
}

/** Which question somebody settles, and when. */
export interface Settling {
  readonly question: string;
  readonly person: Person;
  readonly at: Date;
}

export type AnswerRefusal = AuthorityRefusal | 'gone' | 'answered-before';

/**
 * Answers a question that was passed on, once: the asker is sent the answer, and all cards show it. The same
 * answer of the same person again is the same press.
 */
export async function answerForwardedQuestion(
  { store, send }: SettlePorts,
  { question, person, at, text }: Settling & { readonly text: string },
): Promise<Outcome<ForwardedQuestion, AnswerRefusal>> {
  type Result = Outcome<ForwardedQuestion, AnswerRefusal>;
  return store.transaction(async (transaction): Promise<Result> => {
    const directory = await readStoredDirectory(transaction);
    const request = { person: person.id, act: 'answer-question', unit: null } as const;
    const authority = may(directory, request, civilDateAt(at));
    if (!authority.ok) return authority;
    const before = await lockForwardedQuestion(transaction, question);
    if (before === undefined || before.text === '') return refuse('gone');
    if (before.answer !== null) {
      const isSame = before.answer.by === person.id && before.answer.text === text;
      return isSame ? accept(before) : refuse('answered-before');
    }
    const answer = { text, by: person.id, at };
    await saveOfficeAnswer(transaction, question, answer);
    await recordChange(transaction, {
      ...{ at, actor: person.id, actingFor: authority.value.actingFor ?? undefined },
      ...{ act: 'answer-question', subject: `question:${question}`, before: null },
      // The words are erased when their time is over; the record, which never is, proves which they were.
      after: { digest: digestOfAnswer(text) },
    });
    const answered = { ...before, answer };
    const byName = findPerson(directory, person.id)?.name ?? person.name;
    await tellAnswer(transaction, send, answered, byName);
    return accept(answered);
  });
}

export type TakeBackRefusal = 'gone' | 'not-yours' | 'answered';

/** Takes a question back before it is answered: who asked is forgotten, and no strategist's card shows it any more. */
export async function takeBackQuestion(
  { store, send }: SettlePorts,
  { question, person, at }: Settling,
): Promise<Outcome<ForwardedQuestion, TakeBackRefusal>> {
  type Result = Outcome<ForwardedQuestion, TakeBackRefusal>;
  return store.transaction(async (transaction): Promise<Result> => {
    const before = await lockForwardedQuestion(transaction, question);
    if (before === undefined) return refuse('gone');
    if (before.person !== person.id) return refuse('not-yours');
    if (before.answer !== null) return refuse('answered');
    await removeForwardedQuestion(transaction, question);
    await recordChange(transaction, {
      ...{ at, actor: person.id, act: 'take-back-question', subject: `question:${question}` },
      ...{ before: { forwardedTo: 'stadsledningskontoret' }, after: null },
    });
    await tellTakenBack(transaction, send, question);
    return accept(before);
  });
}
