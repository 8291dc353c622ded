import { fromKysely, PgBoss, type QueueResult } from 'pg-boss';
import type { Store, Transaction } from '../store/store.ts';
import { listWaitingJobs } from '../store/waiting-jobs.ts';
import { databaseOf } from './database-of.ts';

/** Moves what waits in the queue of one store to that of another. */
export interface JobsMove {
  /** Copies the jobs that wait, with their ids and in their order, in a transaction of the target. Gives how many. */
  copy(transaction: Transaction): Promise<number>;
  close(): Promise<void>;
}

/** Neither works nor keeps house: it only makes queues and puts jobs into them. */
const quiet = { supervise: false, schedule: false } as const;

/**
 * Makes the same queues at the target. Done before the transaction of the move: the embedded store has one
 * connection, and the queue would wait for it. The schedules themselves are made by each start.
 */
export async function beginJobsMove(source: Store, target: Store): Promise<JobsMove> {
  const waiting = await listWaitingJobs(source.database);
  const boss = new PgBoss({ ...databaseOf(target.connection), ...quiet });
  await boss.start();
  if (waiting.length > 0) {
    for (const { name, ...queue } of await queuesOf(source)) await boss.createQueue(name, settingsOf(queue));
  }
  return {
    copy: async (transaction) => {
      for (const { name, id, data, key, startAfter } of waiting) {
        const job = { id, data, startAfter, ...(key === null ? {} : { singletonKey: key }) };
        await boss.insert(name, [job], { db: fromKysely(transaction) });
      }
      return waiting.length;
    },
    close: () => boss.stop({ graceful: false, close: true }),
  };
}

async function queuesOf(source: Store): Promise<QueueResult[]> {
  const boss = new PgBoss({ ...databaseOf(source.connection), ...quiet });
  await boss.start();
  const queues = await boss.getQueues();
  await boss.stop({ graceful: false, close: true });
  return queues.filter(({ name }) => !name.startsWith('__pgboss'));
}

/** What each start sets anew is left out, and so is what a queue does not say. */
function settingsOf({ policy, retryLimit, retryDelay, retryBackoff, retryDelayMax }: Partial<QueueResult>) {
  const said = { policy, retryLimit, retryDelay, retryBackoff, retryDelayMax };
  return Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== null && value !== undefined),
  );
}
