import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWithKept, keepPages } from '../../src/store/kept-pages.ts';
import { openStore } from '../../src/store/open-store.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'utblick-kept-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('The pages of a new embedded store', () => {
  test('are those of an empty one, whatever stands in the others', async () => {
    const first = await openStore({ folder: join(folder, 'first') });
    await sql`create table mine (id int)`.execute(first.database);
    const second = await openStore({ folder: join(folder, 'second') });
    const { rows } = await sql<{ mine: string | null; inbox: string | null }>`
      select to_regclass('mine')::text as mine, to_regclass('inbox')::text as inbox`.execute(second.database);
    await first.close();
    await second.close();

    expect(rows).toEqual([{ mine: null, inbox: expect.stringContaining('inbox') }]);
  });

  test('are kept once made, without what tells that somebody has them open', async () => {
    const [made, kept, filled] = [join(folder, 'made'), join(folder, 'kept'), join(folder, 'filled')];
    await mkdir(join(made, 'base'), { recursive: true });
    await writeFile(join(made, 'base', '1'), 'page');
    await writeFile(join(made, 'postmaster.pid'), '1');

    expect(await fillWithKept(filled, kept)).toBe(false);
    expect(existsSync(filled)).toBe(false);
    await keepPages(made, kept);
    await keepPages(made, kept);
    expect(await fillWithKept(filled, kept)).toBe(true);
    expect(await readdir(filled, { recursive: true })).toEqual(['base', join('base', '1')]);
    expect(await readdir(kept)).toEqual([expect.stringMatching(/^store-\w+$/)]);
  });

  test('are made anew where nothing can be kept, or the place is taken', async () => {
    const [made, file, taken] = [join(folder, 'made'), join(folder, 'file'), join(folder, 'taken')];
    await writeFile(file, '');
    await keepPages(made, file);
    expect(await fillWithKept(join(folder, 'none'), file)).toBe(false);
    await mkdir(join(taken, 'page'), { recursive: true });
    expect(await fillWithKept(taken, join(folder, 'kept'))).toBe(false);
    expect((await readdir(folder)).filter((name) => /\.\d+$/.test(name))).toEqual([]);
  });
});
