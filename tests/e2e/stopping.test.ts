import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort, startChild } from '../support/child.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'utblick-stopping-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

it('a signal to npm stops the bot behind it, and it closes its store', async () => {
  const port = await freePort();
  const npm = startChild('npm', ['run', 'bot'], {
    PORT: String(port),
    UTBLICK_DATA: folder,
    LOG_LEVEL: 'info',
  });
  await npm.waitFor(/Utblick is listening/);
  const closed = once(npm.process, 'close');

  npm.process.kill('SIGTERM');
  // The streams close when the last process that holds them has ended.
  await closed;

  expect(npm.printed()).toContain('stopping');
  await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow();
});

it.each([
  [
    'MicrosoftAppTenantId',
    { MicrosoftAppId: '5d2f0f3e-7c1a-4b0e-8f0a-6b1c2d3e4f50', MicrosoftAppType: 'UserAssignedMSI' },
  ],
  ['HOST', { HOST: '0.0.0.0' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
  ['known_person, outbox_message, question', { UTBLICK_KEEP_MONTHS: 'absence=6,questions=12' }],
])('half a configuration refuses to start and names %s', async (name, env) => {
  const bot = startChild(process.execPath, ['src/run.js', 'bot'], { UTBLICK_DATA: folder, ...env });

  const [code] = await once(bot.process, 'close');

  expect(code).toBe(1);
  expect(bot.printed()).toContain(name);
  expect(bot.printed()).not.toMatch(/\bat .*\.ts:/);
});
