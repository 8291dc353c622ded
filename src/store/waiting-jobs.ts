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
  if (!(await isThere(database))) return [];
  const { rows } = await sql<WaitingJob>`
    select id, name, data, singleton_key as key, start_after as "startAfter" from pgboss.job
    where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss%'
    order by id`.execute(database);
  // A job by the clock carries nothing.
  return rows.map((row) => ({ ...row, data: row.data ?? {} }));
}

/**
 * How many jobs wait, and since when the oldest of those that could be taken has been due. One that keeps the order
 * of its key can't be taken while the one before it runs or waits to be tried again, however long that is.
 */
export async function readQueue(database: Database): Promise<{ waiting: number; oldest: Date | null }> {
  if (!(await isThere(database))) return { waiting: 0, oldest: null };
  const { rows } = await sql<{ waiting: number; oldest: Date | null }>`
    with ahead as (
      select name, singleton_key from pgboss.job
      where policy = 'key_strict_fifo' and state in ('active', 'retry'))
    select count(*) as waiting, min(start_after) filter (where start_after < now()
      and (state = 'retry' or (name, singleton_key) not in (select name, singleton_key from ahead))) as oldest
    from pgboss.job where state in ('created', 'retry')`.execute(database);
  return rows[0] ?? { waiting: 0, oldest: null };
}

/** How many jobs of each kind wait. */
export async function queueDepths(database: Database): Promise<{ name: string; waiting: number }[]> {
  if (!(await isThere(database))) return [];
  const { rows } = await sql<{ name: string; waiting: number }>`
    select name, count(*) as waiting from pgboss.job where state in ('created', 'retry')
    group by name`.execute(database);
  return rows;
}

async function isThere(database: Database): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('pgboss.job') is not null as there`.execute(database);
  return rows[0]?.there === true;
}
