import { civilDateAt } from '../../calendar/civil-date.ts';
import { type AuthorityRefusal, may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import type { Delivery } from '../../outbox/model.ts';
import { listUnreached, sendAnew } from '../../outbox/report.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import type { Database, Transaction } from '../../store/store.ts';
import { recipientGroup } from '../notices.ts';
import { peopleOf } from '../recipient/recipient-people.ts';
import { listHeads } from '../recipient-register.ts';
import { lockRemiss } from '../remiss-register.ts';
import type { RemissPorts } from './change-recipient.ts';

/** Somebody of a recipient that is to answer, whom no card of it has reached. */
export interface Unreached {
  readonly unit: string;
  readonly person: string;
  readonly message: Delivery;
}

/** Whom a remiss has not reached of those who have it to see to today; a recipient that has answered needs no card. */
export async function unreachedOf(
  database: Database | Transaction,
  remiss: string,
  { directory, today }: { readonly directory: Directory; readonly today: string },
): Promise<Unreached[]> {
  const unreached: Unreached[] = [];
  for (const { recipient } of await listHeads(database, { remiss, open: true })) {
    const people = peopleOf(directory, recipient, today);
    for (const message of await listUnreached(database, recipientGroup(recipient.id))) {
      const { addressee } = message;
      if (!('person' in addressee) || !people.includes(addressee.person)) continue;
      unreached.push({ unit: recipient.unit, person: addressee.person, message });
    }
  }
  return unreached;
}

/**
 * Sends the card of a remiss again to those whom it has not reached, and gives their number. Whoever it has reached
 * hears nothing, and a second press finds it under way.
 */
export async function resendRemiss(
  { store, send }: RemissPorts,
  { remiss: id, actor, at }: { readonly remiss: string; readonly actor: string; readonly at: Date },
): Promise<Outcome<number, AuthorityRefusal | 'unknown-remiss'>> {
  return store.transaction(async (transaction) => {
    // One press at a time: the next one sees what this one has queued.
    if ((await lockRemiss(transaction, id)) === undefined) return refuse('unknown-remiss' as const);
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(at);
    const authority = may(directory, { person: actor, act: 'resend-remiss', unit: null }, today);
    if (!authority.ok) return authority;
    const unreached = await unreachedOf(transaction, id, { directory, today });
    if (unreached.length === 0) return accept(0);
    await sendAnew(
      transaction,
      send,
      unreached.map(({ message }) => message),
    );
    await recordChange(transaction, {
      ...{ at, actor, actingFor: authority.value.actingFor ?? undefined },
      ...{ act: 'resend-remiss', subject: `remiss:${id}`, before: null },
      after: { to: unreached.map(({ unit, person }) => ({ unit, person })) },
    });
    return accept(unreached.length);
  });
}
