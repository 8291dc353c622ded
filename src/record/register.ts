import { jsonText, type Stored } from '../store/json-text.ts';
import type { Database, Transaction } from '../store/store.ts';
import { BEGINNING } from './chain.ts';
import type { Entry, Json } from './model.ts';

interface EntryRow {
  number: number;
  at: Date;
  actor: string;
  acting_for: string | null;
  act: string;
  subject: string;
  before: Stored<Json>;
  after: Stored<Json>;
  previous_hash: string;
  hash: string;
}

type RecordTables = {
  record_entry: EntryRow;
  record_head: { id: number; number: number; hash: string };
};

/** The end of the chain; locked until the transaction ends, so that entries are added one at a time. */
export async function lockHead(transaction: Transaction): Promise<{ number: number; hash: string }> {
  return transaction
    .withTables<RecordTables>()
    .selectFrom('record_head')
    .select(['number', 'hash'])
    .where('id', '=', 1)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** The end of the chain as it is now; that of an empty chain when somebody removed it. */
export async function readHead(database: Database): Promise<{ number: number; hash: string }> {
  const head = await database
    .withTables<RecordTables>()
    .selectFrom('record_head')
    .select(['number', 'hash'])
    .where('id', '=', 1)
    .executeTakeFirst();
  return head ?? { number: 0, hash: BEGINNING };
}

/** Adds an entry and moves the end of the chain to it. */
export async function addEntry(transaction: Transaction, entry: Entry): Promise<void> {
  const tables = transaction.withTables<RecordTables>();
  await tables
    .insertInto('record_entry')
    .values({
      number: entry.number,
      at: entry.at,
      actor: entry.actor,
      acting_for: entry.actingFor ?? null,
      act: entry.act,
      subject: entry.subject,
      before: jsonText(entry.before),
      after: jsonText(entry.after),
      previous_hash: entry.previousHash,
      hash: entry.hash,
    })
    .execute();
  await tables
    .updateTable('record_head')
    .set({ number: entry.number, hash: entry.hash })
    .where('id', '=', 1)
    .execute();
}

/** Up to `limit` entries after number `after`, in order. */
export async function listEntries(database: Database, after: number, limit: number): Promise<Entry[]> {
  const rows = await database
    .withTables<RecordTables>()
    .selectFrom('record_entry')
    .selectAll()
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(toEntry);
}

/** The history of one thing, oldest first. */
export async function listHistory(database: Database, subject: string): Promise<Entry[]> {
  const rows = await database
    .withTables<RecordTables>()
    .selectFrom('record_entry')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('number')
    .execute();
  return rows.map(toEntry);
}

/** The latest entry of an act, by a certain actor where one is named. */
export async function findLatest(
  database: Database,
  { act, actor }: { readonly act: string; readonly actor?: string },
): Promise<Entry | undefined> {
  const ofAct = database
    .withTables<RecordTables>()
    .selectFrom('record_entry')
    .selectAll()
    .where('act', '=', act);
  const row = await (actor === undefined ? ofAct : ofAct.where('actor', '=', actor))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : toEntry(row);
}

/** More than happens in some minutes, and than one press does. */
const MOST_LOOKED_THROUGH = 20_000;
const MOST_DONE = 30;

/** Reads what somebody did since then, the latest first. */
export const doneIn =
  (database: Database) =>
  async (actor: string, since: Date): Promise<Entry[]> => {
    const { number } = await readHead(database);
    const rows = await database
      .withTables<RecordTables>()
      .selectFrom('record_entry')
      .selectAll()
      .where('actor', '=', actor)
      .where('at', '>=', since)
      // No index has actors: what was done just now is among the last.
      .where('number', '>', number - MOST_LOOKED_THROUGH)
      .orderBy('number', 'desc')
      .limit(MOST_DONE)
      .execute();
    return rows.map(toEntry);
  };

function toEntry(row: EntryRow): Entry {
  return {
    number: row.number,
    at: row.at,
    actor: row.actor,
    actingFor: row.acting_for ?? undefined,
    act: row.act,
    subject: row.subject,
    before: row.before,
    after: row.after,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
