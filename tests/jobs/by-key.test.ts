import { sql } from 'kysely';
import { pino } from 'pino';
import { afterEach, expect, test, vi } from 'vitest';
import type { Job } from '../../src/conversation/feature.ts';
import { type Jobs, startJobs } from '../../src/jobs/jobs.ts';
import { eachStore } from '../support/stores.ts';

type Step = { key: string; step: number };
const patience = { timeout: 30_000, interval: 20 };

eachStore('A queue by key', (given) => {
  let jobs: Jobs | undefined;
  let ran: string[] = [];
  /** What is run, as `key step`; what `first` gives for it decides how its first run ends. */
  const start = async (concurrency: number, first: (step: string) => unknown = () => undefined) => {
    ran = [];
    const job: Job = {
      name: 'in-order',
      queue: { policy: 'by-key', concurrency, retry: { limit: 5, delaySeconds: 1, mostSeconds: 1 } },
      run: async (data) => {
        const { key, step } = data as Step;
        const again = ran.includes(`${key} ${step}`);
        ran.push(`${key} ${step}`);
        return again ? undefined : ((await first(`${key} ${step}`)) as undefined);
      },
    };
    jobs = await startJobs({
      connection: given.store.connection,
      jobs: [job],
      log: pino({ level: 'silent' }),
    });
  };
  const send = (...steps: Step[]) =>
    given.store.transaction(async (transaction) => {
      for (const step of steps) await jobs?.send(transaction, 'in-order', step, { key: step.key });
    });
  const steps = (key: string, count: number) => Array.from({ length: count }, (_, step) => ({ key, step }));
  const runsOf = (key: string) => ran.filter((step) => step.startsWith(key));
  const hasRun = (count: number) => vi.waitFor(() => expect(ran).toHaveLength(count), patience);
  afterEach(() => jobs?.stop());

  test('runs the jobs of a key in the order in which they were sent, also those of one transaction', async () => {
    await start(4);
    await send(...steps('a', 12), ...steps('b', 3));
    await hasRun(15);
    expect(runsOf('a')).toEqual(steps('a', 12).map(({ step }) => `a ${step}`));
    expect(runsOf('b')).toEqual(['b 0', 'b 1', 'b 2']);
  });

  test('runs no more at once than it may, and never two of a key', async () => {
    const running = new Set<string>();
    let most = 0;
    await start(3, async (step) => {
      const key = step.split(' ')[0] ?? '';
      expect(running).not.toContain(key);
      running.add(key);
      most = Math.max(most, running.size);
      await new Promise((resolve) => setImmediate(resolve));
      running.delete(key);
    });
    await send(...['a', 'b', 'c', 'd', 'e', 'f'].flatMap((key) => steps(key, 2)));
    await hasRun(12);
    expect(most).toBe(3);
  });

  test('lets those behind one that asks for its turn again wait, and no others', async () => {
    await start(2, (step) => (step === 'a 0' ? { afterSeconds: 1 } : undefined));
    await send(...steps('a', 2), ...steps('b', 2));
    await hasRun(5);
    expect(runsOf('a')).toEqual(['a 0', 'a 0', 'a 1']);
    expect(ran.slice(0, 3).sort()).toEqual(['a 0', 'b 0', 'b 1']);
  });

  test('lets those behind one that throws wait', async () => {
    await start(2, (step) => (step === 'a 0' ? Promise.reject(new Error('once')) : undefined));
    await send(...steps('a', 2));
    await hasRun(3);
    expect(ran).toEqual(['a 0', 'a 0', 'a 1']);
  });

  test('takes up what a killed process was doing, before what is behind it', async () => {
    await start(2, () => ({ afterSeconds: 3_600 }));
    await send(...steps('a', 2));
    await hasRun(1);
    await jobs?.stop();
    // As a process leaves it that was killed long ago while it ran the first.
    await sql`
      update pgboss.job set state = 'active', started_on = now(), heartbeat_seconds = 10,
        heartbeat_on = now() - interval '1 hour'
      where name = 'in-order' and state = 'retry'`.execute(given.store.database);
    await start(2);
    await hasRun(2);
    expect(ran).toEqual(['a 0', 'a 1']);
  });
});
