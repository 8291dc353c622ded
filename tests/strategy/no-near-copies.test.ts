import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fold } from '../../src/language/words.ts';
import { loadKnowledge } from '../../src/strategy/knowledge/load-knowledge.ts';
import { readExamples } from '../../src/strategy/knowledge/read-examples.ts';

/** So much of the words of two questions in common makes one a near copy of the other. */
const NEAR = 0.75;
/** Shorter questions than this are alike by chance. */
const FEWEST_WORDS = 4;

const tokensOf = (text: string) => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((token) => other.has(token)).length;
  return shared / (one.size + other.size - shared);
}

const evaluation = join(import.meta.dirname, '../../../shared/eval');
const evaluationFiles = globSync('questions*.jsonl', { cwd: evaluation }).map((file) =>
  join(evaluation, file),
);
const validationFiles = globSync('voices-*.jsonl', { cwd: import.meta.dirname }).map((file) =>
  join(import.meta.dirname, file),
);
const asked = [...evaluationFiles, ...validationFiles]
  .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => (JSON.parse(line) as { question: string }).question)
  .filter((question) => tokensOf(question).size >= FEWEST_WORDS);

test('no example is a question of the evaluation set, or a near copy of one', () => {
  const questions = asked.map((text) => ({ text, tokens: tokensOf(text) }));
  const validation = ['validation-questions.txt', 'validation-voices.txt'].flatMap((file) =>
    readExamples(join(import.meta.dirname, file)),
  );
  const copies = [...loadKnowledge().examples, ...validation].flatMap(({ text, voice }) => {
    const tokens = tokensOf(text);
    return questions
      .filter((question) => overlap(question.tokens, tokens) >= NEAR)
      .map((question) => `${voice}: ${text} (${question.text})`);
  });

  expect(asked.length).toBeGreaterThan(80);
  expect(copies).toEqual([]);
});
