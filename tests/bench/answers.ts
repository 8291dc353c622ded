import { createBaseline } from '../../src/strategy/evaluation/baseline.ts';
import { loadKnowledge } from '../../src/strategy/knowledge/load-knowledge.ts';
import { createAnswerSearch } from '../../src/strategy/search/find-answer.ts';
import { median, shown, table, timeOf } from './measure.ts';
import { questions } from './questions.ts';

const ROUNDS = 7;
const TIMES = 200;

/** Finding an answer, each time in other words, by thousands of examples, beside finding a paragraph by its own text (BM25). */
export async function answers(): Promise<string> {
  const knowledge = loadKnowledge();
  const search = createAnswerSearch(knowledge.examples, knowledge.concepts);
  const provisions = [...knowledge.provisions.values()].map(({ id, says }) => ({ id, text: says.sv }));
  const baseline = createBaseline(provisions);
  const asked = questions();
  let asks = 0;
  // What was found for a text is kept for a while.
  const inOtherWords = (question: string) => {
    asks += 1;
    return `${question} (${asks})`;
  };
  const ways: [string, (question: string) => unknown][] = [
    ['paragraph by its text', baseline],
    [
      'answer by examples, in words not asked before',
      (question) => search.find(inOtherWords(question), 'sv'),
    ],
  ];
  const times = ways.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [place, [, find]] of ways.entries()) {
      const nextQuestion = (number: number) => asked[(round * TIMES + number) % asked.length] ?? '';
      times[place]?.push(await timeOf((number) => find(nextQuestion(number)), { rounds: 1, times: TIMES }));
    }
  }
  const rows = ways.map(([name], place) => {
    const own = times[place] ?? [];
    const ratios = own.map((time, round) => time / (times[0]?.[round] ?? Number.NaN));
    return [name, shown(median(own)), median(ratios).toFixed(1)];
  });
  return table(['Finds', 'ms', '×'], rows);
}
