import { expect, test } from 'vitest';
import { countriesIn, countryOf } from '../../../src/language/places/countries-in.ts';

test.each([
  ['kommer finnarna i morgon', 'FI', 'finnarna', true],
  ['hur många finnar blir det', 'FI', 'finnar', true],
  ['the Finns are late', 'FI', 'Finns', true],
  ['österrikarnas mejl', 'AT', 'österrikarnas', true],
  ['norrmännen', 'NO', 'norrmännen', true],
  ['esterna och deras chef', 'EE', 'esterna', true],
  ['are the Dutch coming', 'NL', 'Dutch', true],
  ['what did the South Africans say', 'ZA', 'South Africans', true],
  ['nyzeeländarna', 'NZ', 'nyzeeländarna', true],
  ['hur många ester väntar vi', 'EE', 'ester', true],
  ['en grupp greker', 'GR', 'greker', false],
  ['gänget från Skottland', 'GB', 'Skottland', false],
  ['dom från Bosnien och Hercegovina', 'BA', 'Bosnien och Hercegovina', false],
  ['the Portuguese group', 'PT', 'Portuguese', true],
  ['turkiska besöket', 'TR', 'turkiska', false],
  ['ungersk delegation', 'HU', 'ungersk', false],
  ['polackbesöket', 'PL', 'polack', false],
  ['lettavtalet', 'LV', 'lett', false],
  ['frankrikeresan', 'FR', 'frankrike', false],
])('"%s" names %s', (text, country, words, isDefinite) => {
  const [named, ...others] = countriesIn(text);
  expect(others).toEqual([]);
  expect(named).toMatchObject({ country, isDefinite });
  expect(text.slice(named?.start, named?.end)).toBe(words);
});

test.each([
  'det finns en lista',
  'the letter of intent',
  'an invitation letter, in English',
  'show us the list',
  'besöket från Stockholm i Sverige',
  'EU-kommissionen',
  'poles apart',
  'kurser för ester',
])('"%s" names no country', (text) => expect(countriesIn(text)).toEqual([]));

test.each([
  ['Wien', 'AT'],
  ['Lyon, Frankrike', 'FR'],
  ['Köpenhamns stad', 'DK'],
  ['Eurocities', undefined],
  ['Nordic Libraries', undefined],
])('%s is of %s', (words, country) => expect(countryOf(words)).toBe(country));
