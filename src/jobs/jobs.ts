import {
  type Clock as BossClock,
  type Job as BossJob,
  fromKysely,
  type JobAttempt,
  type JobResult,
  PgBoss,
  type Schedule,
} from 'pg-boss';
import type { Again, Job, SendJob, SendJobs } from '../conversation/feature.ts';
import type { Log } from '../log.ts';
import type { Connection } from '../store/store.ts';
import { measured } from '../telemetry/measure.ts';
import { addQueue, IN_ANY_ORDER, retryOf } from './add-queue.ts';
import { databaseOf } from './database-of.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { createTimeOrderedIds } from './time-ordered-id.ts';

/** The job queue, running on the same database as everything else. */
export interface Jobs {
  /** Sends a job in the transaction of the change that calls for it: both are kept or neither is. */
  readonly send: SendJob;
  readonly sendAll: SendJobs;
  /** Lets running jobs finish, then stops. */
  stop(): Promise<void>;
  /** The queue itself, for tests that wait for a job. */
  readonly boss: PgBoss;
}

export interface JobsOptions {
  readonly connection: Connection;
  readonly jobs: readonly Job[];
  readonly log: Log;
  /** Whether a job is to wait, because somebody has turned off what it belongs to; asked before each run. */
  readonly isHeld?: (job: string) => Promise<boolean>;
  /** A clock that a test drives; the system's by default. */
  readonly clock?: BossClock;
}

type Embedded = Extract<Connection, { kind: 'embedded' }>;

const ZONE = 'Europe/Stockholm';
const STOP_MILLISECONDS = 20_000;
/** How often jobs whose process was killed are looked for; the queue's own minute is long for a message. */
const SUPERVISE_SECONDS = 10;
const POLL_SECONDS = 2;
/** How long a job that is held waits before it is asked again. */
const HELD_SECONDS = 60;
/** How many jobs by key are fetched for each that may run at once. */
const FETCHED_PER_RUNNING = 4;

/** Starts the queue and its workers, and schedules the jobs that run by the clock (Europe/Stockholm). */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { log, connection } = options;
  const boss = new PgBoss({
    ...databaseOf(connection),
    useListenNotify: options.jobs.some(({ queue }) => queue?.policy === 'by-key'),
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    ...(options.clock === undefined ? {} : { clock: options.clock, __test__enableSpies: true }),
  });
  boss.on('error', (error) => log.error({ err: error }, 'job queue'));
  boss.on('warning', (warning) => log.warn({ warning }, 'job queue'));
  await boss.start();
  const sending = sendBy(boss, new Set(options.jobs.map(({ name }) => name)));
  const queues = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
  for (const job of options.jobs) await addQueue(boss, job, queues.get(job.name));
  if (connection.kind === 'embedded') await takeUpAbandoned(boss, options.jobs, connection);
  let stopping = false;
  const { isHeld = async () => false } = options;
  const parts = { boss, log, send: sending.send, isHeld, isStopping: () => stopping };
  const schedules = new Map((await boss.getSchedules()).map((schedule) => [schedule.name, schedule]));
  for (const job of options.jobs) await addWorkers(parts, job, schedules.get(job.name));
  return {
    boss,
    ...sending,
    stop: () => {
      stopping = true;
      return boss.stop({ graceful: true, close: true, timeout: STOP_MILLISECONDS });
    },
  };
}

/**
 * Jobs of one transaction have the same time, so that only their ids tell which of them comes first. A job
 * without a queue is refused here: the queue itself would look for it in the store, behind the transaction.
 */
function sendBy(boss: PgBoss, names: ReadonlySet<string>): Pick<Jobs, 'send' | 'sendAll'> {
  const nextId = createTimeOrderedIds();
  const sendAll: SendJobs = async (transaction, job, jobs) => {
    if (!names.has(job)) throw new Error(`No job is named ${job}`);
    const sent = jobs.map(({ data, key }) => ({
      id: nextId(),
      data,
      ...(key === undefined ? {} : { singletonKey: key }),
    }));
    await boss.insert(job, sent, { db: fromKysely(transaction) });
  };
  return {
    send: (transaction, job, data, { key } = {}) =>
      sendAll(transaction, job, [key === undefined ? { data } : { data, key }]),
    sendAll,
  };
}

/**
 * The embedded store has one process at a time: a job that is active before this one has begun to work
 * belonged to a process that was killed. On a server its heartbeat tells.
 */
async function takeUpAbandoned(boss: PgBoss, jobs: readonly Job[], { pool }: Embedded): Promise<void> {
  const { rows } = await pool.query<JobAttempt & { readonly name: string }>(
    `select name, id, retry_count as "retryCount" from pgboss.job where state = 'active'`,
  );
  for (const { name } of jobs) {
    const attempts = rows.filter((row) => row.name === name);
    await runAgain(
      boss,
      name,
      attempts.map(({ id, retryCount }) => ({ attempt: { id, retryCount }, afterSeconds: 0 })),
    );
  }
}

