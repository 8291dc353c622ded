import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import pg from 'pg';
import { enableClockOverride, TestClock } from 'pg-boss';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startJobs } from '../../src/jobs/jobs.ts';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openServer } from '../../src/store/server.ts';
import { type NoTables, type Store, StoreReadOnly } from '../../src/store/store.ts';
import { freshDatabase } from '../support/postgres.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
const open: Store[] = [];
const opened = async (options: Parameters<typeof openStore>[0]) => {
  const store = await openStore(options);
  open.push(store);
  return store;
};
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  for (const store of open) await store.close();
  await database?.drop();
});

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

describe('A server that is signed in to by a token', () => {
  const asked: string[] = [];
  let token = 'the first token';
  let url: string;
  beforeAll(async () => {
    const name = `bot_${new URL(database.url).pathname.slice(1)}`;
    await asOwner(`create role ${name} login password '${token}'; grant all on schema public to ${name};
      grant create on database ${new URL(database.url).pathname.slice(1)} to ${name}`);
    const address = new URL(database.url);
    address.username = name;
    address.password = '';
    url = address.href;
    const store = await opened({ databaseUrl: url, token: source });
    await asOwner(`alter role ${name} password 'the second token'`);
    token = 'the second token';
    // As when a connection has lived its time, or the server was restarted.
    await asOwner(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${name}'`);
    // Each connection that was cut is found out by itself.
    await vi.waitFor(() => store.ping());
  });
  const source = async () => {
    asked.push(token);
    return token;
  };

  test('is given a new one for each new connection', () => {
    expect(asked[0]).toBe('the first token');
    expect(asked.at(-1)).toBe('the second token');
  });

  test('is signed in to by the queue in the same way', async () => {
    const store = open[0] ?? expect.fail();
    const ran: unknown[] = [];
    const log = pino({ level: 'silent' });
    const job = { name: 'work', run: async (data: unknown) => void ran.push(data) };
    const jobs = await startJobs({ connection: store.connection, jobs: [job], log });
    await store.transaction((transaction) => jobs.send(transaction, 'work', { number: 1 }));

    await expect.poll(() => ran, { timeout: 20_000 }).toEqual([{ number: 1 }]);
    await jobs.stop();
  });

  test.each([
    ['database.example', { rejectUnauthorized: true }],
    ['127.0.0.1', false],
  ])('at %s proves who it is, unless it is this machine', (host, ssl) => {
    const { connection } = openServer(`postgres://bot@${host}/utblick`, source);

    expect(connection).toMatchObject({ kind: 'server', address: { host, ssl } });
  });

  test('is not reached with a token that has ended', async () => {
    await expect(openStore({ databaseUrl: url, token: async () => 'the first token' })).rejects.toThrow();
  });
});

test('A server that has been made read-only, as Azure does when its disk is nearly full, is told by its ping', async () => {
  const { url, drop } = await freshDatabase();
  const name = new URL(url).pathname.slice(1);
  const owner = await openStore({ databaseUrl: url });
  await sql`alter database ${sql.ref(name)} set default_transaction_read_only = on`.execute(owner.database);
  const store = await openStore({ databaseUrl: url });
  try {
    await owner.ping();
    await expect(store.ping()).rejects.toThrow(StoreReadOnly);
  } finally {
    await store.close();
    await owner.close();
    await drop();
  }
});

describe('A migration', () => {
  const next: Record<string, Migration> = {
    ...migrations,
    '9998-next': {
      up: async (db: Kysely<NoTables>) => {
        await db.schema.alterTable('done_act').addColumn('by', 'text').execute();
      },
    },
  };

  test('is done once by instances that start at the same time', async () => {
    const { url, drop } = await freshDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore({ databaseUrl: url })));
    const { rows } = await sql<{ count: number }>`select count(*) as count from kysely_migration`.execute(
      (stores[0] ?? expect.fail()).database,
    );

    expect(rows[0]?.count).toBe(Object.keys(migrations).length);
    for (const store of stores) await store.close();
    await drop();
  });

  test('of a new version leaves the old one at work, and lets it start again', async () => {
    const { url, drop } = await freshDatabase();
    const old = await openStore({ databaseUrl: url });
    const work = (store: Store, act: string) =>
      sql`insert into done_act (act, done_at) values (${act}, now())`.execute(store.database);
    await work(old, 'before');
    await migrateToLatest(old.database, next);
    await work(old, 'side by side');
    const restarted = await openStore({ databaseUrl: url });
    await work(restarted, 'started again');

    const { rows } = await sql`select act, by from done_act order by done_at`.execute(restarted.database);
    expect(rows.map((row) => (row as { act: string }).act)).toEqual([
      'before',
      'side by side',
      'started again',
    ]);
    await old.close();
    await restarted.close();
    await drop();
  });

  test('only adds: whatever an old version reads and writes stays', () => {
    const folder = join(import.meta.dirname, '../../src/store/migrations');
    /** What is taken away all the same, and why an old version can do without it. */
    const reasons: Readonly<Record<string, string>> = {
      '0007-network-upkeep.ts: drop index deputy_key':
        'made again at once, for rows that an old version does not write',
    };
    const takesAway =
      /\b(?:drop\s+(?:table|column|index|constraint|view|function|trigger|type)\s+\w+|rename\s+(?:to|column)\b[^`;]*)|\.(?:dropTable|dropColumn|dropIndex|dropConstraint|renameTo|renameColumn|alterColumn|modifyColumn)\([^)]*\)/gi;
    const found = globSync('0*.ts', { cwd: folder }).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(takesAway)].map(([what]) => `${file}: ${what}`),
    );

    expect(found.sort()).toEqual(Object.keys(reasons).sort());
  });

  test('gives each new column of an old table a value that an old version need not know', () => {
    const folder = join(import.meta.dirname, '../../src/store/migrations');
    const demanding = globSync('0*.ts', { cwd: folder }).flatMap((file) => {
      const altered = readFileSync(join(folder, file), 'utf8').matchAll(/\.alterTable\([^;]*;/g);
      return [...altered]
        .filter(([statement]) => /notNull\(\)(?!\s*\.defaultTo)/.test(statement))
        .map(([statement]) => `${file}: ${statement}`);
    });

    expect(demanding).toEqual([]);
    const required = globSync('0*.ts', { cwd: folder }).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/alter column (\w+) set not null/g)]
        .map(([, column]) => column ?? '')
        .filter(
          (column) =>
            !readFileSync(join(folder, file), 'utf8').includes(`alter column ${column} set default`),
        ),
    );
    expect(required).toEqual([]);
  });
});

describe('Schedules of several instances', () => {
  test('run once at their time', async () => {
    const { url, drop } = await freshDatabase();
    const stores = [await openStore({ databaseUrl: url }), await openStore({ databaseUrl: url })];
    await sql.raw(enableClockOverride()).execute((stores[0] ?? expect.fail()).database);
    const clock = new TestClock('2026-11-23T06:58:00Z');
    const ran: string[] = [];
    const log = pino({ level: 'silent' });
    const started = [];
    for (const store of stores) {
      const job = { name: 'morning', cron: '0 8 * * *', run: async () => void ran.push('morning') };
      started.push(await startJobs({ connection: store.connection, jobs: [job], log, clock }));
    }
    for (let tick = 0; tick < 12; tick += 1) await clock.tick(20_000);
    await expect.poll(() => ran.length, { timeout: 20_000 }).toBeGreaterThan(0);
    for (let tick = 0; tick < 6; tick += 1) await clock.tick(20_000);

    expect(ran).toEqual(['morning']);
    for (const jobs of started) await jobs.stop();
    for (const store of stores) await store.close();
    await drop();
  });
});
