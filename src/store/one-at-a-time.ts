import { sql } from 'kysely';
import type { Transaction } from './store.ts';

/**
 * Lets one transaction at a time do what `work` names, until it ends, in this and every other process:
 * for decisions that rest on rows that are not there yet, which no row can be locked for.
 */
export async function oneAtATime(transaction: Transaction, work: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${work}, 0))`.execute(transaction);
}
