import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

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

  test('is not started anew after the store was closed', async () => {
    const count = threads.length;
    await store.close();

    await expect(store.ping()).rejects.toThrow();

    expect(threads).toHaveLength(count);
    store = await openStore({ folder });
    expect(await numbers()).toEqual([1, 2, 3]);
  });
});
