import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/language/words.ts';
import { loadKnowledge } from '../../src/strategy/knowledge/load-knowledge.ts';
import { readExamples } from '../../src/strategy/knowledge/read-examples.ts';

/** So much of the words of two questions in common makes one a near copy of the other. */
const NEAR = 0.75;
/** Shorter questions than this are alike by chance. */
const FEWEST_WORDS = 4;

const tokensOf = (text: string) => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);

interface Question {
  readonly text: string;
  readonly tokens: ReadonlySet<string>;
}

/** The questions of files of JSON lines that are long enough to be told from others. */
function questionsOf(folder: string, pattern: string): Question[] {
  return globSync(pattern, { cwd: folder })
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { question: string }).question)
    .map((text) => ({ text, tokens: tokensOf(text) }))
    .filter(({ tokens }) => tokens.size >= FEWEST_WORDS);
}

/** Examples that are one of these questions, or nearly. */
function copiesOf(questions: readonly Question[]): string[] {
  const withToken = Map.groupBy(
    questions.flatMap((question) => [...question.tokens].map((token) => ({ token, question }))),
    ({ token }) => token,
  );
  const validation = ['validation-questions.txt', 'validation-voices.txt'].flatMap((file) =>
    readExamples(join(import.meta.dirname, file)),
  );
  return [...loadKnowledge().examples, ...validation].flatMap(({ text, voice }) => {
    const tokens = tokensOf(text);
    const shared = new Map<Question, number>();
    for (const token of tokens) {
      for (const { question } of withToken.get(token) ?? [])
        shared.set(question, (shared.get(question) ?? 0) + 1);
    }
    return [...shared]
      .filter(([question, count]) => count / (tokens.size + question.tokens.size - count) >= NEAR)
      .map(([question]) => `${voice}: ${text} (${question.text})`);
  });
}

const evaluation = questionsOf(join(import.meta.dirname, '../../../shared/eval'), 'questions*.jsonl');
const voices = questionsOf(import.meta.dirname, 'voices-*.jsonl');

describe('No example is a near copy of a question', () => {
  test('of the voices that answers are measured by', () => {
    expect(voices.length).toBeGreaterThan(80);
    expect(copiesOf(voices)).toEqual([]);
  });

  // It is kept beside the repository.
  test.skipIf(evaluation.length === 0)('of the evaluation set, where it is at hand', () => {
    expect(evaluation.length).toBeGreaterThan(80);
    expect(copiesOf(evaluation)).toEqual([]);
  });

  test('and one that is would be found', () => {
    const [{ text } = { text: '' }] = loadKnowledge().examples.filter(
      (example) => tokensOf(example.text).size >= FEWEST_WORDS,
    );
    const asked = [`Hej! ${text}`, text].map((one) => ({ text: one, tokens: tokensOf(one) }));

    expect(copiesOf(asked).length).toBeGreaterThanOrEqual(2);
  });
});
