import type { Json } from '../record/model.ts';
import { jsonText, type Stored } from '../store/json-text.ts';
import type { Database, Transaction } from '../store/store.ts';
import {
  type Addressee,
  addresseeOf,
  addresseeText,
  type Delivery,
  type DeliveryState,
  type Notice,
  type UndeliverableReason,
} from './model.ts';

/** All but the number that the store gives each, which is the order in which they were queued. */
interface MessageRow {
  id: string;
  key: string;
  kind: string;
  data: Stored<Json>;
  addressee: string;
  state: DeliveryState;
  attempts: number;
  throttled: number;
  reason: UndeliverableReason | null;
  detail: string | null;
  activity: string | null;
  conversation: string | null;
  created_at: Date;
  sent_at: Date | null;
  group_key: string | null;
  instead_of: string | null;
  revision: number;
  shown_revision: number;
}

type MessageTables = { outbox_message: MessageRow };
type NumberedTables = { outbox_message: MessageRow & { number: number } };

const tablesOf = (database: Database | Transaction) => database.withTables<MessageTables>();
const numberedOf = (database: Database | Transaction) => database.withTables<NumberedTables>();

/** A message that is to be sent. */
export interface NewMessage {
  readonly id: string;
  readonly key: string;
  readonly notice: Notice;
  readonly addressee: Addressee;
  readonly group: string | null;
  readonly insteadOf: string | null;
  readonly createdAt: Date;
}

/** Adds messages in this order, and gives the ids of those whose key was new. */
export async function addMessages(
  transaction: Transaction,
  messages: readonly NewMessage[],
): Promise<ReadonlySet<string>> {
  const added = await tablesOf(transaction)
    .insertInto('outbox_message')
    .values(messages.map((message) => toRow({ ...message, ...untried })))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .execute();
  return new Set(added.map(({ id }) => id));
}

const untried = {
  state: 'waiting',
  attempts: 0,
  throttled: 0,
  reason: null,
  detail: null,
  activity: null,
  conversation: null,
  sentAt: null,
  revision: 0,
  shownRevision: 0,
} as const;

/** The messages of these ids, in no certain order. */
export async function findMessages(
  database: Database | Transaction,
  ids: readonly string[],
): Promise<Delivery[]> {
  if (ids.length === 0) return [];
  const rows = await tablesOf(database)
    .selectFrom('outbox_message')
    .selectAll()
    .where('id', 'in', ids)
    .execute();
  return rows.map(toDelivery);
}

/** The message of a key, or undefined when none was queued. */
export async function findByKey(
  database: Database | Transaction,
  key: string,
): Promise<Delivery | undefined> {
  const row = await tablesOf(database)
    .selectFrom('outbox_message')
    .selectAll()
    .where('key', '=', key)
    .executeTakeFirst();
  return row === undefined ? undefined : toDelivery(row);
}

/** All messages of a group with those that stand in for them, in the order in which they were queued. */
export async function listGroup(database: Database | Transaction, group: string): Promise<Delivery[]> {
  const rows = await numberedOf(database)
    .selectFrom('outbox_message')
    .selectAll()
    .where('group_key', '=', group)
    .orderBy('number')
    .execute();
  return rows.map(toDelivery);
}

/** Keeps what a message says from now on, as its next revision. */
export async function changeNotice(transaction: Transaction, id: string, notice: Notice): Promise<void> {
  await tablesOf(transaction)
    .updateTable('outbox_message')
    .set((column) => ({
      kind: notice.kind,
      data: jsonText(notice.data),
      revision: column('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/** Keeps which revision the reader of a message sees. */
export async function markShown(database: Database, id: string, revision: number): Promise<void> {
  await tablesOf(database)
    .updateTable('outbox_message')
    .set({ shown_revision: revision })
    .where('id', '=', id)
    .execute();
}

/** A message, the one that it stands in for, the one that that stands in for …, nearest first. */
export async function listChain(database: Database, message: Delivery): Promise<Delivery[]> {
  const chain = [message];
  for (let next = message.insteadOf; next !== null; next = chain.at(-1)?.insteadOf ?? null) {
    const [earlier] = await findMessages(database, [next]);
    if (earlier === undefined) break;
    chain.push(earlier);
  }
  return chain;
}

/** The messages that stand in for this one, and those that stand in for them, in the order of their queuing. */
export async function listInstead(database: Database, id: string): Promise<Delivery[]> {
  const rows = await numberedOf(database)
    .withRecursive('standing_in', (tables) =>
      tables
        .selectFrom('outbox_message')
        .selectAll()
        .where('instead_of', '=', id)
        .unionAll(
          tables
            .selectFrom('outbox_message')
            .innerJoin('standing_in', 'standing_in.id', 'outbox_message.instead_of')
            .selectAll('outbox_message'),
        ),
    )
    .selectFrom('standing_in')
    .selectAll()
    .orderBy('number')
    .execute();
  return rows.map(toDelivery);
}

/** Marks messages as being sent from now on, and counts the try. */
export async function markSending(database: Database, ids: readonly string[]): Promise<void> {
  await tablesOf(database)
    .updateTable('outbox_message')
    .set((column) => ({ state: 'sending' as const, attempts: column('attempts', '+', 1) }))
    .where('id', 'in', ids)
    .execute();
}

/** Stores messages as they have become, with one statement. */
export async function saveMessages(transaction: Transaction, messages: readonly Delivery[]): Promise<void> {
  if (messages.length === 0) return;
  await tablesOf(transaction)
    .insertInto('outbox_message')
    .values(messages.map(toRow))
    // Each is there, so that none is inserted: it is the form in which many rows are changed at once.
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        state: ref('excluded.state'),
        attempts: ref('excluded.attempts'),
        throttled: ref('excluded.throttled'),
        reason: ref('excluded.reason'),
        detail: ref('excluded.detail'),
        activity: ref('excluded.activity'),
        conversation: ref('excluded.conversation'),
        sent_at: ref('excluded.sent_at'),
        shown_revision: ref('excluded.shown_revision'),
      })),
    )
    .execute();
}

function toRow(message: Delivery): MessageRow {
  const { notice, addressee, createdAt, sentAt, group, insteadOf, shownRevision, ...same } = message;
  return {
    ...same,
    kind: notice.kind,
    data: jsonText(notice.data),
    addressee: addresseeText(addressee),
    created_at: createdAt,
    sent_at: sentAt,
    group_key: group,
    instead_of: insteadOf,
    shown_revision: shownRevision,
  };
}

function toDelivery(row: MessageRow): Delivery {
  return {
    id: row.id,
    key: row.key,
    notice: { kind: row.kind, data: row.data },
    addressee: addresseeOf(row.addressee),
    state: row.state,
    attempts: row.attempts,
    throttled: row.throttled,
    reason: row.reason,
    detail: row.detail,
    activity: row.activity,
    conversation: row.conversation,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    group: row.group_key,
    insteadOf: row.instead_of,
    revision: row.revision,
    shownRevision: row.shown_revision,
  };
}
