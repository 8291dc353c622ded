import { describe, expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';

const reader = createVisitReader();
const read = (text: string) => reader.read(text, '2026-11-23');

describe('A letter in another language is a request, with who comes, from where and when', () => {
  test.each([
    [
      'Wir würden gern vom 3. bis 5. Mai 2027 zu Ihnen kommen. Wir sind zu sechst: der Leiter des Verkehrsamtes der Stadt Münster und fünf Mitarbeiterinnen.',
      6,
      'Münster',
    ],
    [
      'Buongiorno, siamo un gruppo di nove insegnanti di Torino. Ci piacerebbe visitare una scuola martedì 13 aprile 2027.',
      9,
      'Torino',
    ],
    [
      'Una delegazione del Comune di Napoli, composta da sei funzionari e un interprete, vorrebbe incontrarvi dal 20 al 22 settembre 2027.',
      7,
      'Napoli',
    ],
    [
      'La Ville de Genève aimerait envoyer trois juristes et leur directrice à Stockholm le mardi 16 mars 2027.',
      4,
      'Genève',
    ],
    [
      'Bonjour, je vous écris de la part de la commune de Gand. Une quinzaine de collègues aimeraient voir vos jardins d’enfants.',
      15,
      'Gand',
    ],
    ['Hola, somos una docena de técnicos de Málaga y llegamos el 22 de abril de 2027.', 12, 'Málaga'],
    [
      'Hei! Olemme kahdeksan lastentarhanopettajaa Espoosta ja haluaisimme tutustua teidän esikouluihinne 14.4.2027.',
      8,
      'Espoo',
    ],
    [
      'Hei! Tampereen kaupungin liikuntapalveluista tulisi viisi henkilöä tutustumaan uimahalleihinne 3.–5.5.2027.',
      5,
      'Tampere',
    ],
    [
      'Turun kaupungin arkiston neljä työntekijää haluaisi tulla käymään tiistaina 9. helmikuuta 2027.',
      4,
      'Turku',
    ],
  ])('%s', (text, people, origin) => {
    const reading = read(text);
    expect([reading.otherMatter, reading.people.number, reading.origin?.words]).toEqual([
      null,
      people,
      origin,
    ]);
  });
});

test.each([
  'Somos doce de Valencia. Necesitaremos una carta de invitación.',
  'Wir sind acht aus Kiel und bräuchten ein Einladungsschreiben.',
])('A letter of invitation is asked for: %s', (text) => {
  expect(read(text).invitationLetterRequested).toBe(true);
});

test.each([
  'Somos doce de Valencia. No necesitamos carta de invitación.',
  'Wir sind acht aus Kiel und brauchen kein Einladungsschreiben.',
])('No letter of invitation is asked for: %s', (text) => {
  expect(read(text).invitationLetterRequested).toBe(false);
});

describe('Those who come are', () => {
  test.each([
    ['We run the market in Porto. Coming: Rui Matos, Inês Faria, Tomás Leal and Carla Brito.', 4],
    ['In January two of them froze. Nine of us from Baltimore, clinic staff, hope to learn from you.', 9],
    [
      'God dag, ordføreren i Tromsø kommer til Stockholm 12. april 2027 sammen med tre rådgivere og ønsker et møte.',
      4,
    ],
    ['We are coming with twenty-odd students and their two lecturers from the University of Porto.', 22],
  ])('%s', (text, number) => {
    expect(read(text).people.number).toBe(number);
  });

  test('not those whom a student counts', () => {
    const text = 'I am a PhD student at the University of Leeds and I study how cities count their trees.';
    expect(read(text).people.number).not.toBe(2);
  });
});

test('The president of a parents’ association is no president further on either', () => {
  const text =
    "Our president of the parents' association and I are coming from Tartu. President is a big word: we're just two mums who would like to see a school canteen on 9 March 2027.";
  expect(read(text).highPoliticalLevel).toBeNull();
});

describe('A mayor is one in other languages', () => {
  test('and comes with those who accompany him', () => {
    const reading = read(
      'Madame, notre maire, accompagné de cinq conseillers, sera à Stockholm du 7 au 9 juin 2027. La mairie de Rennes',
    );
    expect([reading.highPoliticalLevel, reading.people.number]).toEqual(['maire', 6]);
  });

  test.each([
    'Unser Bürgermeister kommt am 3. Mai 2027 aus Kiel.',
    'Il sindaco di Torino verrà il 3 maggio 2027.',
  ])('%s', (text) => {
    expect(read(text).highPoliticalLevel).not.toBeNull();
  });

  test('but not whoever works at the office', () => {
    expect(
      read('Je travaille au cabinet du maire de Lyon. Nous serons trois.').highPoliticalLevel,
    ).toBeNull();
  });
});
