import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { repository } from './child.ts';

/**
 * vitest's globalSetup: on a fresh machine what answers rest on is learnt once, both languages side by side, and not
 * by each worker for itself. Where it is kept already this takes two seconds.
 */
export async function setup(): Promise<void> {
  await Promise.all(['Får vi teckna ett vänortsavtal?', 'May we sign a twin-city agreement?'].map(ask));
}

async function ask(question: string): Promise<void> {
  const asked = spawn(process.execPath, ['src/run.js', 'cli', 'ask', question], {
    cwd: repository,
    // No store and no model: nothing of whoever tests is opened.
    env: { UTBLICK_DATA: join(repository, 'node_modules', '.cache', 'no-store') },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(asked, 'exit');
  if (code !== 0) throw new Error(`"${question}" found no answer`);
}
