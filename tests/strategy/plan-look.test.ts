import { describe, expect, test } from 'vitest';
import { planLook } from '../../src/strategy/other-documents/plan-look.ts';
import { createTermReader } from '../../src/strategy/other-documents/terms.ts';

const termsOf = createTermReader([]);
const looksOf = (question: string, share: number) =>
  planLook(termsOf(question), share).map(
    ({ ways, beginnings }) =>
      `${beginnings ? 'begun ' : ''}${ways.map((terms) => terms.map(({ word }) => word).join('+')).join(' ')}`,
  );

describe('What is looked for in other documents', () => {
  test.each([
    ['traktamente', 0.5, ['traktamente', 'begun traktamente']],
    ['buss', 0.5, ['buss']],
    [
      'traktamente utomlands',
      0.5,
      ['traktamente+utomlands', 'traktamente utomlands', 'begun traktamente utomlands'],
    ],
    ['bilar bussar cyklar', 0.5, ['bussar+cyklar+bilar', 'bussar+cyklar bussar+bilar cyklar+bilar']],
  ])('by "%s" with a share of %d', (question, share, looks) => {
    expect(looksOf(question, share)).toEqual(looks);
  });

  test('is no more for a long question than for one of five words', () => {
    const long = Array.from({ length: 40 }, (_, number) => `ord${'x'.repeat(number + 3)}`).join(' ');
    const ways = planLook(termsOf(long), 0.5).flatMap((look) => look.ways);

    expect(ways.length).toBeLessThanOrEqual(1 + 5 + 10 + 10 + 3);
    expect(ways.every((terms) => terms.length >= 2)).toBe(true);
  });
});
