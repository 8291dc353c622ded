import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleText } from '../../src/language/visible-text.ts';

test.each([
  ['keeps what is said as it is', 'Får vi åka?\n\nTack', 'Får vi åka?\n\nTack'],
  ['leaves out what shows nothing', 'vän\u200bort\u0000', 'vänort'],
  ['makes white space even', ' a \t b \u00a0\n  c ', 'a b\nc'],
  ['keeps three lines of many empty ones', 'a\n \n\n\n\n\n\nb', 'a\n\n\nb'],
  ['keeps an address whole', `https://a.se/${'x'.repeat(900)}`, `https://a.se/${'x'.repeat(900)}`],
  [
    'keeps the beginning of a word without end',
    `se ${'1'.repeat(5_000)} här`,
    `se ${'1'.repeat(1_000)}… här`,
  ],
])('%s', (_name, text, visible) => {
  expect(visibleText(text)).toBe(visible);
});

test('what was made visible is visible as it is, and no word of it is long', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), fc.nat(1_100)),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.map((one) => (typeof one === 'string' ? one : one[0].repeat(one[1]))).join('');
      const visible = visibleText(text);

      expect(visibleText(visible)).toBe(visible);
      expect(Math.max(...visible.split(/\s+/).map((word) => [...word].length))).toBeLessThanOrEqual(1_001);
    }),
  );
});

test('a plain text is taken as any other is', () => {
  const unit = fc.constantFrom(...' åäö.,?!-\u00ad\u00a0\t\n', ...'abc', 'x'.repeat(998));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
      // What is left out here keeps it from being plain.
      expect(visibleText(text)).toBe(visibleText(`${text}\u200b`));
    }),
    { numRuns: 200 },
  );
});
