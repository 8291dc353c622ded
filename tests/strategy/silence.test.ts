import { describe, expect, test } from 'vitest';
import { askedExamples } from '../../src/strategy/knowledge/asked-examples.ts';
import { isSilent } from '../../src/strategy/knowledge/is-silent.ts';
import { loadKnowledge } from '../../src/strategy/knowledge/load-knowledge.ts';
import { featuresOfSilence, likelihoodOfSilence, shareOfSilence } from '../../src/strategy/search/silence.ts';
import { learnSpelling } from '../../src/strategy/search/spelling.ts';

describe('Near misses', () => {
  const kind = (id: string, silent?: string) => ({
    id,
    ...(silent && { silent }),
    sv: [`${id} {x}`, `${id} {many}`],
    en: [`${id} of {x}`, `${id} of {many}`],
  });
  const matter = (more: object) => ({
    id: 'matter',
    sv: { names: ['nätverket'], many: 'nätverk' },
    en: { names: ['the network'], many: 'networks' },
    ...more,
  });
  const kinds = [kind('price', 'gap-fee'), kind('date', 'gap-not-stated'), kind('purpose')];
  const answersOf = (more: object) => [
    ...new Set(askedExamples({ kinds, matters: [matter(more)] }).map(({ answer }) => answer)),
  ];

  test('are asked in both languages, in several ways', () => {
    const asked = askedExamples({ kinds, matters: [matter({})] }).map(({ text }) => text);

    expect(asked.filter((text) => text.startsWith('Price')).sort()).toEqual([
      'Price nätverk',
      'Price nätverket',
      'Price of networks',
      'Price of the network',
    ]);
  });

  test.each([
    [{}, ['gap-fee', 'gap-not-stated']],
    [{ practical: 'gap-network' }, ['gap-fee', 'gap-network']],
    [{ silent: { price: 'gap-price' } }, ['gap-price', 'gap-not-stated']],
    [{ never: ['price'] }, ['gap-not-stated']],
    [{ answers: { price: 'price-is', purpose: 'purpose-is' } }, ['price-is', 'gap-not-stated', 'purpose-is']],
  ])('are silent but for what the matter answers: %j', (more, answers) => {
    expect(answersOf(more)).toEqual(answers);
  });
});

test('answers that say that the strategy is silent can be told by their ids', () => {
  const { answers } = loadKnowledge();

  for (const { id, verdict } of answers.values()) expect(isSilent(id), id).toBe(verdict === 'not_covered');
});

describe('Whether the strategy is silent', () => {
  test('is likelier the likelier each judge finds it', () => {
    const of = (one: number, other: number, third: number) =>
      likelihoodOfSilence({ byWeights: one, byExamples: other, bySilence: third });

    expect(of(1, 1, 1)).toBeGreaterThan(0.99);
    expect(of(0, 0, 0)).toBeLessThan(0.01);
    for (const more of [of(0.5, 0.1, 0.1), of(0.1, 0.5, 0.1), of(0.1, 0.1, 0.5)])
      expect(more).toBeGreaterThan(of(0.1, 0.1, 0.1));
  });

  test('is seen from what is asked for together with what it is asked of', () => {
    const features = featuresOfSilence({
      stems: ['vad', 'kost', 'natverk'],
      literal: ['vad', 'kost', 'natverk'],
      concepts: ['#network', '#asks-price'],
      asked: [],
    });

    expect(features).toEqual(
      expect.arrayContaining(['#asks-price&#network', '^vad', '^vad_kost', 'vad__natverk']),
    );
  });

  test('is the share of those answers among all', () => {
    expect(
      shareOfSilence([
        ['gap-visa', 0.1],
        ['gap-fee', 0.2],
        ['capitals', 0.1],
      ]),
    ).toBeCloseTo(0.75);
    expect(shareOfSilence([])).toBe(0);
  });
});

describe('A misspelt word', () => {
  const common = ['beredningen', 'konferens', 'mandat', 'gäller', 'kontaktperson'];
  const { correct } = learnSpelling(Array.from({ length: 3 }, () => common.join(' ')));

  test.each([
    ['beredninen', 'beredningen'],
    ['konfrens', 'konferens'],
    ['galler', 'gäller'],
    ['kontaktpärson', 'kontaktperson'],
  ])('is taken for the one that is meant: %s', (written, meant) => {
    expect(correct(written)).toBe(meant);
  });

  test.each(['måndag', 'mandat', 'riga', 'vattenverket', ''])('is left where none is near: %s', (word) => {
    expect(correct(word)).toBe(word);
  });
});
