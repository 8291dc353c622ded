import { type Clock as BossClock, fromKysely, fromPglite, PgBoss } from 'pg-boss';
import type { Job } from '../conversation/feature.ts';
import type { Log } from '../log.ts';
import type { Connection, Transaction } from '../store/store.ts';

/** The job queue, running on the same database as everything else. */
export interface Jobs {
  /** Sends a job in the transaction of the change that calls for it: both are kept or neither is. */
  send(transaction: Transaction, job: string, data: object): Promise<void>;
  /** Lets running jobs finish, then stops. */
  stop(): Promise<void>;
  /** The queue itself, for tests that wait for a job. */
  readonly boss: PgBoss;
}

export interface JobsOptions {
  readonly connection: Connection;
  readonly jobs: readonly Job[];
  readonly log: Log;
  /** A clock that a test drives; the system's by default. */
  readonly clock?: BossClock;
}

/** How a job that fails is tried again: within a minute at first, then ever more seldom, for about a day. */
const RETRIES = { retryLimit: 12, retryDelay: 15, retryBackoff: true, retryDelayMax: 4 * 60 * 60 } as const;

const STOP_MILLISECONDS = 20_000;

/** Starts the queue and its workers, and schedules the jobs that run by the clock (Europe/Stockholm). */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { log } = options;
  const boss = new PgBoss({
    ...databaseOf(options.connection),
    ...(options.clock === undefined ? {} : { clock: options.clock, __test__enableSpies: true }),
  });
  boss.on('error', (error) => log.error({ err: error }, 'job queue'));
  boss.on('warning', (warning) => log.warn({ warning }, 'job queue'));
  await boss.start();
  for (const job of options.jobs) await addJob(boss, job, log);
  return {
    boss,
    send: async (transaction, job, data) => {
      await boss.send(job, data, { db: fromKysely(transaction) });
    },
    stop: () => boss.stop({ graceful: true, close: true, timeout: STOP_MILLISECONDS }),
  };
}

async function addJob(boss: PgBoss, job: Job, log: Log): Promise<void> {
  await boss.createQueue(job.name, RETRIES);
  await boss.work(job.name, async (deliveries) => {
    for (const delivery of deliveries) {
      try {
        await job.run(delivery.data);
      } catch (error) {
        // Logged here since the queue keeps only the message; thrown on so that it is tried again.
        log.error({ err: error, job: job.name, id: delivery.id }, 'job failed');
        throw error;
      }
    }
  });
  if (job.cron !== undefined) await boss.schedule(job.name, job.cron, null, { tz: 'Europe/Stockholm' });
}

function databaseOf(connection: Connection) {
  return connection.kind === 'embedded'
    ? { db: fromPglite(connection.pglite), backend: 'pglite' as const }
    : { connectionString: connection.url, max: 4 };
}
