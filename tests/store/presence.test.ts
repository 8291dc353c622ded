import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { takeIn } from '../../src/store/inbox.ts';
import { openStore } from '../../src/store/open-store.ts';
import { presenceOnServer } from '../../src/store/presence.ts';
import type { Store } from '../../src/store/store.ts';
import { startChild } from '../support/child.ts';
import { freshDatabase } from '../support/postgres.ts';

const at = new Date('2026-11-23T08:00:00.000Z');
const LONG = 60_000;

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: Store;
const client = (changes: pg.ClientConfig = {}) =>
  new pg.Client({ connectionString: database.url, ...changes });
beforeAll(async () => {
  database = await freshDatabase();
  // As servers are; that of the tests waits for nothing.
  const owner = client();
  await owner.connect();
  await owner.query(`alter database ${new URL(database.url).pathname.slice(1)} set synchronous_commit = on`);
  await owner.end();
  store = await openStore({ databaseUrl: database.url });
});
afterAll(async () => {
  await store?.close();
  await database?.drop();
});

const take = (delivery: string, { presence }: Pick<Store, 'presence'> = store) =>
  takeIn(delivery, { ...presence, at });
/** The server's processes that serve a connection with a lock of this id. */
const serving = async (processId: string) => {
  const rows = await store.presence.ask<{ pid: number }>(
    `select pid from pg_locks where locktype = 'advisory' and granted
      and (classid::bigint << 32 | objid::bigint) = hashtextextended($1, 0)`,
    [processId],
  );
  return rows.map(({ pid }) => pid);
};

describe('A process on a server that others share', () => {
  test('is there until it ends by itself', async () => {
    const other = presenceOnServer(client, LONG);
    await take('ended', { presence: other });
    expect(await take('ended')).toEqual({ state: 'in-progress' });
    await other.end();

    expect(await take('ended')).toEqual({ state: 'new' });
  });

  test('is gone when it was killed, and what it had in hand is new at once, to one of those that ask', async () => {
    const child = startChild(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `const { openStore } = await import('./src/store/open-store.ts');
        const { takeIn } = await import('./src/store/inbox.ts');
        const store = await openStore({ databaseUrl: process.env.DATABASE_URL });
        const { state } = await takeIn('killed', { ...store.presence, at: new Date('${at.toISOString()}') });
        console.log(state);
        setInterval(() => undefined, 1_000);`,
      ],
      { DATABASE_URL: database.url },
    );
    await child.waitFor(/new/);
    expect(await take('killed')).toEqual({ state: 'in-progress' });
    await child.end('SIGKILL');

    await vi.waitFor(async () => expect(await take('killed')).toEqual({ state: 'new' }));
    const other = presenceOnServer(client, LONG);
    expect(await take('killed', { presence: other })).toEqual({ state: 'in-progress' });
    await other.end();
  });

  test('of an earlier version, which held no lock, has its delivery until the lease is over', async () => {
    const earlier = { ...store.presence, processId: '5b0c8d0e-3f4a-4d7b-9a51-0a4b8d8d3d11' };
    await take('earlier', { presence: earlier });

    expect(await take('earlier')).toEqual({ state: 'in-progress' });
  });

  test('does not wait for the disk when it takes something in, and does whenever it keeps something', async () => {
    const read = 'select current_setting($1) as waits';
    const pool = await store.transaction((transaction) =>
      transaction.executeQuery({ sql: read, parameters: ['synchronous_commit'] } as never),
    );

    expect(await store.presence.ask(read, ['synchronous_commit'])).toEqual([{ waits: 'off' }]);
    expect(pool.rows).toEqual([{ waits: 'on' }]);
  });

  test('is asked for by whoever asks whether the store can do its work', async () => {
    const away = vi.spyOn(store.presence, 'ask').mockRejectedValueOnce(new Error('no connection is left'));

    await expect(store.ping()).rejects.toThrow('no connection is left');
    away.mockRestore();
    await expect(store.ping()).resolves.toBeUndefined();
  });

  test('comes back by itself when its connection was cut', async () => {
    const other = presenceOnServer(client, LONG);
    await other.ask('select 1', []);
    const [pid] = await serving(other.processId);
    await store.presence.ask('select pg_terminate_backend($1)', [pid]);
    await vi.waitFor(async () => expect(await serving(other.processId)).toEqual([]));

    await vi.waitFor(() => other.ask('select 1', []));
    expect(await store.presence.isGone(other.processId)).toBe(false);
    await other.end();
  });

  test('comes back when the server could not be reached at first', async () => {
    const clients = [client({ connectionString: undefined, host: '127.0.0.1', port: 1 }), client()];
    const other = presenceOnServer(() => clients.shift() as pg.Client, LONG);
    await expect(other.ask('select 1', [])).rejects.toThrow('ECONNREFUSED');

    expect(await other.ask('select 1 as one', [])).toEqual([{ one: 1 }]);
    await other.end();
  });

  test('is there all the time while its connection is replaced by a new one', async () => {
    const made = vi.fn(client);
    const other = presenceOnServer(made, 0);
    for (let round = 0; round < 5; round += 1) {
      await other.ask('select 1', []);
      expect(await store.presence.isGone(other.processId)).toBe(false);
    }

    expect(made).toHaveBeenCalledTimes(5);
    await vi.waitFor(async () => expect(await serving(other.processId)).toHaveLength(1));
    await other.end();
    expect(await store.presence.isGone(other.processId)).toBe(true);
  });
});
