import type { Config } from '../config.ts';
import { wilson } from '../strategy/evaluation/score.ts';
import {
  scoreVisit,
  type VisitItem,
  type VisitLine,
  visitFields,
  visitItem,
} from '../visits/evaluation/score.ts';
import type { CommandOptions } from './command.ts';
import { type KeptItem, keepAndCompare, readRun } from './compare-runs.ts';
import { readJsonLines } from './json-lines.ts';
import { createReading } from './triage.ts';

/**
 * `eval -- visits FILE …` prints how right the readings of each set are, field by field, and each miss.
 * `--keep` and `--against` are as for questions.
 */
export async function evaluateVisits(
  config: Config,
  words: readonly string[],
  options: CommandOptions,
): Promise<number> {
  const files = words.slice(1);
  if (files.length === 0) {
    console.error('Name the set after --: npm run eval -- visits requests.jsonl');
    return 2;
  }
  const before = await readRun(options);
  const read = await createReading(config);
  const run: KeptItem[] = [];
  for (const file of files) {
    const scored = (await readJsonLines(file, visitItem)).map((item) => {
      const said = read(item.text);
      return { item, said, score: scoreVisit(item, said) };
    });
    run.push(...scored.map(({ item, score }) => toKept(item, score)));
    console.log(`\n${file}`);
    for (const { item, said, score } of scored) {
      const wrong = visitFields.filter((field) => score[field] === false);
      if (wrong.length > 0) console.log(`${item.id} ${wrong.join(' ')}: ${missText(item, said)}`);
    }
    for (const field of visitFields) {
      const asked = scored.map(({ score }) => score[field]).filter((right) => right !== null);
      const { share, low, high, hits, of } = wilson(asked.filter(Boolean).length, asked.length);
      console.log(`${field.padEnd(8)} ${percent(share)} [${percent(low)}–${percent(high)}] ${hits}/${of}`);
    }
  }
  return keepAndCompare(run, before, options);
}

function toKept({ id, text }: VisitItem, score: ReturnType<typeof scoreVisit>): KeptItem {
  const marks = visitFields.map((field) => [field, score[field] === null ? null : Number(score[field])]);
  return { id, words: text, marks: Object.fromEntries(marks), figures: {} };
}

function missText(item: VisitItem, said: VisitLine): string {
  const { units, reason, date_from, date_to, people, origin } = item;
  const wanted = [units.join('/'), reason, `${date_from}–${date_to}`, people, origin].join(' ');
  const read = [
    said.units.join('/'),
    said.reason,
    `${said.date_from}–${said.date_to}`,
    said.people,
    said.origin,
  ].join(' ');
  return `${read} [${wanted}] ${item.text.replace(/\s+/g, ' ').slice(0, 160)}`;
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
