import { fromKysely, PgBoss } from 'pg-boss';
import type { Store, Transaction } from '../store/store.ts';
import { listWaitingJobs } from '../store/waiting-jobs.ts';
import { databaseOf } from './database-of.ts';

/** Makes the same queues at the target; the schedules themselves are made by each start. */
export async function copyQueues(source: Store, target: Store): Promise<void> {
  const [from, to] = [new PgBoss(databaseOf(source.connection)), new PgBoss(databaseOf(target.connection))];
  await to.start();
  if ((await listWaitingJobs(source.database)).length > 0) {
    await from.start();
    for (const { name, policy, ...rest } of await from.getQueues()) {
      if (name.startsWith('__pgboss')) continue;
      const { retryLimit, retryDelay, retryBackoff, retryDelayMax, retentionSeconds, heartbeatSeconds } =
        rest;
      const said = {
        policy,
        retryLimit,
        retryDelay,
        retryBackoff,
        retryDelayMax,
        retentionSeconds,
        heartbeatSeconds,
      };
      await to.createQueue(
        name,
        Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== undefined)),
      );
    }
    await from.stop({ graceful: false, close: true });
  }
  await to.stop({ graceful: false, close: true });
}

/** Copies the jobs that wait, with their ids and in their order, in a transaction of the target. Gives how many. */
export async function copyWaitingJobs(
  source: Store,
  target: Store,
  transaction: Transaction,
): Promise<number> {
  const waiting = await listWaitingJobs(source.database);
  if (waiting.length === 0) return 0;
  const boss = new PgBoss(databaseOf(target.connection));
  await boss.start();
  try {
    for (const { name, id, data, key, startAfter } of waiting) {
      const job = { id, data, startAfter, ...(key === null ? {} : { singletonKey: key }) };
      await boss.insert(name, [job], { db: fromKysely(transaction) });
    }
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
  return waiting.length;
}
