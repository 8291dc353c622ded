import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCommand } from '../../src/cli.ts';
import { startJobs } from '../../src/jobs/jobs.ts';
import { saveReference } from '../../src/outbox/reference-register.ts';
import { recordChange } from '../../src/record/record-change.ts';
import { readHead } from '../../src/record/register.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { offerFile } from '../../src/store/offered-files.ts';
import { openStore } from '../../src/store/open-store.ts';
import { listWaitingJobs } from '../../src/store/waiting-jobs.ts';
import { freshDatabase } from '../support/postgres.ts';
import { personalReference } from '../support/said.ts';

const ENTRIES = 600;

let folder: string;
let server: Awaited<ReturnType<typeof freshDatabase>>;

async function run(...words: string[]): Promise<{ code: number; out: string; said: string }> {
  const [out, said]: [string[], string[]] = [[], []];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void out.push(`${line}`));
  const error = vi.spyOn(console, 'error').mockImplementation((line) => void said.push(`${line}`));
  try {
    return { code: await runCommand(words, {}), out: out.join('\n'), said: said.join('\n') };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

/** A store with a bit of everything that is not plain: bytes, times to the microsecond, JSON, order, jobs that wait. */
async function fill(path: string): Promise<void> {
  const store = await openStore({ folder: path });
  const at = new Date('2026-11-23T08:00:00Z');
  await store.transaction(async (transaction) => {
    for (let number = 1; number <= ENTRIES; number += 1) {
      const change = { at, actor: 'a', act: 'x', subject: `thing:${number % 7}`, before: null };
      await recordChange(transaction, {
        ...change,
        after: { number, words: 'å "x" \\ 🇱🇻', list: [1, null] },
      });
    }
    await saveReference(transaction, personalReference('anna', 'a:1', 'http://127.0.0.1:9/'));
  });
  await offerFile(store.database, {
    ...{ id: 'f', person: 'anna', name: 'Beslut å.txt', offeredAt: at },
    bytes: Uint8Array.from({ length: 256 }, (_, byte) => byte),
  });
  await sql`insert into done_act (act, done_at) values ('fine', '2026-11-23 08:00:00.123456+00')`.execute(
    store.database,
  );
  await sql`
    insert into outbox_message (id, key, kind, data, addressee, state, attempts, throttled, created_at, instead_of)
    values ('m1', 'k1', 'x', '{"a": [1]}', 'person:anna', 'sent', 1, 0, now(), null),
      ('m2', 'k2', 'x', '{}', 'person:bo', 'waiting', 0, 0, now(), 'm1')`.execute(store.database);
  const jobs = await startJobs({
    connection: store.connection,
    jobs: [{ name: 'deliver', queue: { policy: 'by-key' }, run: async () => ({ afterSeconds: 3_600 }) }],
    log: pino({ level: 'silent' }),
  });
  await store.transaction(async (transaction) => {
    for (const number of [1, 2, 3])
      await jobs.send(transaction, 'deliver', { number }, { key: 'person:anna' });
  });
  await jobs.stop();
  await store.close();
}

/** All that a store holds, as text, by table. */
async function contentOf(options: Parameters<typeof openStore>[0]) {
  const store = await openStore(options);
  try {
    const texts: Record<string, unknown> = {};
    for (const table of [
      'record_entry',
      'record_head',
      'conversation_reference',
      'offered_file',
      'done_act',
      'outbox_message',
    ]) {
      const { rows } =
        await sql`select to_jsonb(t) as row from ${sql.table(table)} t order by to_jsonb(t)::text`.execute(
          store.database,
        );
      texts[table] = rows;
    }
    const head = await readHead(store.database);
    const jobs = await listWaitingJobs(store.database);
    return { texts, head, record: await verifyRecord(store.database), jobs };
  } finally {
    await store.close();
  }
}

describe('Moving a store', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'utblick-move-'));
    server = await freshDatabase();
    await fill(join(folder, 'data'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await server?.drop();
  });

  test('from the folder to a server, and from there to another folder, keeps everything', async () => {
    const before = await contentOf({ folder: join(folder, 'data') });
    const moved = await run('move-store', '--from', join(folder, 'data'), '--to', server.url);
    expect(moved).toMatchObject({ code: 0, said: '' });
    expect(moved.out).toContain(`record_entry: ${ENTRIES}`);
    expect(moved.out).toContain('jobb som väntar: 3');
    expect(moved.out).toContain(`Hel kedja: ${ENTRIES} poster`);
    expect(await contentOf({ databaseUrl: server.url })).toEqual(before);
    expect(before.jobs.map(({ data, key }) => [data, key])).toEqual([
      [{ number: 1 }, 'person:anna'],
      [{ number: 2 }, 'person:anna'],
      [{ number: 3 }, 'person:anna'],
    ]);

    const backup = join(folder, 'backup');
    expect(await run('move-store', '--from', server.url, '--to', backup)).toMatchObject({ code: 0 });
    expect(await contentOf({ folder: backup })).toEqual(before);
    // The next entry and the next message get the next number.
    const store = await openStore({ folder: backup });
    await sql`
      insert into outbox_message (id, key, kind, data, addressee, state, attempts, throttled, created_at)
      values ('m3', 'k3', 'x', '{}', 'person:bo', 'waiting', 0, 0, now())`.execute(store.database);
    const { rows } = await sql`select number from outbox_message order by number`.execute(store.database);
    expect(rows).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
    await store.close();
  });

  test('to one that holds something changes nothing, and says so', async () => {
    const refused = await run('move-store', '--from', join(folder, 'data'), '--to', server.url);

    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.said).toContain('inte tomt');
  });

  test.each([
    [['--from', '/nowhere', '--to', '/nowhere-else'], 1],
    [['--from', '.data'], 2],
    [['--from', 'a', '--to', 'a'], 2],
  ])('is asked for in full: %j', async (words, code) => {
    expect(await run('move-store', ...words)).toMatchObject({ code, out: '' });
  });

  test('by a copy of the folder of a stopped bot is a backup that can be opened', async () => {
    await cp(join(folder, 'data'), join(folder, 'copy'), { recursive: true });

    expect(await contentOf({ folder: join(folder, 'copy') })).toEqual(
      await contentOf({ folder: join(folder, 'data') }),
    );
  });
});