/** A job on its way back into the queue. */
interface Returning extends Again {
  readonly attempt: JobAttempt;
}

/** Gives jobs back to the queue. Each keeps its place before the others of its key. */
async function runAgain(boss: PgBoss, name: string, jobs: readonly Returning[]): Promise<void> {
  if (jobs.length === 0) return;
  await boss.fail(
    name,
    jobs.map(({ attempt }) => attempt),
  );
  for (const { attempt, afterSeconds } of jobs) {
    await boss.update(name, undefined, { id: attempt.id, startAfter: afterSeconds });
  }
}

/** What the workers of all queues work with. */
interface Parts {
  readonly boss: PgBoss;
  readonly log: Log;
  readonly send: SendJob;
  readonly isHeld: (job: string) => Promise<boolean>;
  readonly isStopping: () => boolean;
}

async function addWorkers(parts: Parts, job: Job, schedule: Schedule | undefined): Promise<void> {
  const { boss } = parts;
  const { policy, concurrency = 1 } = job.queue ?? IN_ANY_ORDER;
  const inTurn = limitConcurrency(concurrency);
  // A fetch by key reads all jobs that wait, so it takes many at a time; a second worker goes on while the
  // first one waits for the slowest of its own.
  const workers = policy === 'by-key' ? 2 : 1;
  const options = {
    batchSize: policy === 'by-key' ? concurrency * FETCHED_PER_RUNNING : concurrency,
    burstWhenBatchFull: true,
    perJobResults: true,
    pollingIntervalSeconds: POLL_SECONDS,
    notifyPollingIntervalSeconds: POLL_SECONDS,
  } as const;
  for (let number = 0; number < workers; number += 1) {
    const worker: string = await boss.work(job.name, options, async (deliveries) => {
      const runs = await Promise.all(
        deliveries.map((delivery) => inTurn(() => runOne(parts, job, delivery))),
      );
      await runAgain(
        boss,
        job.name,
        runs.flatMap(({ again }) => again ?? []),
      );
      // The next of the same keys can run now; they would otherwise wait for the next poll.
      if (policy === 'by-key') boss.notifyWorker(worker);
      return runs.map(({ result }) => result);
    });
  }
  if (job.cron !== undefined && (schedule?.cron !== job.cron || schedule.timezone !== ZONE))
    await boss.schedule(job.name, job.cron, null, { tz: ZONE });
  if (job.atStart === true) await boss.send(job.name, {});
}

interface Run {
  readonly outcome: 'done' | 'again' | 'failed';
  /** Of one that is to run again the queue leaves this aside. */
  readonly result: JobResult;
  readonly again?: Returning;
}

/**
 * Puts a job that is held back for a while. One that keeps the order of its key returns to its place; any other
 * is sent anew, since a queue counts each return as a failure. Of those by the clock one waits, not one a day.
 */
async function hold(boss: PgBoss, job: Job, { data }: BossJob<unknown>): Promise<Again | undefined> {
  if (job.queue?.policy === 'by-key') return { afterSeconds: HELD_SECONDS };
  const once = data === null ? { singletonKey: 'held', singletonSeconds: HELD_SECONDS } : {};
  await boss.send(job.name, data as object | null, { startAfter: HELD_SECONDS, ...once });
  return undefined;
}

/** One job, measured: `done`, `again` when it is to run once more, or `failed`. */
function runOne(parts: Parts, job: Job, delivery: BossJob<unknown>): Promise<Run> {
  return measured(
    'job',
    { job: job.name },
    () => runUnmeasured(parts, job, delivery),
    ({ outcome }) => outcome,
  );
}

async function runUnmeasured(parts: Parts, job: Job, delivery: BossJob<unknown>): Promise<Run> {
  const { boss, send, log, isStopping, isHeld } = parts;
  const run = async () =>
    (await isHeld(job.name)) ? hold(boss, job, delivery) : job.run(delivery.data, send);
  const givenUp = delivery.retryCount >= retryOf(job).limit;
  const told = { job: job.name, id: delivery.id, ...(givenUp ? { givenUp } : {}) };
  try {
    // Those that have not begun are left to the next start.
    const again = isStopping() ? { afterSeconds: 0, uncounted: true } : await run();
    const result = { id: delivery.id, status: 'completed' } as const;
    if (again === undefined) return { outcome: 'done', result };
    if (again.uncounted === true && job.queue?.policy !== 'by-key') {
      // Sent anew, since a queue counts each return as a failure.
      await boss.send(job.name, delivery.data as object | null, { startAfter: again.afterSeconds });
      return { outcome: 'again', result };
    }
    if (givenUp) log.error(told, 'job failed');
    return { outcome: 'again', result, again: { attempt: delivery, ...again } };
  } catch (error) {
    // Logged here since the queue keeps only the message; given on so that it is tried again.
    log.error({ err: error, ...told }, 'job failed');
    return { outcome: 'failed', result: { id: delivery.id, status: 'failed', output: error } };
  }
}
