import { civilDateAt } from '../../calendar/civil-date.ts';
import { type Authority, type AuthorityRefusal, may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import type { Transaction } from '../../store/store.ts';
import { mayWithdraw } from '../corrections/withdraw-remiss.ts';
import { listCalendars } from '../dates/meeting-register.ts';
import type { ChangeScene, RemissPorts } from '../handling/change-recipient.ts';
import { tellRecipients } from '../letter/tell-recipients.ts';
import {
  addRecipient,
  listCases,
  listRemoved,
  lockRecipientsOf,
  restoreRecipient,
} from '../recipient-register.ts';
import {
  type Recipient,
  type RecipientCase,
  type Remiss,
  type RemissHead,
  unitsOf,
} from '../register-model.ts';
import { lockRemiss } from '../remiss-register.ts';
import { tellSender } from './tell-changes.ts';

export interface Addition {
  readonly remiss: string;
  /** Ids of the units that are to have it too. */
  readonly units: readonly string[];
  readonly actor: string;
  readonly at: Date;
}

export type AdditionRefusal = AuthorityRefusal | 'unknown-remiss' | 'no-recipients';

export interface Added {
  readonly remiss: RemissHead;
  /** Those that were not among its recipients before. */
  readonly added: readonly RecipientCase[];
}

/** A unit as it is when a remiss has just been sent to it. */
export function newRecipient({ id }: Pick<Remiss, 'id'>, unit: string): Recipient {
  const nothingYet = { receivedOn: null, ownDnr: null, handler: null, way: null, extension: null };
  const nothingSent = { wordOn: null, paperOn: null, stance: null, attachments: [], endedOn: null };
  const rest = { ladder: null, snoozedUntil: null, version: 1 };
  return { id: `${id}-${unit}`, remiss: id, unit, ...nothingYet, ...nothingSent, ...rest };
}

/**
 * Whether somebody may change whom a remiss was sent to: for the whole city, or as whoever registered it; whoever may
 * take it back from all may take it back from one.
 */
export const mayChangeRecipients = mayWithdraw;

/** Whether somebody has more time to give to each of those that a remiss was sent to. */
export const mayGiveTime = (directory: Directory, person: string, today: string): boolean =>
  may(directory, { person, act: 'decide-remiss-extension', unit: null }, today).ok;

/** Sends a registered remiss to more: saved, recorded, and their people get its card. Those that have it are left as they are. */
export async function addRecipients(
  { store, send }: RemissPorts,
  { remiss: id, units, actor, at }: Addition,
): Promise<Outcome<Added, AdditionRefusal>> {
  return store.transaction(async (transaction) => {
    const remiss = await lockRemiss(transaction, id);
    if (remiss === undefined) return refuse('unknown-remiss' as const);
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(at);
    const now = unitsOf(await listCases(transaction, { remiss: id }));
    const authority = mayChangeRecipients(directory, { person: actor, remiss, units: now }, today);
    if (!authority.ok) return authority;
    const known = directory.units.map((unit) => unit.id).filter((one) => units.includes(one));
    if (known.length === 0) return refuse('no-recipients' as const);
    const calendars = await listCalendars(transaction);
    const scene = { transaction, send, directory, calendars, today, actor, at };
    return accept({
      remiss,
      added: await addTo(scene, remiss, { units: known, authority: authority.value }),
    });
  });
}

/** The same within a transaction in which the remiss is locked, by whoever may. Gives those that are new. */
export async function addTo(
  scene: ChangeScene,
  remiss: Remiss,
  { units, authority }: { readonly units: readonly string[]; readonly authority: Authority },
): Promise<readonly RecipientCase[]> {
  const { transaction, today, actor, at } = scene;
  await lockRecipientsOf(transaction, remiss.id);
  const removed = await listRemoved(transaction, remiss.id);
  const added: RecipientCase[] = [];
  for (const unit of units) {
    const recipient = await addOne(transaction, { ...newRecipient(remiss, unit), addedOn: today }, removed);
    if (recipient === undefined) continue;
    added.push({ remiss, recipient });
    await recordChange(transaction, {
      at,
      actor,
      actingFor: authority.actingFor ?? undefined,
      act: 'add-remiss-recipient',
      subject: `remiss-recipient:${recipient.id}`,
      before: null,
      after: { dnr: remiss.dnr, unit },
    });
  }
  await tellRecipients(scene, added);
  await tellSender(scene, remiss, { change: 'added', units: unitsOf(added) });
  return added;
}

/** One that was taken out is one again, as it was; undefined where it has been one all along. */
async function addOne(
  transaction: Transaction,
  recipient: Recipient,
  removed: readonly Recipient[],
): Promise<Recipient | undefined> {
  const before = removed.find(({ unit }) => unit === recipient.unit);
  if (before === undefined) return (await addRecipient(transaction, recipient)) ? recipient : undefined;
  const { addedOn = null } = recipient;
  const extension = before.extension?.state === 'granted' ? before.extension : null;
  const restored = { ...before, extension, snoozedUntil: null, addedOn, version: before.version + 1 };
  await restoreRecipient(transaction, restored);
  return restored;
}
