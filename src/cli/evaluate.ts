import type { Services } from '../services.ts';
import { answerQuestion } from '../strategy/ask.ts';
import { createBaseline } from '../strategy/evaluation/baseline.ts';
import {
  type Figures,
  figures,
  groupOutcomes,
  type Outcome,
  outcomes,
} from '../strategy/evaluation/report.ts';
import { evaluationItem, type Said, type Share } from '../strategy/evaluation/score.ts';
import { toPlainText } from '../strategy/show-answer.ts';
import { readJsonLines } from './json-lines.ts';

const columns = [
  'verdict',
  'citation',
  'complete',
  'silenceRecall',
  'silencePrecision',
  'overRefusal',
] as const;
const headings: Readonly<Record<(typeof columns)[number], string>> = {
  verdict: 'verdict',
  citation: 'first citation',
  complete: 'complete',
  silenceRecall: 'silence recall',
  silencePrecision: 'silence precision',
  overRefusal: 'over-refusal',
};

/** `eval -- FILE` prints how right the answers to an evaluation set are, beside a baseline, and each miss. */
export async function evaluate(services: Services, words: readonly string[]): Promise<number> {
  const [file] = words;
  if (file === undefined) {
    console.error('Name the set after --: npm run eval -- questions.jsonl');
    return 2;
  }
  const items = await readJsonLines(file, evaluationItem);
  const said = new Map<string, Said>();
  for (const item of items) said.set(item.id, await answerOf(services, item.question));
  const ours = outcomes(items, (item) => said.get(item.id) as Said);
  const baseline = createBaseline(await paragraphsOf(services));
  const theirs = outcomes(items, (item) => baseline(item.question));

  printMisses(ours);
  console.log(
    `\n${'group'.padEnd(20)} ${'method'.padEnd(9)} ${columns.map((name) => headings[name].padEnd(24)).join('')}`,
  );
  const baselineGroups = groupOutcomes(theirs);
  for (const [name, group] of groupOutcomes(ours)) {
    printFigures(name, 'utblick', figures(group));
    printFigures('', 'baseline', figures(baselineGroups.get(name) ?? []));
  }
  return 0;
}

async function answerOf(services: Services, question: string): Promise<Said> {
  const answer = await answerQuestion(services, question, 'sv');
  return {
    verdict: answer.verdict,
    citations: answer.proofs.map((proof) => proof.paragraph),
    text: toPlainText(answer),
  };
}

/** The imported text; without one the baseline has our own words to search. */
async function paragraphsOf(services: Services): Promise<{ id: string; text: string }[]> {
  const { paragraphs, knowledge } = await services.editions.ground();
  if (paragraphs.size > 0) return [...paragraphs.values()];
  console.log('No edition is imported: the baseline searches the provisions.');
  return [...knowledge.provisions.values()].map(({ id, says }) => ({ id, text: says.sv }));
}

function printMisses(all: readonly Outcome[]): void {
  for (const { item, said, score } of all) {
    if (score.verdict === 1 && score.citation !== false && score.complete !== false) continue;
    const incomplete = score.complete === false ? ' incomplete' : '';
    console.log(
      `${item.id} [${item.verdict} ${item.gold.join(' ')}] said ${said.verdict} ${said.citations[0] ?? '-'}${incomplete}: ${item.question}`,
    );
  }
}

function printFigures(group: string, method: string, shown: Figures): void {
  console.log(
    `${group.padEnd(20)} ${method.padEnd(9)} ${columns.map((name) => shareText(shown[name]).padEnd(24)).join('')}`,
  );
}

function shareText({ share, low, high, of }: Share): string {
  if (of === 0) return '-';
  return `${percent(share)} [${percent(low)}-${percent(high)}] ${of}`;
}

const percent = (share: number) => `${(share * 100).toFixed(0)}%`;
