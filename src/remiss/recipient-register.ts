import { jsonText, type Stored } from '../store/json-text.ts';
import type { Database, Transaction } from '../store/store.ts';
import type {
  Extension,
  ListedCase,
  Recipient,
  RecipientCase,
  RemissHead,
  Stance,
  Way,
} from './register-model.ts';
import { findHeadsById, findRemissesById } from './remiss-register.ts';

interface RecipientRow {
  id: string;
  remiss: string;
  unit: string;
  received_on: string | null;
  own_dnr: string | null;
  handler: string | null;
  way: Way | null;
  extension: Stored<Extension> | null;
  ladder: Stored<readonly number[]> | null;
  snoozed_until: string | null;
  word_on: string | null;
  paper_on: string | null;
  stance: Stance | null;
  attachments: Stored<readonly string[]>;
  ended_on: string | null;
  version: number;
  added_on: string | null;
  removed_on: string | null;
}

type RecipientTables = { remiss_recipient: RecipientRow };

const tablesOf = (database: Database | Transaction) => database.withTables<RecipientTables>();

/** Which recipients are looked for; all conditions that are given hold together. */
export interface RecipientFilter {
  readonly remiss?: string;
  readonly remisses?: readonly string[];
  readonly recipient?: string;
  readonly recipients?: readonly string[];
  readonly units?: readonly string[];
  /** Those of these units, and those that these people write the answer of. */
  readonly either?: { readonly units: readonly string[]; readonly handlers: readonly string[] };
  readonly open?: boolean;
}

