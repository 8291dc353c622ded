import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../support/child.ts';
import { shown, table } from './measure.ts';
import { startServer } from './postgres-server.ts';
import type { Searched } from './programs/search-documents.ts';

/** As many as the strategy has; a shelf of documents; all that a city has written in years. */
const SIZES = [41, 4_000, 400_000];

/** How the search in documents beside the strategy grows on each store: what a question takes, and what is held for it. */
export async function search(): Promise<string> {
  const rows: string[][] = [];
  const server = await startServer();
  const folder = await mkdtemp(join(tmpdir(), 'utblick-bench-'));
  try {
    for (const [name, where] of [
      ['embedded', folder],
      ['server', server.url],
    ] as const) {
      // Each goes on from the one before: what is there is not imported again.
      let before = 0;
      for (const size of SIZES) {
        const { imported = Number.NaN } = await runProgram(where, size, size - before);
        before = size;
        // The same questions each time.
        const { median, slowest, megabytes, found } = await runProgram(where, 1);
        const numbers = [imported, median, slowest, megabytes, found].map((one) => shown(one ?? Number.NaN));
        rows.push([name, size.toLocaleString('en'), ...numbers]);
      }
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  const head = ['Store', 'paragraphs', 'import ms each', 'question ms', 'p99 ms', 'memory MB', 'found %'];
  return table(head, rows);
}

/** In a process of its own, so that its memory is its own. */
async function runProgram(where: string, seed: number, count?: number): Promise<Searched> {
  const words = ['tests/bench/programs/search-documents.ts', where, String(seed)];
  const child = startChild(process.execPath, count === undefined ? words : [...words, String(count)], {});
  await new Promise<void>((resolve) => child.process.once('close', () => resolve()));
  if (child.process.exitCode !== 0) throw new Error(child.printed());
  return JSON.parse(
    child
      .printed()
      .split('\n')
      .findLast((line) => line.startsWith('{')) ?? '',
  ) as Searched;
}
