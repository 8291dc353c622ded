import { cpus } from 'node:os';
import { answers } from './answers.ts';
import { cards } from './cards.ts';
import { reminders } from './reminders.ts';
import { search } from './search.ts';
import { startUp } from './start-up.ts';
import { turns } from './turns.ts';

/**
 * All benchmarks, or those whose names are given, one after the other. Prints tables in Markdown; what is compared
 * is measured in the same run.
 */
const benchmarks: Readonly<Record<string, { readonly title: string; run(): Promise<string> }>> = {
  turns: { title: 'A whole turn, beside the echo bot of botbuilder', run: turns },
  answers: { title: 'Finding an answer', run: answers },
  search: { title: 'Search in documents', run: search },
  reminders: { title: 'Reminders of open remisses', run: reminders },
  cards: { title: 'Cards', run: cards },
  'start-up': { title: 'Start', run: startUp },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => benchmarks[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`There are: ${Object.keys(benchmarks).join(', ')}\n`);
  process.exit(2);
}
process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`);
for (const name of asked.length > 0 ? asked : Object.keys(benchmarks)) {
  const began = performance.now();
  const { title, run } = benchmarks[name] as (typeof benchmarks)[string];
  const printed = await run();
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`\n### ${title}\n\n${printed}\n\n(${name}: ${seconds} s)\n`);
}
