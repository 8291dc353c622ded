import { civilDateAt } from '../../calendar/civil-date.ts';
import type { SendJob } from '../../conversation/feature.ts';
import { type AuthorityRefusal, may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Json } from '../../record/model.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Store, Transaction } from '../../store/store.ts';
import type { Editions } from '../editions/editions.ts';
import { type ActRefusal, stateAfter } from './acts.ts';
import { type ContentProblem, checkContent } from './check-content.ts';
import { wordingsOf } from './city-answers-in-force.ts';
import { inPlaceOf } from './in-place-of.ts';
import { type CityAnswerAct, type CityAnswerContent, cityAnswerStates } from './model.ts';
import { tellOthers } from './notices.ts';
import { addEvent, type KeptAnswer, keepAnswer, listAnswers, listEvents, lockAnswer } from './register.ts';

export interface ChangePorts {
  readonly store: Store;
  readonly editions: Editions;
  readonly send: SendJob;
}

export type ChangeRefusal = AuthorityRefusal | ActRefusal | ContentProblem | 'gone' | 'replaced-meanwhile';

interface Actor {
  /** Entra object id. */
  readonly person: string;
  readonly at: Date;
}

export interface Writing extends Actor {
  /** Id of a new answer, made from the delivery. */
  readonly id: string;
  /** The answer that is changed, and the version that was seen; absent for a new one. */
  readonly changed?: { readonly answer: string; readonly version: number } | undefined;
  readonly question: string | null;
  readonly content: CityAnswerContent;
}

/**
 * Writes an answer, or changes one. One that is in force stays so while its successor is written, and is
 * replaced when that is approved. Whoever changes a successor means it for what is in force by then.
 */
export async function writeCityAnswer(
  ports: ChangePorts,
  writing: Writing,
): Promise<Outcome<KeptAnswer, ChangeRefusal>> {
  const ground = await ports.editions.ground();
  const [problem] = checkContent(writing.content, ground);
  return ports.store.transaction(async (transaction) => {
    const authority = await mayIn(transaction, writing, 'write-city-answer');
    if (!authority.ok) return authority;
    if (problem !== undefined) return refuse(problem);
    const { content, question, at, person } = writing;
    // One that is not there yet can't be locked.
    await oneAtATime(transaction, `city-answer:${writing.id}`);
    const begun = await lockAnswer(transaction, writing.id);
    // The same press again.
    if (begun !== undefined && writing.changed?.answer !== begun.id) return accept(begun);
    const before = writing.changed && (await lockAnswer(transaction, writing.changed.answer));
    if (writing.changed !== undefined && before === undefined) return refuse('gone' as const);
    const isNew = before === undefined || before.state === 'in-force' || before.state === 'withdrawn';
    const fresh = {
      id: writing.id,
      state: 'draft',
      version: 0,
      wordings: {},
      question,
      content,
      changedAt: at,
    } as const;
    const from: KeptAnswer = isNew
      ? { ...fresh, replaces: before?.state === 'in-force' ? before.id : null }
      : { ...before, replaces: (await nowInPlaceOf(transaction, before.replaces))?.id ?? null };
    const version = isNew ? 0 : (writing.changed?.version ?? 0);
    const request = { act: 'write', version, person, actingFor: authority.value.actingFor } as const;
    const state = stateAfter(from, [], request);
    if (!state.ok) return state;
    const after: KeptAnswer = {
      ...from,
      content,
      state: state.value,
      version: from.version + 1,
      changedAt: at,
    };
    await save(transaction, { before: isNew ? undefined : before, after, ...request, at, reason: '' });
    return accept(after);
  });
}

export interface Deciding extends Actor {
  readonly answer: string;
  readonly version: number;
  readonly act: Exclude<CityAnswerAct, 'write'>;
  readonly reason: string;
}

/** Proposes, approves, returns or withdraws an answer; the others hear of it. */
export async function decideCityAnswer(
  ports: ChangePorts,
  deciding: Deciding,
): Promise<Outcome<KeptAnswer, ChangeRefusal>> {
  const ground = await ports.editions.ground();
  return ports.store.transaction(async (transaction) => {
    const { act, person, at, reason, version } = deciding;
    const right = act === 'approve' || act === 'return' ? 'approve-city-answer' : 'write-city-answer';
    const authority = await mayIn(transaction, deciding, right);
    if (!authority.ok) return authority;
    const before = await lockAnswer(transaction, deciding.answer);
    if (before === undefined) return refuse('gone' as const);
    const { actingFor } = authority.value;
    const events = await listEvents(transaction, before.id);
    const state = stateAfter(before, events, { act, version, person, actingFor });
    if (!state.ok) return state;
    const replaced = act === 'approve' ? await nowInPlaceOf(transaction, before.replaces) : undefined;
    // What has come in its place meanwhile, whoever wrote this one has not seen.
    if (replaced !== undefined && replaced.id !== before.replaces)
      return refuse('replaced-meanwhile' as const);
    const wordings = act === 'approve' ? wordingsOf(before.content.cites, ground) : before.wordings;
    const after: KeptAnswer = {
      ...before,
      state: state.value,
      wordings,
      version: before.version + 1,
      changedAt: at,
    };
    const change = { act, person, actingFor, at, reason };
    await save(transaction, { before, after, ...change });
    if (replaced !== undefined) await withdrawReplaced(transaction, replaced, change);
    await tellOthers(transaction, ports.send, { answer: after, events, act, person, at, reason });
    return accept(after);
  });
}

interface Change {
  readonly act: CityAnswerAct;
  readonly person: string;
  readonly actingFor: string | null;
  readonly at: Date;
  readonly reason: string;
}

/** What is in force in the place of an answer. Of those that are to replace the same one, one at a time is approved. */
async function nowInPlaceOf(transaction: Transaction, id: string | null): Promise<KeptAnswer | undefined> {
  if (id === null) return undefined;
  await lockAnswer(transaction, id);
  return inPlaceOf(id, await listAnswers(transaction, cityAnswerStates));
}

async function withdrawReplaced(transaction: Transaction, before: KeptAnswer, change: Change): Promise<void> {
  const after: KeptAnswer = {
    ...before,
    state: 'withdrawn',
    version: before.version + 1,
    changedAt: change.at,
  };
  await save(transaction, { before, after, ...change, act: 'withdraw', reason: '' });
}

async function save(
  transaction: Transaction,
  {
    before,
    after,
    ...change
  }: Change & { readonly before: KeptAnswer | undefined; readonly after: KeptAnswer },
): Promise<void> {
  await keepAnswer(transaction, after);
  await addEvent(transaction, after.id, { ...change, version: after.version });
  await recordChange(transaction, {
    at: change.at,
    actor: change.person,
    actingFor: change.actingFor ?? undefined,
    act: `${change.act}-city-answer`,
    subject: `city-answer:${after.id}`,
    before: before === undefined ? null : stateOf(before),
    after: { ...stateOf(after), reason: change.reason },
  });
}

function stateOf({ state, version, content, replaces }: KeptAnswer): { [key: string]: Json } {
  return { state, version, replaces, content };
}

async function mayIn(
  transaction: Transaction,
  { person, at }: Actor,
  act: 'write-city-answer' | 'approve-city-answer',
) {
  const directory = await readStoredDirectory(transaction);
  return may(directory, { person, act, unit: null }, civilDateAt(at));
}
