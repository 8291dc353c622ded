import { describe, expect, test } from 'vitest';
import { languageOfLocale, languageOfText, languages } from '../../src/language/language.ts';
import { defineTexts, wholeCatalogue } from '../../src/language/texts.ts';

describe('The language of a locale', () => {
  test.each(['en', 'en-GB', 'en-US', 'EN', 'En-gb'])('%s is English', (locale) => {
    expect(languageOfLocale(locale)).toBe('en');
  });

  test.each(['sv', 'sv-SE', 'sv-FI', 'fi-FI', 'nb-NO', 'de-DE', 'english', 'enm', '', undefined])(
    '%s is Swedish, as is every doubt',
    (locale) => {
      expect(languageOfLocale(locale)).toBe('sv');
    },
  );
});

describe('The language of a text', () => {
  test.each([
    'Får vi teckna ett vänortsavtal med Riga?',
    'Vem beslutar om medlemskap i en internationell organisation?',
    'vi har fatt en forfragan om studiebesok fran Oslo kommun, vem tar hand om den?',
    'Kan nämnden söka ett EU-projekt på egen hand?',
    'En delegation från Tokyo vill komma hit i oktober',
  ])('is Swedish: %s', (text) => {
    expect(languageOfText(text, 'en')).toBe('sv');
    expect(languageOfText(text, 'sv')).toBe('sv');
  });

  test.each([
    'May we sign a twin city agreement with Riga?',
    'Who decides on membership in an international organisation?',
    'A delegation from Malmö would like to visit us in October, who takes care of it?',
    'Can the committee apply for an EU project on its own?',
  ])('is English: %s', (text) => {
    expect(languageOfText(text, 'sv')).toBe('en');
    expect(languageOfText(text, 'en')).toBe('en');
  });

  test.each([
    '',
    ' ',
    '?',
    '5#2',
    '2026-10-25',
    '👍',
    '東京都',
    'Eurocities',
    'ICLEI?',
    'Hamburg',
    'Resor 2026',
    'resor',
  ])('is the one that was assumed: %j', (text) => {
    for (const otherwise of languages) expect(languageOfText(text, otherwise)).toBe(otherwise);
  });
});

describe('The texts of a room', () => {
  const text = defineTexts('language-test', {
    sv: {
      greeting: 'Hej {{name}}!',
      matters_one: '{{count}} ärende',
      matters_other: '{{count}} ärenden',
      plain: 'Vem beslutar?',
      marked: 'Ja & <b>nej</b>',
      item_one: 'En',
      item_other: '{{count}} st',
      item: 'Sak',
    },
    en: {
      greeting: 'Hello {{name}}!',
      matters_one: '{{count}} matter',
      matters_other: '{{count}} matters',
      plain: 'Who decides?',
      marked: 'Yes',
      item_one: 'One',
      item_other: '{{count}}',
      item: 'Thing',
    },
  });

  test('are said in the language that is asked for', () => {
    expect(text('sv')('plain')).toBe('Vem beslutar?');
    expect(text('en')('plain')).toBe('Who decides?');
  });

  test('without placeholders are given as they stand, and others filled', () => {
    expect(text('sv')('marked')).toBe('Ja & <b>nej</b>');
    expect(text('en')('marked', { name: 'Anna' })).toBe('Yes');
    expect(text('sv')('greeting', { name: '<Anna>' })).toBe('Hej <Anna>!');
    expect(text('sv')('item', { count: 1 })).toBe('En');
    expect(text('sv')('item', { count: 3 })).toBe('3 st');
    expect(text('sv')('missing' as never)).toBe('missing');
  });

  test('have their placeholders filled', () => {
    expect(text('sv')('greeting', { name: 'Åsa' })).toBe('Hej Åsa!');
    expect(text('en')('greeting', { name: 7 })).toBe('Hello 7!');
  });

  test.each([
    ['sv', 0, '0 ärenden'],
    ['sv', 1, '1 ärende'],
    ['sv', 2, '2 ärenden'],
    ['en', 0, '0 matters'],
    ['en', 1, '1 matter'],
    ['en', 21, '21 matters'],
  ] as const)('follow their count: %s %i', (language, count, expected) => {
    expect(text(language)('matters', { count })).toBe(expected);
  });

  test.each(['<b>&amp; "Åsa"</b>', '{{count}}', '$t(plain)', '$&', '$1', '\\'])(
    'say what a person wrote word for word: %s',
    (name) => {
      expect(text('sv')('greeting', { name })).toBe(`Hej ${name}!`);
    },
  );

  test('of one room do not mix with those of another', () => {
    const other = defineTexts('language-test-other', { sv: { plain: 'Annat' }, en: { plain: 'Other' } });

    expect(other('sv')('plain')).toBe('Annat');
    expect(text('sv')('plain')).toBe('Vem beslutar?');
  });

  test('are in the whole catalogue, for the test that compares the languages', () => {
    const room = wholeCatalogue().get('language-test');

    expect(Object.keys(room?.sv ?? {})).toEqual(Object.keys(room?.en ?? {}));
    expect(room?.en.greeting).toBe('Hello {{name}}!');
  });
});
