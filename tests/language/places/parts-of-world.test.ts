import { describe, expect, test } from 'vitest';
import { isCountry, isPartOfWorld, liesIn } from '../../../src/language/places/parts-of-world.ts';

describe('Parts of the world', () => {
  test.each(['europa', 'hela norden', 'the nordic countries', 'baltikum', 'asien', 'mellanostern'])(
    '"%s" is one',
    (words) => expect(isPartOfWorld(words)).toBe(true),
  );
  test.each(['skolan', 'sverige', 'vart land'])('"%s" is none', (words) =>
    expect(isPartOfWorld(words)).toBe(false),
  );

  test.each([
    ['norden', 'Köpenhamns kommun', true],
    ['norden', 'Göteborg', true],
    ['baltikum', 'Riga', true],
    ['asien', 'Riga', false],
    ['europa', 'Nordic Libraries', true],
    ['asien', 'Nordic Libraries', false],
    ['norden', 'European Network of Libraries', undefined],
    ['europa', 'POLIS', undefined],
  ])('in %s: %s is %s', (part, words, is) => expect(liesIn(part, words)).toBe(is));

  test('a country is told from a city and from a word', () => {
    expect([isCountry('tyskland'), isCountry('berlin'), isCountry('skolan')]).toEqual([true, false, false]);
  });
});
