import { civilDateAt } from '../../calendar/civil-date.ts';
import type { SendJob } from '../../conversation/feature.ts';
import { type Authority, type AuthorityRefusal, may } from '../../network/authority.ts';
import { findPerson } from '../../network/directory/directory.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Json } from '../../record/model.ts';
import { recordChange } from '../../record/record-change.ts';
import type { Transaction } from '../../store/store.ts';
import { letterDay } from '../dates/letter-day.ts';
import { listCalendars } from '../dates/meeting-register.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { isAnswerAddress } from '../model.ts';
import { movedNotice, recipientGroup, recipientNotice, unreceivedNotice } from '../notices.ts';
import { peopleOf, rotelOfficers } from '../recipient/recipient-people.ts';
import { type ViewSource, viewOf } from '../recipient/recipient-view.ts';
import { showEverywhere } from '../recipient/show-everywhere.ts';
import { listCases, lockRecipientsOf, saveRecipient } from '../recipient-register.ts';
import type { Recipient, Remiss } from '../register-model.ts';
import { lockRemiss, saveRemiss } from '../remiss-register.ts';
import {
  type Correction,
  type CorrectionPlan,
  type MovedRecipient,
  planCorrection,
} from './plan-correction.ts';

/** Who corrects which remiss, when, and on which state of it the form was filled in. */
export interface CorrectionRequest {
  readonly remiss: string;
  readonly version: number;
  readonly correction: Correction;
  /** `letter` where a new letter of the sender says so, and not whoever corrects. */
  readonly because: 'letter' | 'mistake';
  /** A last day that has passed, and was confirmed to be right all the same. */
  readonly passed?: string | undefined;
  readonly actor: string;
  readonly at: Date;
}

export type CorrectionRefusal =
  | AuthorityRefusal
  | 'unknown-remiss'
  | 'changed-meanwhile'
  | 'no-title'
  | 'bad-address'
  | 'senders-day'
  | 'before-letter'
  | 'day-passed';

export interface Corrected {
  readonly remiss: Remiss;
  /** The last day that held until it was moved; null where it stayed. */
  readonly earlier: string | null;
  /** False when it was so already. */
  readonly changed: boolean;
}

/**
 * Corrects a registered remiss, or moves its last day as a new letter says: saved, recorded and told in one
 * transaction. Each recipient is planned anew, so that reminders under the old plan end, and its people hear it.
 */
export async function correctRemiss(
  { store, send }: RemissPorts,
  request: CorrectionRequest,
): Promise<Outcome<Corrected, CorrectionRefusal>> {
  const { actor, at } = request;
  return store.transaction(async (transaction) => {
    const before = await lockRemiss(transaction, request.remiss);
    if (before === undefined) return refuse('unknown-remiss' as const);
    await lockRecipientsOf(transaction, before.id);
    const recipients = (await listCases(transaction, { remiss: before.id })).map((one) => one.recipient);
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(at);
    const units = recipients.map(({ unit }) => unit);
    const authority = mayCorrect(directory, { person: actor, units }, today);
    if (!authority.ok) return authority;
    const plan = planCorrection({ remiss: before, recipients }, request.correction, today);
    const fault = faultOf(plan.changes);
    if (fault !== undefined) return refuse(fault);
    if (plan.remiss === before) return accept({ remiss: before, earlier: null, changed: false });
    if (request.version !== before.version) return refuse('changed-meanwhile' as const);
    const open = recipients.filter(({ endedOn }) => endedOn === null).map(({ unit }) => unit);
    if (
      plan.changes.deadline !== undefined &&
      !mayMoveForAll(directory, { person: actor, units: open }, today)
    )
      return refuse('senders-day' as const);
    const dayFault = dayFaultOf({ before, plan, recipients }, request.passed, today);
    if (dayFault !== undefined) return refuse(dayFault);
    await save(transaction, request, { before, plan, authority: authority.value });
    const calendars = await listCalendars(transaction);
    await tell({ transaction, send, request, directory, calendars, today }, { before, plan, recipients });
    const earlier = plan.changes.deadline === undefined ? null : before.deadline;
    return accept({ remiss: plan.remiss, earlier, changed: true });
  });
}

/** Whether somebody may correct a remiss: for the whole city, or at one of those that it was sent to. */
export function mayCorrect(
  directory: Directory,
  { person, units }: { readonly person: string; readonly units: readonly string[] },
  today: string,
): Outcome<Authority, AuthorityRefusal> {
  const city = may(directory, { person, act: 'correct-remiss', unit: null }, today);
  if (city.ok) return city;
  for (const unit of units) {
    const own = may(directory, { person, act: 'correct-remiss', unit }, today);
    if (own.ok) return own;
  }
  return city;
}

