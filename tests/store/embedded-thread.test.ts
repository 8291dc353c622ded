import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startJobs } from '../../src/jobs/jobs.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

const patience = { timeout: 30_000, interval: 20 };

describe('The thread of the embedded store', () => {
  const threads: Worker[] = [];
  const note = (message: unknown) => void threads.push((message as { worker: Worker }).worker);
  let folder: string;
  let store: Store;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'utblick-thread-'));
    subscribe('worker_threads', note);
    store = await openStore({ folder });
    await sql`create table sample (number int)`.execute(store.database);
    await sql`insert into sample values (1)`.execute(store.database);
  });
  afterAll(async () => {
    unsubscribe('worker_threads', note);
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const numbers = async () =>
    (
      await sql<{ number: number }>`select number from sample order by number`.execute(store.database)
    ).rows.map(({ number }) => number);

  test('is started anew when it is lost, and what was kept is there', async () => {
    await threads.at(-1)?.terminate();

    expect(await numbers()).toEqual([1]);
    expect(threads).toHaveLength(2);
  });

  test('that is lost within a transaction undoes it, and it can be done again', async () => {
    const insert = (lose: () => Promise<unknown>) =>
      store.transaction(async (transaction) => {
        await sql`insert into sample values (2)`.execute(transaction);
        await lose();
        await sql`insert into sample values (3)`.execute(transaction);
      });

    await expect(insert(async () => threads.at(-1)?.terminate())).rejects.toThrow();

    expect(await numbers()).toEqual([1]);
    await insert(async () => undefined);
    expect(await numbers()).toEqual([1, 2, 3]);
  });

  test('that is lost lets the job queue go on, which hears of jobs at once again', async () => {
    const ran: unknown[] = [];
    const jobs = await startJobs({
      connection: store.connection,
      jobs: [{ name: 'note', queue: { policy: 'by-key' }, run: async (data) => void ran.push(data) }],
      log: pino({ level: 'silent' }),
    });
    const send = (number: number) =>
      store.transaction((transaction) => jobs.send(transaction, 'note', { number }, { key: 'a' }));
    const listening = async () =>
      (await sql`select pg_listening_channels()`.execute(store.database)).rows.length;
    const done = async () =>
      (await sql`select from pgboss.job where state = 'completed'`.execute(store.database)).rows.length;
    await send(1);
    // A job whose end was lost with the thread runs again, but only after the pause of one that failed.
    await vi.waitFor(async () => expect(await done()).toBe(1), patience);

    await threads.at(-1)?.terminate();

    await vi.waitFor(async () => expect(await listening()).toBe(1), patience);
    await send(2);
    await vi.waitFor(() => expect(ran).toEqual([{ number: 1 }, { number: 2 }]), patience);
    await jobs.stop();
    expect(await listening()).toBe(0);
  });

  test('is not started anew after the store was closed', async () => {
    const count = threads.length;
    await store.close();

    await expect(store.ping()).rejects.toThrow();

    expect(threads).toHaveLength(count);
    store = await openStore({ folder });
    expect(await numbers()).toEqual([1, 2, 3]);
  });
});
