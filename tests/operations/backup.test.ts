import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillStore, lookAndGoOn } from '../support/full-store.ts';
import { findTools, startServerOf } from '../support/postgres.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'utblick-backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const FEW = 12;

describe('A store that is put back from a backup', () => {
  test('of pg_dump is as it was then, and goes on', async ({ skip }) => {
    const tools = await findTools();
    if (tools === undefined) return skip('this machine has no pg_dump');
    const server = await startServerOf(tools);
    const restored = server.url.replace(/postgres$/, 'restored');
    const tool = (name: string, ...words: string[]) => {
      const { status, stderr } = spawnSync(join(tools, name), words, { encoding: 'utf8' });
      expect([name, status, stderr]).toEqual([name, 0, '']);
    };
    try {
      await fillStore({ databaseUrl: server.url }, FEW);
      const dump = join(folder, 'utblick.dump');
      tool('pg_dump', '--format=custom', `--file=${dump}`, server.url);
      const before = await lookAndGoOn({ databaseUrl: server.url });

      tool('createdb', `--maintenance-db=${server.url}`, 'restored');
      tool('pg_restore', `--dbname=${restored}`, dump);

      expect(await lookAndGoOn({ databaseUrl: restored })).toEqual(before);
      expect(before.after).toEqual({ whole: true, entries: FEW + 5 });
    } finally {
      await server.stop();
    }
  });
});
