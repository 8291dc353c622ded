import { civilDateAt } from '../../calendar/civil-date.ts';
import type { AuthorityRefusal } from '../../network/authority.ts';
import { findPerson } from '../../network/directory/directory.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import { bothNames } from '../../network/units/unit-names.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { hasSent } from '../corrections/withdraw-remiss.ts';
import { listCalendars } from '../dates/meeting-register.ts';
import type { ChangeScene, RemissPorts } from '../handling/change-recipient.ts';
import { recipientRemovedNotice } from '../notices.ts';
import { peopleOf } from '../recipient/recipient-people.ts';
import { sayEverywhere } from '../recipient/show-everywhere.ts';
import { listCases, lockRecipientsOf, removeRecipient } from '../recipient-register.ts';
import { type RecipientCase, type RemissHead, unitsOf } from '../register-model.ts';
import { lockRemiss } from '../remiss-register.ts';
import { mayChangeRecipients } from './add-recipients.ts';
import { tellSender } from './tell-changes.ts';

/** A recipient, and on which state of it a form was filled in. */
export interface Chosen {
  readonly recipient: string;
  readonly version: number;
}

export interface Removal {
  readonly remiss: string;
  readonly chosen: readonly Chosen[];
  /** Why they need not answer: read by them. */
  readonly reason: string;
  readonly actor: string;
  readonly at: Date;
}

export type RemovalRefusal =
  | AuthorityRefusal
  | 'unknown-remiss'
  | 'no-recipients'
  | 'no-reason'
  | 'recipient-sent'
  | 'changed-meanwhile'
  | 'all-recipients';

export interface Removed {
  readonly remiss: RemissHead;
  /** Those that were among its recipients until now. */
  readonly removed: readonly RecipientCase[];
}

/**
 * Takes some of those that a remiss was sent to out of it: they are kept and shown no more, nobody is reminded of them,
 * and their people hear it once, also on the cards that were sent. The others are left as they are; one that has sent
 * an answer stays, and so does the last one, since then the registration itself is taken back.
 */
export async function removeRecipients(
  { store, send }: RemissPorts,
  { remiss: id, chosen, reason, actor, at }: Removal,
): Promise<Outcome<Removed, RemovalRefusal>> {
  return store.transaction(async (transaction) => {
    const remiss = await lockRemiss(transaction, id);
    if (remiss === undefined) return refuse('unknown-remiss' as const);
    await lockRecipientsOf(transaction, id);
    const cases = await listCases(transaction, { remiss: id });
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(at);
    const of = { person: actor, remiss, units: unitsOf(cases) };
    const authority = mayChangeRecipients(directory, of, today);
    if (!authority.ok) return authority;
    if (chosen.length === 0) return refuse('no-recipients' as const);
    if (reason.trim() === '') return refuse('no-reason' as const);
    const versions = new Map(chosen.map(({ recipient, version }) => [recipient, version]));
    const meant = cases.filter(({ recipient }) => versions.has(recipient.id));
    // What was taken out before is so already.
    if (meant.length === 0) return accept({ remiss, removed: [] });
    if (meant.some(({ recipient }) => hasSent(recipient))) return refuse('recipient-sent' as const);
    if (meant.some(({ recipient }) => versions.get(recipient.id) !== recipient.version))
      return refuse('changed-meanwhile' as const);
    if (meant.length === cases.length) return refuse('all-recipients' as const);
    const calendars = await listCalendars(transaction);
    const scene = { transaction, send, directory, calendars, today, actor, at };
    const actingFor = authority.value.actingFor ?? undefined;
    for (const found of meant) {
      await removeRecipient(transaction, found.recipient, today);
      await recordChange(transaction, {
        ...{ at, actor, actingFor, act: 'remove-remiss-recipient' },
        subject: `remiss-recipient:${found.recipient.id}`,
        before: { dnr: remiss.dnr, unit: found.recipient.unit },
        after: { reason: reason.trim() },
      });
      await tellRemoved(scene, found, reason.trim());
    }
    await tellSender(scene, remiss, { change: 'removed', units: unitsOf(meant) });
    return accept({ remiss, removed: meant });
  });
}

async function tellRemoved(
  { transaction, send, directory, today, actor, at }: ChangeScene,
  { remiss: { dnr, title }, recipient }: RecipientCase,
  reason: string,
): Promise<void> {
  const who = findPerson(directory, actor)?.name ?? '';
  const unit = bothNames(directory.units, recipient.unit);
  const notice = { kind: recipientRemovedNotice.name, data: { dnr, title, unit, who, reason } };
  await sayEverywhere(transaction, send, recipient.id, notice);
  for (const person of peopleOf(directory, recipient, today).filter((one) => one !== actor)) {
    const key = `remiss-recipient-removed:${recipient.id}:${recipient.version}:${person}`;
    await queueNotice(transaction, send, { key, addressee: { person }, notice, at });
  }
}