/** Adds a recipient; one of the same unit is left as it is, also where it was taken out. */
export async function addRecipient(transaction: Transaction, recipient: Recipient): Promise<boolean> {
  const added = await tablesOf(transaction)
    .insertInto('remiss_recipient')
    .values(toRow(recipient))
    .onConflict((conflict) => conflict.columns(['remiss', 'unit']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Saves what a recipient has become. */
export async function saveRecipient(transaction: Transaction, recipient: Recipient): Promise<void> {
  const { id, ...row } = toRow(recipient);
  await tablesOf(transaction).updateTable('remiss_recipient').set(row).where('id', '=', id).execute();
}

/** Keeps that a remiss is no longer sent to a recipient: nothing here finds it any more but `listRemoved`. */
export async function removeRecipient(
  transaction: Transaction,
  { id, version }: Pick<Recipient, 'id' | 'version'>,
  on: string,
): Promise<void> {
  await tablesOf(transaction)
    .updateTable('remiss_recipient')
    .set({ removed_on: on, version: version + 1 })
    .where('id', '=', id)
    .execute();
}

/** Those that were taken out of a remiss. */
export async function listRemoved(database: Database | Transaction, remiss: string): Promise<Recipient[]> {
  const rows = await tablesOf(database)
    .selectFrom('remiss_recipient')
    .selectAll()
    .where('remiss', '=', remiss)
    .where('removed_on', 'is not', null)
    .orderBy('unit')
    .execute();
  return rows.map(toRecipient);
}

/** A recipient that was taken out is one again, as it is given. */
export async function restoreRecipient(transaction: Transaction, recipient: Recipient): Promise<void> {
  const { id, ...row } = toRow(recipient);
  await tablesOf(transaction)
    .updateTable('remiss_recipient')
    .set({ ...row, removed_on: null })
    .where('id', '=', id)
    .execute();
}

/** Locks the recipients of a remiss, always in the same order, until the transaction ends. */
export async function lockRecipientsOf(transaction: Transaction, remiss: string): Promise<void> {
  await tablesOf(transaction)
    .selectFrom('remiss_recipient')
    .select('id')
    .where('remiss', '=', remiss)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Locks a recipient until the transaction ends, so that its changes are made one after the other. */
export async function lockRecipient(transaction: Transaction, id: string): Promise<void> {
  await tablesOf(transaction)
    .selectFrom('remiss_recipient')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

/** Recipients with their remiss, by the deadline of the letter. */
export async function listCases(
  database: Database | Transaction,
  filter: RecipientFilter = {},
): Promise<RecipientCase[]> {
  const recipients = await listRecipients(database, filter);
  return joined(recipients, await findRemissesById(database, remissesOf(recipients)));
}

/** Recipients with the head of their remiss, by the deadline of the letter: enough to tell how they stand. */
export async function listHeads(
  database: Database | Transaction,
  filter: RecipientFilter = {},
): Promise<ListedCase[]> {
  const recipients = await listRecipients(database, filter);
  return joined(recipients, await findHeadsById(database, remissesOf(recipients)));
}

/** Recipients alone. */
export async function listRecipients(
  database: Database | Transaction,
  { remiss, remisses, recipient, recipients, units, either, open }: RecipientFilter = {},
): Promise<Recipient[]> {
  let query = tablesOf(database).selectFrom('remiss_recipient').selectAll().where('removed_on', 'is', null);
  if (remiss !== undefined) query = query.where('remiss', '=', remiss);
  if (remisses !== undefined) query = query.where('remiss', 'in', someOf(remisses));
  if (recipient !== undefined) query = query.where('id', '=', recipient);
  if (recipients !== undefined) query = query.where('id', 'in', someOf(recipients));
  if (units !== undefined) query = query.where('unit', 'in', someOf(units));
  if (either !== undefined)
    query = query.where(({ eb, or }) =>
      or([eb('unit', 'in', someOf(either.units)), eb('handler', 'in', someOf(either.handlers))]),
    );
  if (open === true) query = query.where('ended_on', 'is', null);
  return (await query.orderBy('unit').execute()).map(toRecipient);
}

/** A list in a statement may not be empty; no id is. */
const someOf = (ids: readonly string[]) => (ids.length === 0 ? [''] : ids);

const remissesOf = (recipients: readonly Recipient[]) => [...new Set(recipients.map(({ remiss }) => remiss))];

/** Recipients with their remiss, by the deadline of the letter; without those whose remiss is not among these. */
export function joined<Head extends RemissHead>(
  recipients: readonly Recipient[],
  remisses: readonly Head[],
): { readonly remiss: Head; readonly recipient: Recipient }[] {
  const known = new Map(remisses.map((one) => [one.id, one]));
  return recipients
    .flatMap((recipient) => {
      const remiss = known.get(recipient.remiss);
      return remiss === undefined ? [] : [{ remiss, recipient }];
    })
    .sort((one, other) => compare(one.remiss.deadline, other.remiss.deadline));
}

/** One recipient with its remiss; undefined when there is none. */
export async function findCase(
  database: Database | Transaction,
  recipient: string,
): Promise<RecipientCase | undefined> {
  return (await listCases(database, { recipient }))[0];
}

function toRow(recipient: Recipient): Omit<RecipientRow, 'removed_on'> {
  const json = (value: unknown) => (value === null ? null : jsonText(value));
  return {
    id: recipient.id,
    remiss: recipient.remiss,
    unit: recipient.unit,
    received_on: recipient.receivedOn,
    own_dnr: recipient.ownDnr,
    handler: recipient.handler,
    way: recipient.way,
    extension: json(recipient.extension),
    ladder: json(recipient.ladder),
    snoozed_until: recipient.snoozedUntil,
    word_on: recipient.wordOn,
    paper_on: recipient.paperOn,
    stance: recipient.stance,
    attachments: jsonText(recipient.attachments),
    ended_on: recipient.endedOn,
    version: recipient.version,
    added_on: recipient.addedOn ?? null,
  };
}

function toRecipient(row: RecipientRow): Recipient {
  return {
    id: row.id,
    remiss: row.remiss,
    unit: row.unit,
    receivedOn: row.received_on,
    ownDnr: row.own_dnr,
    handler: row.handler,
    way: row.way,
    extension: row.extension as Extension | null,
    ladder: row.ladder as readonly number[] | null,
    snoozedUntil: row.snoozed_until,
    wordOn: row.word_on,
    paperOn: row.paper_on,
    stance: row.stance,
    attachments: row.attachments as readonly string[],
    endedOn: row.ended_on,
    version: row.version,
    addedOn: row.added_on,
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