/**
 * Whether somebody may move the last day itself: it is the sender's, for whom the offices of the whole city act. A
 * registrar may where no other unit is concerned, so that a letter that was misread can be put right.
 */
export function mayMoveForAll(
  directory: Directory,
  { person, units }: { readonly person: string; readonly units: readonly string[] },
  today: string,
): boolean {
  if (may(directory, { person, act: 'correct-remiss', unit: null }, today).ok) return true;
  return units.every((unit) => may(directory, { person, act: 'correct-remiss', unit }, today).ok);
}

function faultOf({ title, answerAddress }: Correction): 'no-title' | 'bad-address' | undefined {
  if (title !== undefined && title.trim() === '') return 'no-title';
  return isAnswerAddress(answerAddress ?? null) ? undefined : 'bad-address';
}

/** No last day lies before the letter; one that has passed may be a mistyped one put right, so it is asked about. */
function dayFaultOf(
  { before, plan, recipients }: Decided & { readonly recipients: readonly Recipient[] },
  confirmed: string | undefined,
  today: string,
): 'before-letter' | 'day-passed' | undefined {
  const { deadline } = plan.changes;
  if (deadline === undefined) return undefined;
  if (deadline < letterDay(before, recipients)) return 'before-letter';
  return deadline < today && deadline !== confirmed ? 'day-passed' : undefined;
}

interface Decided {
  readonly before: Remiss;
  readonly plan: CorrectionPlan;
}

async function save(
  transaction: Transaction,
  { actor, at, because }: CorrectionRequest,
  { before, plan, authority }: Decided & { readonly authority: Authority },
): Promise<void> {
  const by = { at, actor, actingFor: authority.actingFor ?? undefined };
  const act = because === 'letter' ? 'move-remiss-deadline' : 'correct-remiss';
  await saveRemiss(transaction, plan.remiss);
  const keys = Object.keys(plan.changes) as (keyof Correction)[];
  await recordChange(transaction, {
    ...by,
    act,
    subject: `remiss:${before.id}`,
    before: Object.fromEntries(keys.map((key) => [key, before[key]])),
    after: plan.changes as Json,
  });
  for (const { before: recipient, after } of plan.moved) {
    await saveRecipient(transaction, after);
    const was = restOf(recipient);
    if (JSON.stringify(was) === JSON.stringify(restOf(after))) continue;
    const subject = `remiss-recipient:${after.id}`;
    await recordChange(transaction, { ...by, act, subject, before: was, after: restOf(after) });
  }
}

/** What a moved deadline may end at a recipient. */
function restOf({ snoozedUntil, extension }: Recipient): Json {
  return { snoozedUntil, extension };
}

interface Telling extends ViewSource {
  readonly transaction: Transaction;
  readonly send: SendJob;
  readonly request: CorrectionRequest;
}

/** Sent cards show what holds now; where another day counts, its people and the rotel hear it. */
async function tell(
  telling: Telling,
  { before, plan, recipients }: Decided & { readonly recipients: readonly Recipient[] },
): Promise<void> {
  const moved = new Map(plan.moved.map((one) => [one.after.id, one]));
  for (const recipient of recipients) {
    const now = moved.get(recipient.id)?.after ?? recipient;
    const view = viewOf({ remiss: plan.remiss, recipient: now }, telling);
    await showEverywhere(telling.transaction, telling.send, view);
  }
  for (const one of plan.moved) await tellPeople(telling, plan.remiss, one);
  if (plan.changes.deadline !== undefined) await tellRotel(telling, before, plan.remiss);
}

async function tellPeople(
  telling: Telling,
  remiss: Remiss,
  { after, earlier }: MovedRecipient,
): Promise<void> {
  const { transaction, send, directory, today, request } = telling;
  const view = viewOf({ remiss, recipient: after }, telling);
  const { name: kind } = after.receivedOn === null ? unreceivedNotice : recipientNotice;
  for (const person of peopleOf(directory, after, today)) {
    if (person === request.actor) continue;
    await queueNotice(transaction, send, {
      key: `remiss-moved:${after.id}:${remiss.version}:${person}`,
      addressee: { person },
      notice: { kind, data: { view, occasion: 'moved', earlier } },
      at: request.at,
      group: recipientGroup(after.id),
    });
  }
}

async function tellRotel(
  { transaction, send, directory, today, request }: Telling,
  before: Remiss,
  { id, version, dnr, title, deadline }: Remiss,
): Promise<void> {
  const who = findPerson(directory, request.actor)?.name ?? '';
  for (const { person } of rotelOfficers(directory, today)) {
    if (person.id === request.actor) continue;
    await queueNotice(transaction, send, {
      key: `remiss-moved:${id}:${version}:${person.id}`,
      addressee: { person: person.id },
      notice: { kind: movedNotice.name, data: { dnr, title, earlier: before.deadline, deadline, who } },
      at: request.at,
    });
  }
}
