import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../support/child.ts';
import type { FullDisk } from '../support/full-disk.ts';

/** Most of a minute on a busy machine: `UTBLICK_FAULTS=1 vitest run tests/faults/full-disk.test.ts`. */
const isLong = Number(process.env.UTBLICK_FAULTS ?? 0) > 0;

/** A disk of its own, as small as that, seen by one program alone and gone with it. */
const within = (folder: string, program: string) => [
  ...['--user', '--map-root-user', '--mount', 'sh', '-c'],
  `mount -t tmpfs -o size=120m tmpfs ${folder} && ${program}`,
];

test.runIf(isLong)(
  'while its disk is full the bot keeps nothing and says so kindly, and afterwards it goes on',
  async ({ skip, onTestFinished }) => {
    const folder = await mkdtemp(join(tmpdir(), 'utblick-disk-'));
    try {
      const may = spawnSync('unshare', within(folder, 'true'));
      if (may.status !== 0) return skip('no small disk can be made on this machine');
      const program = `exec "${process.execPath}" tests/support/full-disk.ts ${folder}`;
      const child = spawn('unshare', within(folder, program), { cwd: repository });
      // Without this it would go on where the test gave up.
      onTestFinished(() => void child.kill('SIGKILL'));
      let printed = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text));
      await once(child, 'close');
      expect([child.exitCode, printed]).toEqual([0, expect.stringContaining('{')]);
      const seen = JSON.parse(printed.split('\n').findLast((line) => line.startsWith('{')) ?? '') as FullDisk;

      expect(seen.lost).toEqual([]);
      expect(seen.said).toHaveLength(3);
      for (const words of seen.said)
        expect(words).toMatch(/^Något gick fel hos mig, och inget har ändrats\./);
      expect(seen.ready).toEqual({ status: 503, disk: 'broken' });
      expect(seen.acknowledgedAfter).toBe(3);
      expect(seen.record).toEqual({ whole: true, entries: seen.acknowledged });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  300_000,
);
