import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useWeights } from '../../src/learning/answer-weights.ts';
import { learnWeights } from '../../src/learning/learn-weights.ts';
import { readWeights, writeWeights } from '../../src/learning/weights-file.ts';
import { focusOn } from '../../src/strategy/search/focus.ts';

const lessons = [
  ...['vänort', 'vänstad', 'systerstad'].map((word) => ({ features: ['är', 'det', word], answer: 'no' })),
  ...['avtal', 'kontrakt', 'avtal', 'vänstad'].map((word) => ({
    features: ['får', 'vi', word],
    answer: 'if',
  })),
];

test('the same examples give the same weights, to the bit', () => {
  expect(learnWeights(lessons)).toEqual(learnWeights(structuredClone(lessons)));
});

test('the order in which examples stand tells nothing', () => {
  const asked = ['får', 'vi', 'vänstad'];
  const [there, turned] = [lessons, lessons.toReversed()].map((those) =>
    useWeights(learnWeights(those)).likelihoods(asked),
  );

  expect([...(there ?? [])]).toEqual([...(turned ?? [])]);
});

test('weights that are read from a file judge as those that were written, and only for what they were learnt from', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weights-'));
  const learnt = learnWeights(lessons);
  expect(writeWeights('sv', 'these', learnt, folder)).toBe(true);
  const read = readWeights('sv', 'these', folder);

  expect(read && useWeights(read).likelihoods(['får', 'vi'])).toEqual(
    useWeights(learnt).likelihoods(['får', 'vi']),
  );
  expect(readWeights('sv', 'others', folder)).toBeUndefined();
  expect(readWeights('en', 'these', folder)).toBeUndefined();
});

test('weights that cannot be kept are no fault', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'weights-')), 'file');
  writeFileSync(file, '');

  expect(writeWeights('sv', 'these', learnWeights(lessons), file)).toBe(false);
});

test('what speaks for an answer is told, the most first', () => {
  const weights = useWeights(learnWeights(lessons));

  expect(weights.likelihoods(['får', 'vi', 'avtal']).get('if')).toBeGreaterThan(0.8);
  expect(weights.reasons(['är', 'det', 'avtal'], 'if', 1)[0]?.[0]).toBe('avtal');
});

test.each([
  ['Får vi teckna ett vänortsavtal?', 1],
  ['Hej! Får vi? Tack!', 1],
  [
    'Hej! Jag är ny här sedan i mars och har en fråga. Min kollega i Wien berättade om ett nätverk. Det kostar lite. Vem beslutar om att vi går med?',
    4,
  ],
])('a long letter is judged by its last sentences too: %s', (message, views) => {
  const focused = focusOn(message);

  expect(focused).toHaveLength(views);
  expect(focused[0]).toBe(message);
  expect(focused.every((view) => message.endsWith(view))).toBe(true);
});
