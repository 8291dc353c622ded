import { describe, expect, test } from 'vitest';
import { createBaseline } from '../../src/strategy/evaluation/baseline.ts';
import { figures, groupOutcomes, outcomes } from '../../src/strategy/evaluation/report.ts';
import {
  type EvaluationItem,
  evaluationItem,
  type Said,
  score,
  wilson,
} from '../../src/strategy/evaluation/score.ts';
import type { Verdict } from '../../src/strategy/model.ts';

const item = (details: Partial<EvaluationItem> = {}): EvaluationItem =>
  evaluationItem.parse({
    id: 'a',
    lang: 'sv',
    kind: 'rule',
    question: 'Får vi?',
    verdict: 'no',
    gold: ['4#2'],
    ...details,
  });
const said = (details: Partial<Said> = {}): Said => ({
  verdict: 'no',
  citations: ['4#2'],
  text: 'Nej.',
  ...details,
});

describe('A verdict', () => {
  test.each<[right: Verdict, given: Verdict, points: number]>([
    ['yes', 'yes', 1],
    ['no', 'no', 1],
    ['conditional', 'conditional', 1],
    ['info', 'info', 1],
    ['not_covered', 'not_covered', 1],
    ['conditional', 'yes', 0.5],
    ['yes', 'conditional', 0.5],
    ['info', 'yes', 1],
    ['info', 'no', 1],
    ['info', 'conditional', 0],
    ['info', 'not_covered', 0],
    ['yes', 'no', 0],
    ['yes', 'info', 0],
    ['no', 'yes', 0],
    ['no', 'conditional', 0],
    ['no', 'info', 0],
    ['no', 'not_covered', 0],
    ['conditional', 'no', 0],
    ['not_covered', 'yes', 0],
    ['not_covered', 'no', 0],
    ['not_covered', 'info', 0],
  ])('that should be %s and is %s gives %d', (right, given, points) => {
    expect(score(item({ verdict: right }), said({ verdict: given })).verdict).toBe(points);
  });
});

describe('The first citation', () => {
  test.each<[what: string, gold: string[], citations: string[], right: boolean]>([
    ['the one', ['4#2'], ['4#2'], true],
    ['any one of those that prove it', ['4#2', '4#3'], ['4#3'], true],
    ['right, whatever comes after it', ['4#2'], ['4#2', '5#1'], true],
    ['wrong, though a right one comes after it', ['4#2'], ['5#1', '4#2'], false],
    ['none', ['4#2'], [], false],
    ['another of the same section', ['4#2'], ['4#22'], false],
  ])('is %s', (_what, gold, citations, right) => {
    expect(score(item({ gold }), said({ citations })).citation).toBe(right);
  });

  test('is not asked for where the strategy is silent', () => {
    const silence = item({ verdict: 'not_covered', gold: [], must_mention: ['strategin'] });

    expect(score(silence, said({ verdict: 'not_covered', citations: [] }))).toEqual({
      verdict: 1,
      citation: null,
      complete: null,
    });
  });
});

describe('An answer is complete', () => {
  test.each<[what: string, mentions: string[], text: string, complete: boolean | null]>([
    ['when it is not asked to mention anything', [], 'Nej.', null],
    ['when it mentions what it must', ['slutdatum'], 'Med start- och slutdatum.', true],
    ['whatever the case', ['KOMMUNSTYRELSEN'], 'kommunstyrelsen', true],
    [
      'with any of the variants',
      ['KF|kommunfullmäktige | the Council'],
      'Det beslutar kommunfullmäktige.',
      true,
    ],
    ['only with one variant of each', ['KF|kommunfullmäktige', 'nya'], 'Det beslutar KF.', false],
    ['only when the words are there', ['slutdatum'], 'Med startdatum.', false],
  ])('%s', (_what, must_mention, text, complete) => {
    expect(score(item({ must_mention }), said({ text })).complete).toBe(complete);
  });
});

describe('The interval of a share is that of Wilson, as published (Newcombe 1998, method 3)', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d', (hits, of, low, high) => {
    const share = wilson(hits, of);

    expect(share).toMatchObject({ hits, of, share: hits / of });
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  test('mirrored for the misses, and within 0 and 1', () => {
    expect(wilson(20, 20).high).toBe(1);
    expect(wilson(20, 20).low).toBeCloseTo(1 - wilson(0, 20).high, 10);
    expect(wilson(0, 0)).toEqual({ hits: 0, of: 0, share: 0, low: 0, high: 1 });
  });
});

describe('The figures of a set', () => {
  const items = [
    item({ id: '1', verdict: 'no', must_mention: ['vänort'] }),
    item({ id: '2', verdict: 'conditional', gold: ['4#3'], style: 'typo' }),
    item({ id: '3', verdict: 'not_covered', gold: [], kind: 'silence' }),
    item({ id: '4', verdict: 'not_covered', gold: [], kind: 'silence', lang: 'en', style: 'typo' }),
    item({ id: '5', verdict: 'info', gold: ['5#3'], lang: 'en' }),
  ];
  const answers: Readonly<Record<string, Said>> = {
    1: said({ text: 'Inga vänorter.' }),
    2: said({ verdict: 'yes', citations: ['4#2'] }),
    3: said({ verdict: 'not_covered', citations: [] }),
    4: said(),
    5: said({ verdict: 'not_covered', citations: [] }),
  };
  const all = outcomes(items, ({ id }) => answers[id] as Said);

  test('count halves as halves, and each measure over what it is about', () => {
    const sums = Object.entries(figures(all)).map(([name, { hits, of }]) => [name, [hits, of]]);

    expect(Object.fromEntries(sums)).toEqual({
      verdict: [2.5, 5],
      citation: [1, 3],
      complete: [1, 1],
      silenceRecall: [1, 2],
      silencePrecision: [1, 2],
      overRefusal: [1, 3],
    });
  });

  test('are given for all, and for each language, kind and style', () => {
    const groups = [...groupOutcomes(all)].map(([name, group]) => [
      name,
      group.map((one) => one.item.id).join(''),
    ]);

    expect(Object.fromEntries(groups)).toEqual({
      all: '12345',
      'lang sv': '123',
      'lang en': '45',
      'kind rule': '125',
      'kind silence': '34',
      'style typo': '24',
    });
  });

  test('of nothing are none', () => {
    expect(figures([]).verdict).toEqual(wilson(0, 0));
  });
});

test('the baseline cites the paragraph whose words are most like the question, and has no verdicts', () => {
  const answer = createBaseline([
    { id: '4#2', text: 'Staden tecknar inte vänortsavtal.' },
    { id: '5#1', text: 'Staden ska hålla en hög standard.' },
  ]);

  expect(answer('Får vi teckna vänortsavtalet?')).toEqual({
    verdict: 'info',
    citations: ['4#2'],
    text: 'Staden tecknar inte vänortsavtal.',
  });
  expect(answer('xyzzy')).toEqual({ verdict: 'not_covered', citations: [], text: '' });
});

test('an item of a set may leave out what it must mention, and has more keys than are read', () => {
  const read = evaluationItem.parse({
    id: 'a',
    lang: 'sv',
    kind: 'rule',
    question: 'Vad?',
    verdict: 'info',
    gold: [],
    by: 'Åsa',
  });

  expect(read).toMatchObject({ must_mention: [], by: 'Åsa' });
  expect(() => evaluationItem.parse({ ...read, verdict: 'maybe' })).toThrow(/verdict/);
});
