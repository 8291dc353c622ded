import { sql } from 'kysely';
import { enableClockOverride, TestClock } from 'pg-boss';
import { pino } from 'pino';
import { afterEach, expect, type Mock, test, vi } from 'vitest';
import type { Job } from '../../src/conversation/feature.ts';
import { forgetDeliveriesJob } from '../../src/jobs/forget-deliveries.ts';
import { type Jobs, startJobs } from '../../src/jobs/jobs.ts';
import { takeIn } from '../../src/store/inbox.ts';
import type { Transaction } from '../../src/store/store.ts';
import { eachStore } from '../support/stores.ts';

const second = 1000;
const minute = 60 * second;
const patience = { timeout: 20_000, interval: 5 };

type Run = (data: unknown) => Promise<void>;
/** What each run was given to work on. */
const dataOf = (run: Mock<Run>) => run.mock.calls.map(([data]) => data);

eachStore('The job queue', (given) => {
  let clock: TestClock;
  let jobs: Jobs;
  let logged: { level: number; msg: string; givenUp?: boolean }[] = [];

  const start = async (at: string, ...list: Job[]) => {
    clock = new TestClock(at);
    logged = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
    jobs = await startJobs({ connection: given.store.connection, jobs: list, log, clock });
  };
  const sendIn = async (transaction: Transaction, job: string, data: object) => {
    // The connection of the transaction is not one of the queue's own, and must read the same clock.
    await sql.raw(enableClockOverride()).execute(transaction);
    await jobs.send(transaction, job, data);
  };
  const send = (job: string, data: object) =>
    given.store.transaction((transaction) => sendIn(transaction, job, data));
  const stored = (job: string) => jobs.boss.findJobs<object>(job);
  /** Ticks until the queue's only job has failed for the `tries`th time, and gives it as it is then. */
  const failed = async (job: string, tries: number) => {
    await clock.tick(5 * second);
    return vi.waitFor(async () => {
      const [tried] = await stored(job);
      expect(tried).toMatchObject({
        state: expect.stringMatching(/^(retry|failed)$/),
        retryCount: tries - 1,
      });
      return tried ?? expect.fail();
    }, patience);
  };

  afterEach(async () => {
    await jobs.stop();
    expect(logged.filter(({ msg }) => msg !== 'job failed')).toEqual([]);
  });

  test('a job that was sent in a transaction runs once when the transaction is kept', async () => {
    const run = vi.fn<Run>();
    await start('2026-11-23T08:00:00Z', { name: 'remind', run });
    const spy = jobs.boss.getSpy<{ remiss: string }>('remind');

    await send('remind', { remiss: 'å-1' });
    await clock.tick(minute);
    await spy.waitForJob(({ remiss }) => remiss === 'å-1', 'completed');
    await clock.tick(minute);

    expect(dataOf(run)).toEqual([{ remiss: 'å-1' }]);
  });

  test('a job that was sent in a transaction that is undone never runs', async () => {
    const run = vi.fn<Run>();
    await start('2026-11-23T08:00:00Z', { name: 'remind', run });
    const spy = jobs.boss.getSpy<{ kept: boolean }>('remind');

    const undone = given.store.transaction(async (transaction) => {
      await sendIn(transaction, 'remind', { kept: false });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    // The one behind it in the queue tells when it would have had its turn.
    await send('remind', { kept: true });
    await clock.tick(minute);
    await spy.waitForJob(({ kept }) => kept, 'completed');
    await clock.tick(minute);

    expect(dataOf(run)).toEqual([{ kept: true }]);
    expect(await stored('remind')).toHaveLength(1);
  });

  test('a job that fails is tried again after its delay, not before, until it succeeds', async () => {
    const run = vi.fn<Run>().mockRejectedValueOnce(new Error('Teams does not answer'));
    await start('2026-11-23T08:00:00Z', { name: 'deliver', run });
    const spy = jobs.boss.getSpy('deliver');

    await send('deliver', { card: 7 });
    const wait = (await failed('deliver', 1)).startAfter.getTime() - clock.now();
    expect(wait).toBeGreaterThan(5 * second);
    expect(wait).toBeLessThanOrEqual(minute);

    await clock.tick(wait - 5 * second);
    expect((await stored('deliver'))[0]).toMatchObject({ state: 'retry' });
    await clock.tick(10 * second);
    await spy.waitForJob(() => true, 'completed');

    expect(dataOf(run)).toEqual([{ card: 7 }, { card: 7 }]);
    expect(logged.map(({ msg }) => msg)).toEqual(['job failed']);
  });

  test('a job that never succeeds is tried for at least half a day, and then given up', async () => {
    const run = () => Promise.reject(new Error('never'));
    await start('2026-11-23T08:00:00Z', { name: 'deliver', run });
    await send('deliver', {});

    let tries = 1;
    let job = await failed('deliver', tries);
    while (job.state === 'retry') {
      await clock.setTime(job.startAfter);
      tries += 1;
      job = await failed('deliver', tries);
    }

    expect(logged.map(({ givenUp }) => givenUp ?? false)).toEqual([
      ...new Array(tries - 1).fill(false),
      true,
    ]);
    const hours = (clock.now() - Date.parse('2026-11-23T08:00:00Z')) / (60 * minute);
    expect(hours).toBeGreaterThan(12);
    expect(hours).toBeLessThan(48);
  });

  test('a job that waits for something is never given up, however often it looks', async () => {
    let looked = 0;
    const job: Job = {
      name: 'look',
      queue: { policy: 'any-order', retry: { limit: 2, delaySeconds: 1, mostSeconds: 1 } },
      run: async () => (++looked < 6 ? { afterSeconds: 1, uncounted: true } : undefined),
    };
    await start('2026-11-23T08:00:00Z', job);
    await send('look', { card: 7 });

    await vi.waitFor(async () => {
      await clock.tick(5 * second);
      expect(looked).toBe(6);
    }, patience);
    await vi.waitFor(async () => {
      const done = { data: { card: 7 }, state: 'completed' };
      expect(await stored('look')).toMatchObject(new Array(6).fill(done));
    }, patience);
    expect(logged).toEqual([]);
  });

  test.each([
    ['the autumn change', '2026-10-24T01:17:00Z', '2026-10-25T02:17:00Z', '2026-10-26T02:17:00Z'],
    ['the spring change', '2027-03-27T02:17:00Z', '2027-03-28T01:17:00Z', '2027-03-29T01:17:00Z'],
  ])('a job at 03:17 in Stockholm keeps its hour across %s', async (_name, ...days) => {
    const [before = ''] = days;
    const times: string[] = [];
    const nightly: Job = {
      name: 'nightly',
      cron: '17 3 * * *',
      run: async () => void times.push(new Date(clock.now()).toISOString().slice(0, 16)),
    };
    await start(new Date(Date.parse(before) - 90 * minute).toISOString(), nightly);
    const spy = jobs.boss.getSpy('nightly');

    for (const day of days) {
      spy.clear();
      // Nothing runs an hour before or after, where a clock that was not put back would be.
      for (const hours of [-1, 0, 1]) {
        await clock.setTime(Date.parse(day) + hours * 60 * minute - 10 * second);
        await clock.tick(minute);
        if (hours === 0) await spy.waitForJob(() => true, 'completed');
      }
    }

    expect(times).toEqual(days.map((day) => day.slice(0, 16)));
  });

  test('the nightly job forgets the deliveries of more than a week ago', async () => {
    const ports = { database: given.store.database, clock: { now: () => new Date(clock.now()) } };
    await start('2026-11-23T01:00:00Z', forgetDeliveriesJob(ports));
    const spy = jobs.boss.getSpy('forget-deliveries');
    const take = (delivery: string, at: string) =>
      takeIn(delivery, {
        ...given.store.presence,
        isGone: async () => false,
        processId: at,
        at: new Date(at),
      });
    await take('old', '2026-11-16T02:00:00Z');
    await take('young', '2026-11-16T03:00:00Z');

    await clock.setTime('2026-11-23T02:16:50Z');
    await clock.tick(minute);
    await spy.waitForJob(() => true, 'completed');

    expect(await take('old', '2026-11-16T03:00:00Z')).toEqual({ state: 'new' });
    expect(await take('young', '2026-11-16T03:00:30Z')).toEqual({ state: 'in-progress' });
  });

  test('a job that nobody runs is refused, and the store works on', async () => {
    await start('2026-11-23T08:00:00Z', { name: 'remind', run: async () => undefined });

    await expect(send('remnid', {})).rejects.toThrow('No job is named remnid');

    await given.store.ping();
  });

  test('a queue that is stopped leaves nothing on the one connection of an embedded store', async () => {
    const { connection } = given.store;
    const listeners = async () => {
      if (connection.kind === 'server') return [];
      const client = await connection.pool.connect();
      client.release();
      return ['notification', 'end'].map((event) => client.listenerCount(event));
    };
    const before = await listeners();

    await start('2026-11-23T08:00:00Z', {
      name: 'remind',
      queue: { policy: 'by-key', concurrency: 1 },
      run: async () => undefined,
    });
    await jobs.stop();

    expect(await listeners()).toEqual(before);
  });

  test('stopping lets a running job finish', async () => {
    const started = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const run = async () => {
      started.resolve();
      await finish.promise;
    };
    await start('2026-11-23T08:00:00Z', { name: 'slow', run });
    await send('slow', {});
    await clock.tick(5 * second);
    await started.promise;

    const stopped = vi.fn();
    const stopping = jobs.stop().then(stopped);
    const wip = () => jobs.boss.getWipData();
    await vi.waitFor(() => expect(wip()).toMatchObject([{ name: 'slow', state: 'stopping' }]), patience);
    await given.store.ping();
    expect(stopped).not.toHaveBeenCalled();
    finish.resolve();
    await stopping;

    // The queue is closed: what became of the job is read from its table.
    const states = sql`select state from pgboss.job where name = 'slow'`;
    expect((await states.execute(given.store.database)).rows).toEqual([{ state: 'completed' }]);
  });
});
