import { sql } from 'kysely';
import type { Json } from '../record/model.ts';
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

interface MessageRow {
  id: string;
  key: string;
  number: number;
  kind: string;
  data: Json;
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
}

type MessageTables = { outbox_message: MessageRow };

const tablesOf = (database: Database | Transaction) => database.withTables<MessageTables>();

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
  const given = messages.map((message, index) => ({
    index,
    id: message.id,
    key: message.key,
    kind: message.notice.kind,
    data: message.notice.data,
    addressee: addresseeText(message.addressee),
    created_at: message.createdAt.toISOString(),
    group_key: message.group,
    instead_of: message.insteadOf,
  }));
  const { rows } = await sql<{ id: string }>`
    insert into outbox_message
      (id, key, kind, data, addressee, state, attempts, throttled, created_at, group_key, instead_of)
    select id, key, kind, coalesce(data, 'null'), addressee, 'waiting', 0, 0, created_at, group_key, instead_of
    from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb) as given (
      index integer, id text, key text, kind text, data jsonb, addressee text, created_at timestamptz,
      group_key text, instead_of text)
    order by index
    on conflict (key) do nothing returning id`.execute(transaction);
  return new Set(rows.map(({ id }) => id));
}

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
  const rows = await tablesOf(database)
    .selectFrom('outbox_message')
    .selectAll()
    .where('group_key', '=', group)
    .orderBy('number')
    .execute();
  return rows.map(toDelivery);
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

/** The messages that stand in for this one, and those that stand in for them. */
export async function listInstead(database: Database | Transaction, id: string): Promise<Delivery[]> {
  const { rows } = await sql<MessageRow>`
    with recursive standing_in as (
      select * from outbox_message where instead_of = ${id}
      union all
      select message.* from outbox_message message join standing_in on message.instead_of = standing_in.id
    )
    select * from standing_in order by number`.execute(database);
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

/** What a message becomes. What is not given stays. */
export interface Settlement {
  readonly id: string;
  readonly state: DeliveryState;
  readonly throttled?: number;
  readonly attempts?: number;
  readonly reason?: UndeliverableReason | null;
  readonly detail?: string | null;
  readonly activity?: string;
  readonly conversation?: string;
  readonly sentAt?: Date;
}

/** Settles several messages with one statement. */
export async function settleMessages(
  transaction: Transaction,
  settlements: readonly Settlement[],
): Promise<void> {
  const given = JSON.stringify(
    settlements.map(({ sentAt, ...rest }) => ({ ...rest, sent_at: sentAt?.toISOString() })),
  );
  await sql`
    update outbox_message message
    set state = given.state,
      throttled = coalesce(given.throttled, message.throttled),
      attempts = coalesce(given.attempts, message.attempts),
      reason = given.reason,
      detail = given.detail,
      activity = coalesce(given.activity, message.activity),
      conversation = coalesce(given.conversation, message.conversation),
      sent_at = coalesce(given.sent_at, message.sent_at)
    from jsonb_to_recordset(${given}::text::jsonb) as given (
      id text, state text, throttled integer, attempts integer, reason text, detail text, activity text,
      conversation text, sent_at timestamptz)
    where message.id = given.id`.execute(transaction);
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
  };
}
