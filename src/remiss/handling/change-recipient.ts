import { civilDateAt } from '../../calendar/civil-date.ts';
import type { SendJob } from '../../conversation/feature.ts';
import { type Act, type Authority, type AuthorityRefusal, may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Json } from '../../record/model.ts';
import { recordChange } from '../../record/record-change.ts';
import type { Store, Transaction } from '../../store/store.ts';
import { listCalendars } from '../dates/meeting-register.ts';
import { type RecipientView, type ViewSource, viewOf } from '../recipient/recipient-view.ts';
import { showEverywhere } from '../recipient/show-everywhere.ts';
import { findCase, lockRecipient, saveRecipient } from '../recipient-register.ts';
import type { Recipient, RecipientCase } from '../register-model.ts';

export interface RemissPorts {
  readonly store: Store;
  readonly send: SendJob;
}

/** Who makes a change, and when. */
export interface ChangeBy {
  readonly actor: string;
  readonly at: Date;
}

/** Who changes which recipient, when, and on which state of it the form was filled in. */
export interface ChangeRequest extends ChangeBy {
  readonly recipient: string;
  readonly version: number;
}

/** The same of several recipients. */
interface ChangesRequest extends ChangeBy {
  readonly chosen: readonly { readonly recipient: string; readonly version: number }[];
}

/** What a change is decided on. */
interface ChangeContext extends RecipientCase {
  readonly directory: Directory;
  readonly today: string;
}

/** A change that has been saved, for what follows from it in the same transaction. */
interface SavedChange extends ChangeContext {
  /** The recipient as it was. */
  readonly before: Recipient;
  readonly transaction: Transaction;
  readonly view: RecipientView;
  readonly authority: Authority;
}

export interface Change<Refusal> {
  /** Its name in the record. */
  readonly act: string;
  readonly authority: Act;
  /** What the recipient becomes; fields that stay as they are may be left out or named. */
  decide(context: ChangeContext): Outcome<Partial<Recipient>, Refusal>;
  /** What others must hear. */
  tell?(saved: SavedChange): Promise<void>;
}

export type ChangeRefusal = AuthorityRefusal | 'unknown-recipient' | 'changed-meanwhile';

export interface ChangedRecipient {
  readonly view: RecipientView;
  /** False when it was so already. */
  readonly changed: boolean;
}

/**
 * Changes a recipient: decided, saved, recorded and told in one transaction. Pressed twice it changes nothing;
 * on an older state than the one that is kept it is refused, unless the outcome is the same.
 */
export async function changeRecipient<Refusal>(
  ports: RemissPorts,
  { recipient, version, ...by }: ChangeRequest,
  change: Change<Refusal>,
): Promise<Outcome<ChangedRecipient, ChangeRefusal | Refusal>> {
  const changed = await changeRecipients(ports, { chosen: [{ recipient, version }], ...by }, change);
  if (!changed.ok) return changed;
  const [only] = changed.value;
  return only === undefined ? refuse('unknown-recipient') : accept(only);
}

/** The same of several recipients: all of them, or none where one is refused. */
export async function changeRecipients<Refusal>(
  { store, send }: RemissPorts,
  { chosen, actor, at }: ChangesRequest,
  change: Change<Refusal>,
): Promise<Outcome<ChangedRecipient[], ChangeRefusal | Refusal>> {
  return store.transaction(async (transaction) => {
    const versions = new Map(chosen.map(({ recipient, version }) => [recipient, version]));
    const ids = [...versions.keys()].sort();
    for (const id of ids) await lockRecipient(transaction, id);
    const directory = await readStoredDirectory(transaction);
    const calendars = await listCalendars(transaction);
    const today = civilDateAt(at);
    const decisions: Decision[] = [];
    for (const id of ids) {
      const found = await findCase(transaction, id);
      if (found === undefined) return refuse('unknown-recipient' as const);
      const authority = mayChange(directory, { actor, act: change.authority, found }, today);
      if (!authority.ok) return authority;
      const decided = change.decide({ ...found, directory, today });
      if (!decided.ok) return decided;
      const changes = differences(found.recipient, decided.value);
      if (Object.keys(changes).length > 0 && versions.get(id) !== found.recipient.version)
        return refuse('changed-meanwhile' as const);
      decisions.push({ found, changes, authority: authority.value });
    }
    const scene = { transaction, send, directory, calendars, today, actor, at };
    const changed: ChangedRecipient[] = [];
    for (const decision of decisions) changed.push(await saveDecision(scene, decision, change));
    return accept(changed);
  });
}

/** What becomes of a recipient, before it is saved. */
interface Decision {
  readonly found: RecipientCase;
  readonly changes: Partial<Recipient>;
  readonly authority: Authority;
}

async function saveDecision(
  scene: ChangeScene,
  { found, changes, authority }: Decision,
  { act, tell }: Pick<Change<unknown>, 'act' | 'tell'>,
): Promise<ChangedRecipient> {
  if (Object.keys(changes).length === 0) return { view: viewOf(found, scene), changed: false };
  const { recipient, view } = await saveChange(scene, found, { act, authority, changes });
  const { transaction, directory, today } = scene;
  const { remiss, recipient: before } = found;
  await tell?.({ remiss, recipient, before, transaction, directory, today, view, authority });
  return { view, changed: true };
}

/** In what a change is saved: the transaction of what it is a part of, what it is shown by, and who makes it. */
export interface ChangeScene extends ViewSource {
  readonly transaction: Transaction;
  readonly send: SendJob;
  readonly actor: string;
  readonly at: Date;
}

/** Saves what becomes of a recipient that is locked, with its record; the cards that were sent of it show it. */
export async function saveChange(
  scene: ChangeScene,
  { remiss, recipient: before }: RecipientCase,
  change: { readonly act: string; readonly authority: Authority; readonly changes: Partial<Recipient> },
): Promise<{ readonly recipient: Recipient; readonly view: RecipientView }> {
  const { transaction, send, actor, at } = scene;
  const { act, authority, changes } = change;
  const recipient = { ...before, ...changes, version: before.version + 1 };
  await saveRecipient(transaction, recipient);
  await recordChange(transaction, {
    at,
    actor,
    actingFor: authority.actingFor ?? undefined,
    act,
    subject: `remiss-recipient:${recipient.id}`,
    before: pick(before, Object.keys(changes)),
    after: changes as Json,
  });
  const view = viewOf({ remiss, recipient }, scene);
  await showEverywhere(transaction, send, view);
  return { recipient, view };
}

/** Whether somebody may do an act on a recipient: by a role, as its handler, or in the handler's place. */
export function mayChange(
  directory: Directory,
  { actor, act, found }: { readonly actor: string; readonly act: Act; readonly found: RecipientCase },
  today: string,
): Outcome<Authority, AuthorityRefusal> {
  const { unit, handler } = found.recipient;
  // Without a handler it is about nobody, least of all about whoever asks.
  return may(directory, { person: actor, act, unit, about: handler ?? '' }, today);
}

function differences(before: Recipient, after: Partial<Recipient>): Partial<Recipient> {
  const changed = Object.entries(after).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof Recipient]),
  );
  return Object.fromEntries(changed);
}

function pick(recipient: Recipient, keys: readonly string[]): Json {
  return Object.fromEntries(keys.map((key) => [key, recipient[key as keyof Recipient] as Json]));
}
