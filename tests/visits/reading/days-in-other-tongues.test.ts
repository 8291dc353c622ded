import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';

const reader = createVisitReader();
const TODAY = '2026-11-23';
const datesIn = (text: string) => reader.read(text, TODAY).dates;

/** A wish to come, in each language, before the days that the runtime writes in it. */
const letters: readonly (readonly [language: string, (days: string) => string])[] = [
  ['sv', (days) => `Vi är fem från Riga som vill se en skola, ${days}. Hälsningar`],
  ['en-GB', (days) => `Five of us from Riga would like to see a school, ${days}. Regards`],
  ['en-US', (days) => `Five of us from Riga would like to see a school, ${days}. Regards`],
  ['nb', (days) => `Vi er fem fra Riga som ønsker å se en skole, ${days}. Hilsen`],
  ['da', (days) => `Vi er fem fra Riga, der gerne vil se en skole, ${days}. Hilsen`],
  ['fi', (days) => `Olemme viisi opettajaa Riiasta ja haluaisimme nähdä koulun, ${days}. Terveisin`],
  ['de', (days) => `Wir sind fünf aus Riga und möchten eine Schule sehen, ${days}. Mit Grüßen`],
  ['fr', (days) => `Nous sommes cinq de Riga et voudrions voir une école, ${days}. Salutations`],
  ['es', (days) => `Somos cinco de Riga y queremos ver una escuela, ${days}. Saludos`],
  ['it', (days) => `Siamo in cinque di Riga e vorremmo vedere una scuola, ${days}. Saluti`],
];

const day = fc
  .integer({ min: 0, max: 600 })
  .map((after) => new Date(Date.UTC(2026, 11, 1) + after * 86_400_000));
const isoOf = (date: Date) => date.toISOString().slice(0, 10);

test.each(letters)('a day as it is written in %s is read', (language, letter) => {
  fc.assert(
    fc.property(day, fc.constantFrom('full', 'long', 'medium'), (date, dateStyle) => {
      const written = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }).format(date);
      expect(datesIn(letter(written)).proposed).toEqual({ from: isoOf(date), until: isoOf(date) });
    }),
    { numRuns: 40 },
  );
});

test.each(letters)('a stay as it is written in %s is read', (language, letter) => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 5 }), (first, more) => {
      const last = new Date(first.getTime() + more * 86_400_000);
      const form = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
      const written = form.formatRange(first, last);
      expect(datesIn(letter(written)).proposed).toEqual({ from: isoOf(first), until: isoOf(last) });
    }),
    { numRuns: 25 },
  );
});

test.each([
  ['Somos cinco de Riga. Queremos ver una escuela del 3 al 5 de mayo de 2027.', '2027-05-03', '2027-05-05'],
  ['Wir sind fünf aus Riga und kämen gern vom 30. April bis 2. Mai 2027.', '2027-04-30', '2027-05-02'],
  ['Wir sind fünf aus Riga, von Montag, dem 3., bis Mittwoch, den 5. Mai 2027.', '2027-05-03', '2027-05-05'],
  ['Nous serons cinq de Riga, du mardi 6 au jeudi 8 avril 2027.', '2027-04-06', '2027-04-08'],
  ['Siamo in cinque di Riga, dal 20 al 22 settembre 2027.', '2027-09-20', '2027-09-22'],
  ['Olemme viisi opettajaa Riiasta, tulisimme 3.–5.5.2027.', '2027-05-03', '2027-05-05'],
  ['Wir sind fünf aus Riga. KW 12 würde passen.', '2027-03-22', '2027-03-26'],
  ['Olemme viisi opettajaa Riiasta. Viikolla 12 sopisi.', '2027-03-22', '2027-03-26'],
  ['Nous sommes cinq de Riga. La semaine 12 nous irait.', '2027-03-22', '2027-03-26'],
  ['Five of us from Riga want to see a school, wk 12, Mon-Wed best.', '2027-03-22', '2027-03-24'],
  [
    'Wir sind fünf aus Riga und kommen am 5. Mai 2027. Bitte antworten Sie bis zum 15. Januar.',
    '2027-05-05',
    '2027-05-05',
  ],
  [
    'Merci de répondre avant le 1er février. Nous sommes cinq de Riga et viendrons le 5 mai 2027.',
    '2027-05-05',
    '2027-05-05',
  ],
])('%s', (text, from, until) => {
  expect(datesIn(text).proposed).toEqual({ from, until });
});

test('days to choose between are proposed by nobody in French either', () => {
  expect(datesIn('Nous sommes cinq de Riga. Le 3 ou le 8 juillet 2027 nous irait.').proposed).toBeNull();
});

test('"out" is a month in Portuguese, and a word in English', () => {
  expect(datesIn('2 out of 5 of us from Riga would like to see a school.').proposed).toBeNull();
});
