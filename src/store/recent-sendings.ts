import { sql } from 'kysely';
import { oneAtATime } from './one-at-a-time.ts';
import type { Database, Transaction } from './store.ts';

type SendingTables = { recent_sending: { conversation: string; at: Date } };
const tablesOf = (database: Database | Transaction) => database.withTables<SendingTables>();

/** The times of what was sent lately, in milliseconds, oldest first. */
export interface RecentSendings {
  /** By the clock of the database, which all instances share. */
  readonly now: number;
  readonly app: readonly number[];
  of(conversation: string): readonly number[];
}

/** How far back to look. */
export interface LookBack {
  readonly conversations: readonly string[];
  /** Of a conversation. */
  readonly milliseconds: number;
  /** Of the whole app: so many of the last. */
  readonly appCount: number;
}

/** What was sent lately. Until the transaction ends no other instance reads it, so that what follows is counted. */
export async function readSendings(
  transaction: Transaction,
  { conversations, milliseconds, appCount }: LookBack,
): Promise<RecentSendings> {
  await oneAtATime(transaction, 'recent-sendings');
  const clock = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(transaction);
  const now = clock.rows[0]?.now.getTime() ?? 0;
  const tables = tablesOf(transaction);
  const own = await tables
    .selectFrom('recent_sending')
    .select(['conversation', 'at'])
    .where('conversation', 'in', conversations)
    .where('at', '>', new Date(now - milliseconds))
    .orderBy('at')
    .execute();
  const last = await tables
    .selectFrom('recent_sending')
    .select('at')
    .orderBy('at', 'desc')
    .limit(appCount)
    .execute();
  const byConversation = Map.groupBy(own, ({ conversation }) => conversation);
  return {
    now,
    app: last.map(({ at }) => at.getTime()).reverse(),
    of: (conversation) => byConversation.get(conversation)?.map(({ at }) => at.getTime()) ?? [],
  };
}

/** Counts what is sent now. */
export async function addSendings(
  transaction: Transaction,
  conversations: readonly string[],
  now: number,
): Promise<void> {
  if (conversations.length === 0) return;
  const at = new Date(now);
  await tablesOf(transaction)
    .insertInto('recent_sending')
    .values(conversations.map((conversation) => ({ conversation, at })))
    .execute();
}

/** Forgets what no limit counts any more. */
export async function forgetSendings(database: Database, before: Date): Promise<void> {
  await tablesOf(database).deleteFrom('recent_sending').where('at', '<', before).execute();
}
