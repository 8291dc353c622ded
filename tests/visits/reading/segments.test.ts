import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsOf } from '../../../src/visits/reading/segments.ts';

test('a sentence without end is read in pieces, and no word of it is lost or cut', () => {
  const word = fc.stringMatching(/^[a-zåäö]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 300, maxLength: 900 }), (words) => {
      const segments = segmentsOf(words.join(' '));

      expect(Math.max(...segments.map(({ text }) => text.length))).toBeLessThanOrEqual(1_000);
      expect(segments.flatMap(({ text }) => text.split(' '))).toEqual(words);
    }),
    { numRuns: 30 },
  );
});
