import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBaseline } from '../../src/strategy/evaluation/baseline.ts';
import { loadKnowledge } from '../../src/strategy/knowledge/load-knowledge.ts';
import { readExamples } from '../../src/strategy/knowledge/read-examples.ts';
import { createAnswerSearch } from '../../src/strategy/search/find-answer.ts';

const knowledge = loadKnowledge();
const search = createAnswerSearch(knowledge.examples, knowledge.concepts);
const baseline = createBaseline(
  [...knowledge.provisions.values()].map(({ id, says }) => ({ id, text: says.sv })),
);
const questions = readExamples(join(import.meta.dirname, 'validation-questions.txt')).filter(
  ({ language }) => language === 'sv',
);

/** The next question of the validation set, round and round. */
function nextQuestion(): () => string {
  let position = 0;
  return () => questions[position++ % questions.length]?.text ?? '';
}

it('an answer is found by examples, and a paragraph by its own text (BM25)', async ({ bench }) => {
  const ours = nextQuestion();
  const theirs = nextQuestion();
  const results = await bench.compare(
    bench('by examples', () => void search.find(ours(), 'sv')),
    bench('by the paragraphs (baseline)', () => void baseline(theirs())),
  );
  expect(results).toBeDefined();
});
