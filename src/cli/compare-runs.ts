import { z } from 'zod';
import { readJsonLines } from './json-lines.ts';
import { writeFile } from './write-file.ts';

/** How one item fared: 1 is right, 0 wrong, null what it does not ask for. */
const keptItem = z.object({
  id: z.string(),
  /** With the id it makes out the item: one that was put in other words is another. */
  words: z.string(),
  /** What is right or wrong of the item itself. */
  marks: z.record(z.string(), z.number().nullable()),
  /** What it counts for in figures that are not marks of their own. */
  figures: z.record(z.string(), z.number().nullable()).default({}),
});
export type KeptItem = z.infer<typeof keptItem>;

/** The options by which a run is kept, and held against one that was. */
export interface Kept {
  readonly keep?: string;
  readonly against?: string;
}

/** What changed of one item: which marks rose or fell. */
interface Changed {
  readonly item: KeptItem;
  readonly marks: readonly string[];
}

/** The run to compare with, undefined without one. Throws UnreadableLines where it is no run that was kept. */
export async function readRun({ against }: Kept): Promise<KeptItem[] | undefined> {
  return against === undefined ? undefined : await readJsonLines(against, keptItem);
}

/**
 * Keeps a run, and prints how it differs from the one before, over the items that both have. Gives the exit
 * code: 1 where anything became wrong. Throws NotWritten.
 */
export async function keepAndCompare(
  run: readonly KeptItem[],
  before: readonly KeptItem[] | undefined,
  { keep, against }: Kept,
): Promise<number> {
  if (keep !== undefined) await writeFile(keep, run.map((item) => `${JSON.stringify(item)}\n`).join(''));
  if (before === undefined) return 0;
  const earlier = new Map(before.map((item) => [keyOf(item), item]));
  const both = run.flatMap((now) => {
    const then = earlier.get(keyOf(now));
    return then === undefined ? [] : [{ then, now }];
  });
  const fresh = run.length - both.length;
  const gone = before.length - new Set(both.map(({ then }) => then)).size;
  console.log(`\nAgainst ${against}: ${both.length} in both, ${fresh} new, ${gone} gone`);
  const right = changes(both, (then, now) => now > then);
  const wrong = changes(both, (then, now) => now < then);
  printChanged('Became right', right);
  printChanged('Became wrong', wrong);
  printFigures(both);
  return wrong.length > 0 ? 1 : 0;
}

type Pair = Readonly<{ then: KeptItem; now: KeptItem }>;

const keyOf = ({ id, words }: KeptItem) => JSON.stringify([id, words]);

function changes(pairs: readonly Pair[], isChange: (then: number, now: number) => boolean): Changed[] {
  return pairs.flatMap(({ then, now }) => {
    const marks = Object.keys(now.marks).filter((name) => {
      const [old, mark] = [then.marks[name] ?? null, now.marks[name] ?? null];
      return old !== null && mark !== null && isChange(old, mark);
    });
    return marks.length > 0 ? [{ item: now, marks }] : [];
  });
}

function printChanged(heading: string, changed: readonly Changed[]): void {
  console.log(`${heading}: ${changed.length}`);
  for (const { item, marks } of changed) {
    console.log(`    ${item.id} ${marks.join(' ')}: ${item.words.replace(/\s+/g, ' ').slice(0, 160)}`);
  }
}

/** Both shares are of the items that both runs have, so that a set that grew changes no figure. */
function printFigures(pairs: readonly Pair[]): void {
  const names = new Set(pairs.flatMap(({ now }) => Object.keys({ ...now.marks, ...now.figures })));
  for (const name of names) {
    const then = share(pairs.map((pair) => figureOf(pair.then, name)));
    const now = share(pairs.map((pair) => figureOf(pair.now, name)));
    if (then === undefined || now === undefined) continue;
    const points = (now - then) * 100;
    console.log(
      `${name.padEnd(20)} ${percent(then)} → ${percent(now)} (${points < 0 ? '' : '+'}${points.toFixed(1)})`,
    );
  }
}

const figureOf = ({ marks, figures }: KeptItem, name: string) => marks[name] ?? figures[name] ?? null;

function share(values: readonly (number | null)[]): number | undefined {
  const asked = values.filter((value) => value !== null);
  return asked.length === 0 ? undefined : asked.reduce((sum, value) => sum + value, 0) / asked.length;
}

const percent = (value: number) => `${(value * 100).toFixed(1)}%`;
