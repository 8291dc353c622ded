import { civilDateAt } from '../../calendar/civil-date.ts';
import { type Authority, type AuthorityRefusal, may } from '../../network/authority.ts';
import { findPerson } from '../../network/directory/directory.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { mayRegister, rightToRegister } from '../letter/may-register.ts';
import { withdrawnNotice } from '../notices.ts';
import { peopleOf } from '../recipient/recipient-people.ts';
import { sayEverywhere } from '../recipient/show-everywhere.ts';
import { listCases, lockRecipientsOf } from '../recipient-register.ts';
import type { Recipient, RemissHead } from '../register-model.ts';
import { lockRemiss, withdrawRegistered } from '../remiss-register.ts';

export interface Withdrawal {
  readonly remiss: string;
  readonly version: number;
  /** Why it should not have been registered: read by all its recipients. */
  readonly reason: string;
  readonly actor: string;
  readonly at: Date;
}

export type WithdrawalRefusal =
  | AuthorityRefusal
  | 'unknown-remiss'
  | 'changed-meanwhile'
  | 'no-reason'
  | 'sent-already';

/**
 * Takes back a registration that should not have been made: the remiss is kept and shown no more, nobody is reminded
 * of it, and its letter can be registered anew. Each of its people hears it once, and the cards that were sent say so.
 */
export async function withdrawRemiss(
  { store, send }: RemissPorts,
  { remiss: id, version, reason, actor, at }: Withdrawal,
): Promise<Outcome<RemissHead, WithdrawalRefusal>> {
  return store.transaction(async (transaction) => {
    const remiss = await lockRemiss(transaction, id);
    if (remiss === undefined) return refuse('unknown-remiss' as const);
    await lockRecipientsOf(transaction, id);
    const recipients = (await listCases(transaction, { remiss: id })).map(({ recipient }) => recipient);
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(at);
    const units = recipients.map(({ unit }) => unit);
    const authority = mayWithdraw(directory, { person: actor, remiss, units }, today);
    if (!authority.ok) return authority;
    if (reason.trim() === '') return refuse('no-reason' as const);
    // An answer is never hidden: what was answered is no mistake.
    if (recipients.some(hasSent)) return refuse('sent-already' as const);
    if (version !== remiss.version) return refuse('changed-meanwhile' as const);
    const { dnr, title, deadline } = remiss;
    await withdrawRegistered(transaction, id, today);
    await recordChange(transaction, {
      at,
      actor,
      actingFor: authority.value.actingFor ?? undefined,
      act: 'withdraw-remiss',
      subject: `remiss:${id}`,
      before: { dnr, title, deadline, units },
      after: { reason: reason.trim() },
    });
    const who = findPerson(directory, actor)?.name ?? '';
    const notice = { kind: withdrawnNotice.name, data: { dnr, title, who, reason: reason.trim() } };
    for (const recipient of recipients) await sayEverywhere(transaction, send, recipient.id, notice);
    const people = new Set(recipients.flatMap((recipient) => peopleOf(directory, recipient, today)));
    for (const person of [...people].filter((one) => one !== actor)) {
      const key = `remiss-withdrawn:${id}:${person}`;
      await queueNotice(transaction, send, { key, addressee: { person }, notice, at });
    }
    return accept(remiss);
  });
}

/** Whether an answer, or a part of one, has been sent, or the recipient has abstained. */
export const hasSent = ({ wordOn, paperOn, endedOn }: Recipient): boolean =>
  wordOn !== null || paperOn !== null || endedOn !== null;

/** Whether somebody may take back a registration: for the whole city, or as whoever made it. */
export function mayWithdraw(
  directory: Directory,
  {
    person,
    remiss,
    units,
  }: {
    readonly person: string;
    readonly remiss: Pick<RemissHead, 'registeredBy'>;
    readonly units: readonly string[];
  },
  today: string,
): Outcome<Authority, AuthorityRefusal> {
  const city = may(directory, { person, act: 'correct-remiss', unit: null }, today);
  if (city.ok || remiss.registeredBy !== person) return city;
  const registrar = mayRegister(directory, person, today);
  const right = registrar.ok ? rightToRegister(registrar.value, units) : undefined;
  return right === undefined ? city : accept(right);
}
