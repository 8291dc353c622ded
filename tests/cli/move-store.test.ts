import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCommand } from '../../src/cli.ts';
import { openStore } from '../../src/store/open-store.ts';
import { contentOf, ENTRIES, fillStore, lookAndGoOn } from '../support/full-store.ts';
import { freshDatabase } from '../support/postgres.ts';

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

describe('Moving a store', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'utblick-move-'));
    server = await freshDatabase();
    await fillStore({ folder: join(folder, 'data') });
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

  test('by a copy of the folder of a stopped bot is a backup: put back, it is as it was then, and goes on', async () => {
    const [data, backup] = [join(folder, 'data'), join(folder, 'copy')];
    await cp(data, backup, { recursive: true });
    const before = await lookAndGoOn({ folder: data });

    await rm(data, { recursive: true });
    await cp(backup, data, { recursive: true });

    expect(await lookAndGoOn({ folder: data })).toEqual(before);
    expect(before.content.record).toEqual({ whole: true, entries: ENTRIES });
    expect(before.after).toEqual({ whole: true, entries: ENTRIES + 5 });
  });
});
