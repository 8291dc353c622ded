import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { repository } from './child.ts';

/** What is learnt of each language, and of visits, is learnt where the first of such a text is read. */
const READING_ALL: readonly (readonly string[])[] = [
  ['ask', 'Får vi teckna ett vänortsavtal?'],
  ['triage', 'Sex bibliotekarier från Riga vill besöka er den 3 mars 2027.'],
  ['ask', 'May we sign a twin-city agreement?'],
];

/**
 * vitest's globalSetup: on a fresh machine what answers and readings rest on is learnt once, side by side, and not by
 * each worker for itself. Where it is kept already this takes two seconds.
 */
export async function setup(): Promise<void> {
  await Promise.all(READING_ALL.map(run));
}

async function run(words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['src/run.js', 'cli', ...words], {
    cwd: repository,
    // No store and no model: nothing of whoever tests is opened.
    env: { UTBLICK_DATA: join(repository, 'node_modules', '.cache', 'no-store') },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`"${words.join(' ')}" found no answer`);
}
