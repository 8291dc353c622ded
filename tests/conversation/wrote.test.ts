import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrote } from '../../src/conversation/wrote.ts';

test.each([
  ['an emoji at its end', `${'a'.repeat(9)}😀`, 'a'.repeat(9)],
  ['half of one in it', 'Nej \ud83d tack', 'Nej \ufffd tack'],
  ['a zero in it', ' Ne\0j ', 'Nej'],
  ['nothing but space', ' \n ', ''],
])('what somebody wrote, with %s, is whole characters', (_, text, whole) => {
  expect(wrote(10).parse(text)).toBe(whole);
});

test('nothing that is left out is empty', () => {
  expect(wrote(10).parse(undefined)).toBe('');
});

test('whatever was written, all of it can be kept, and no more than there is room for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(40), (text, most) => {
      const words = wrote(most).parse(text);
      expect(words.isWellFormed() && !words.includes('\0') && words.length <= most).toBe(true);
    }),
    { numRuns: 100, seed: 20_261_126 },
  );
});
