import type { Services } from '../services.ts';
import { type AskPorts, answerQuestion } from '../strategy/answering/ask.ts';
import { toPlainText } from '../strategy/answering/show-answer.ts';
import { createBaseline } from '../strategy/evaluation/baseline.ts';
import {
  type Figures,
  figures,
  groupOutcomes,
  type Outcome,
  outcomes,
} from '../strategy/evaluation/report.ts';
import { type EvaluationItem, evaluationItem, type Said, type Share } from '../strategy/evaluation/score.ts';
import { itemsOf, leaveEachVoiceOut } from '../strategy/evaluation/voices.ts';
import { type Example, readExamples } from '../strategy/knowledge/read-examples.ts';
import { createAnswerSearch } from '../strategy/search/find-answer.ts';
import type { CommandOptions } from './command.ts';
import { type KeptItem, keepAndCompare, readRun } from './compare-runs.ts';
import { readJsonLines, UnreadableLines } from './json-lines.ts';

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

/** A question, what was said to it, and why. */
interface Asked {
  readonly item: EvaluationItem;
  readonly said: Said;
  readonly why: string;
}

/**
 * `eval -- FILE …` prints how right the answers to evaluation sets are, beside a baseline, and each miss.
 * FILE is of JSON lines, or of examples (txt). `eval -- voices` leaves each voice of the examples out in turn.
 * `--keep` keeps how each fared, and `--against` tells what differs from a run that was kept.
 */
export async function evaluate(
  services: Services,
  words: readonly string[],
  options: CommandOptions,
): Promise<number> {
  if (words.length === 0) {
    console.error('Name the set after --: npm run eval -- questions.jsonl, or npm run eval -- voices');
    return 2;
  }
  const before = await readRun(options);
  const asked: Asked[] = [];
  for (const set of words) {
    asked.push(...(set === 'voices' ? await askVoices(services) : await askFile(services, set)));
  }
  const answers = new Map(asked.map((one) => [one.item, one.said]));
  const items = asked.map(({ item }) => item);
  const ours = outcomes(items, (item) => answers.get(item) as Said);
  const baseline = createBaseline(await paragraphsOf(services));
  printMisses(ours, new Map(asked.map(({ item, why }) => [item, why])));
  printGroups(
    ours,
    outcomes(items, (item) => baseline(item.question)),
  );
  return keepAndCompare(ours.map(toKept), before, options);
}

function toKept(outcome: Outcome): KeptItem {
  const { item, score } = outcome;
  const alone = figures([outcome]);
  const figureNames = ['silenceRecall', 'silencePrecision', 'overRefusal'] as const;
  return {
    id: item.id,
    words: item.question,
    marks: {
      [headings.verdict]: score.verdict,
      [headings.citation]: score.citation === null ? null : Number(score.citation),
      [headings.complete]: score.complete === null ? null : Number(score.complete),
    },
    figures: Object.fromEntries(
      figureNames.map((name) => [headings[name], alone[name].of === 0 ? null : alone[name].share]),
    ),
  };
}

async function askFile(services: Services, file: string): Promise<Asked[]> {
  const items = file.endsWith('.txt')
    ? itemsOf(examplesIn(file), services.knowledge.answers)
    : await readJsonLines(file, evaluationItem);
  return askAll(services, items);
}

function examplesIn(file: string): Example[] {
  try {
    return readExamples(file);
  } catch (cause) {
    throw new UnreadableLines(`${file}: ${(cause as Error).message}`, { cause });
  }
}

async function askVoices(services: Services): Promise<Asked[]> {
  const { knowledge } = services;
  const asked: Asked[] = [];
  for (const { items, others } of leaveEachVoiceOut(knowledge.examples, knowledge.answers))
    asked.push(
      ...(await askAll({ ...services, search: createAnswerSearch(others, knowledge.concepts) }, items)),
    );
  return asked;
}

async function askAll(ports: AskPorts, items: readonly EvaluationItem[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const item of items) {
    const answer = await answerQuestion(ports, item.question, 'sv');
    const citations = answer.proofs.map((proof) => proof.paragraph);
    const said = { verdict: answer.verdict, citations, text: toPlainText(answer) };
    const [first] = ports.search.find(item.question, answer.language).candidates;
    const reasons =
      first === undefined ? [] : ports.search.explain(item.question, answer.language, first.answer);
    const share = first === undefined ? '' : ` ${percent(first.share)}`;
    const weights = reasons.map(([feature, weight]) => `${feature} ${weight.toFixed(1)}`).join(', ');
    const why = `${answer.id ?? '-'}${share}; ${weights}; like: ${first?.nearest ?? '-'}`;
    asked.push({ item, said, why });
  }
  return asked;
}

/** The imported text; without one the baseline has our own words to search. */
async function paragraphsOf(services: Services): Promise<{ id: string; text: string }[]> {
  const { paragraphs, knowledge } = await services.editions.ground();
  if (paragraphs.size > 0) return [...paragraphs.values()];
  console.log('No edition is imported: the baseline searches the provisions.');
  return [...knowledge.provisions.values()].map(({ id, says }) => ({ id, text: says.sv }));
}

function printMisses(all: readonly Outcome[], why: ReadonlyMap<EvaluationItem, string>): void {
  for (const { item, said, score } of all) {
    if (score.verdict === 1 && score.citation !== false && score.complete !== false) continue;
    const incomplete = score.complete === false ? ' incomplete' : '';
    console.log(
      `${item.id} [${item.verdict} ${item.gold.join(' ')}] said ${said.verdict} ${said.citations[0] ?? '-'}${incomplete}: ${item.question}`,
    );
    console.log(`    ${why.get(item) ?? ''}`);
  }
}

function printGroups(ours: readonly Outcome[], theirs: readonly Outcome[]): void {
  console.log(
    `\n${'group'.padEnd(20)} ${'method'.padEnd(9)} ${columns.map((name) => headings[name].padEnd(24)).join('')}`,
  );
  const baselineGroups = groupOutcomes(theirs);
  for (const [name, group] of groupOutcomes(ours)) {
    printFigures(name, 'utblick', figures(group));
    printFigures('', 'baseline', figures(baselineGroups.get(name) ?? []));
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
