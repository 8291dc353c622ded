import { civilDateAt } from '../../calendar/civil-date.ts';
import type { SendJob } from '../../conversation/feature.ts';
import type { Person } from '../../conversation/turn.ts';
import { type AuthorityRefusal, may } from '../../network/authority.ts';
import { findPerson } from '../../network/directory/directory.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
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
  ports: SettlePorts,
  answering: Answering,
): Promise<Outcome<ForwardedQuestion, AnswerRefusal>> {
  const { person, text } = answering;
  return inOfficeName(ports, answering, async ({ answer }, keep) => {
    if (answer === null) return keep('answer-question', tellAnswer);
    return answer.by === person.id && answer.text === text ? 'same-press' : refuse('answered-before');
  });
}

/** What somebody answers in the office's name. */
export interface Answering extends Settling {
  readonly text: string;
}

/** Keeps the words as the answer, recorded as this act, and tells those who are to hear of it. */
type Keep = (
  act: 'answer-question' | 'correct-answer',
  tell: typeof tellAnswer,
) => Promise<Outcome<ForwardedQuestion, never>>;

/**
 * Does what `decide` says about the words for a question that was passed on, by the authority to answer it: keeps them,
 * leaves all as it is where they are there already, or refuses.
 */
export async function inOfficeName<Refused extends string>(
  { store, send }: SettlePorts,
  { question, person, at, text }: Answering,
  decide: (
    before: ForwardedQuestion,
    keep: Keep,
  ) => Promise<Outcome<ForwardedQuestion, Refused> | 'same-press'>,
): Promise<Outcome<ForwardedQuestion, AuthorityRefusal | 'gone' | Refused>> {
  type Result = Outcome<ForwardedQuestion, AuthorityRefusal | 'gone' | Refused>;
  return store.transaction(async (transaction): Promise<Result> => {
    const directory = await readStoredDirectory(transaction);
    const request = { person: person.id, act: 'answer-question', unit: null } as const;
    const authority = may(directory, request, civilDateAt(at));
    if (!authority.ok) return authority;
    const before = await lockForwardedQuestion(transaction, question);
    if (before === undefined || before.text === '') return refuse('gone');
    const digestBefore = before.answer && { digest: digestOfAnswer(before.answer.text) };
    const decided = await decide(before, async (act, tell) => {
      const answer = { text, by: person.id, at };
      await saveOfficeAnswer(transaction, question, answer);
      await recordChange(transaction, {
        ...{ at, actor: person.id, actingFor: authority.value.actingFor ?? undefined },
        ...{ act, subject: `question:${question}`, before: digestBefore },
        // The words are erased when their time is over; the record, which never is, proves which they were.
        after: { digest: digestOfAnswer(text) },
      });
      const answered = { ...before, answer };
      await tell(transaction, send, answered, findPerson(directory, person.id)?.name ?? person.name);
      return accept(answered);
    });
    return decided === 'same-press' ? accept(before) : decided;
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
      actingFor: undefined,
      ...{ at, actor: person.id, act: 'take-back-question', subject: `question:${question}` },
      ...{ before: { forwardedTo: 'stadsledningskontoret' }, after: null },
    });
    await tellTakenBack(transaction, send, question);
    return accept(before);
  });
}
