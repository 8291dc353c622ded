import { expect, test } from 'vitest';
import { buildIndex, useIndex } from '../../src/strategy/search/example-index.ts';

const manyWith = (count: number) =>
  Array.from({ length: count }, (_, number) => ['kan', number % 2 === 0 ? `ord${number}` : 'remiss']);

test('what a sixteenth of many examples has in common is known, and finds none of them', () => {
  const index = useIndex(buildIndex(manyWith(1_000)));
  expect(index.findSimilar(['kan'], 5)).toEqual([]);
  expect(index.has('kan')).toBe(true);
  expect(index.findSimilar(['kan', 'ord8'], 5).map(({ position }) => position)).toEqual([8]);
});

test('among few examples all that they have in common counts', () => {
  const index = useIndex(buildIndex(manyWith(100)));
  expect(index.findSimilar(['kan'], 200)).toHaveLength(100);
  expect(index.findSimilar(['kan', 'ord8'], 5)[0]?.position).toBe(8);
  expect(index.findSimilar(['nothing'], 5)).toEqual([]);
});
