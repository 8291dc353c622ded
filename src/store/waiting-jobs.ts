import { sql } from 'kysely';
import type { Database } from './store.ts';

/** A job of the queue that has not been done. */
export interface WaitingJob {
  readonly id: string;
  readonly name: string;
  readonly data: object;
  readonly key: string | null;
  readonly startAfter: Date;
}

/** The jobs that are not done, in the order of their ids, which is that in which they were sent. */
export async function listWaitingJobs(database: Database): Promise<WaitingJob[]> {
  const there = await sql<{ there: boolean }>`
    select to_regclass('pgboss.job') is not null as there`.execute(database);
  if (there.rows[0]?.there !== true) return [];
  const { rows } = await sql<WaitingJob>`
    select id, name, data, singleton_key as key, start_after as "startAfter" from pgboss.job
    where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss%'
    order by id`.execute(database);
  // A job by the clock carries nothing.
  return rows.map((row) => ({ ...row, data: row.data ?? {} }));
}
