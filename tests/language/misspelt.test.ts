import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSpeller } from '../../src/language/misspelt.ts';

const counts = new Map([
  ['remisser', 80],
  ['kontaktperson', 390],
  ['kontaktpersn', 2],
  ['ärenden', 40],
  ['deadlines', 30],
  ['avtal', 200],
]);
const terms = ['remisser', 'kontaktperson', 'ärenden', 'deadlines', 'avtal'];
const spell = createSpeller(counts, terms);

describe('Misspelt words of the work', () => {
  test.each([
    ['mina remsser', 'mina remisser'],
    ['Kontaktpersn på trafik?', 'kontaktperson på trafik?'],
    ['vilka äernden', 'vilka ärenden'],
    ['vem är kotnaktpersn', 'vem är kontaktperson'],
    ['hur går det med avtall', 'hur går det med avtal'],
  ])('"%s" is put right to "%s"', (text, right) => expect(spell(text)).toBe(right));

  test.each([
    'mina remisser',
    'only the headlines',
    'åk till Avtala',
    'avta',
    'remisser2026',
    'något helt annat',
  ])('"%s" stays as it is', (text) => expect(spell(text)).toBe(text));

  test('what is put right stays so, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(spell(spell(text))).toBe(spell(text));
      }),
    );
  });

  test('a long word with a letter too few is put right, wherever that was but at its beginning', () => {
    const long = terms.filter((term) => term.length > 7);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), (term, place) => {
        const at = place % term.length;
        expect(spell(term.slice(0, at) + term.slice(at + 1))).toBe(at === 0 ? term.slice(1) : term);
      }),
    );
  });
});
