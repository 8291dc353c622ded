import { describe, expect, test } from 'vitest';
import { createVisitReader } from '../../src/visits/reader.ts';
import { demoDirectory } from '../support/demo-directory.ts';

const reader = createVisitReader();
const read = (text: string) => reader.read(text, '2026-11-23');
const reasonOf = (text: string) => {
  const triage = reader.triage(read(text), demoDirectory());
  return triage.outcome === 'decided' ? triage.reason : triage.outcome;
};

describe('No request to visit is', () => {
  test.each([
    [
      'a call by video of those who do not travel',
      "We plan home help in Perth. Flying over isn't going to happen, but would your elderly care be up for forty minutes on Teams on 19 January? There'd be four of us.",
      'question',
    ],
    [
      'a newsletter with visits in its calendar',
      'Nordiskt månadsbrev nr 4: Intervju med skolchefen. Kalender: studiebesöksdagarna i Bergen 14–15 april. Du får det här brevet för att du är anmäld till listan.',
      'newsletter',
    ],
    [
      'a question about a gift of a delegation that was here',
      'En delegation som vi hade här i går lämnade en tavla till min chef. Får hon behålla den, eller måste den diarieföras?',
      'question',
    ],
  ])('%s', (_, text, matter) => {
    expect(read(text).otherMatter).toBe(matter);
  });
});

describe('A request to visit is', () => {
  test.each([
    [
      'a class that comes to its pen friends',
      'Kära vänskola! Vår klass kommer till sina brevvänner i Stockholm i vecka 19. Det enda vi ber om är att få sitta med på lektionerna. 24 barn, två lärare och en mamma. Hälsningar från Kiel',
    ],
    [
      'cooks who wish to see others',
      'Jag basar över tio kockar i Umeå. Vi vill hälsa på hos några som gör samma sak i en av era skolor i april.',
    ],
    [
      'a question first, and then who asks it',
      'Vem betalar när en dam halkar i ett av stadens hus? I Lille köper vi skydd på marknaden. Vi är jurister allihop och vill se hur ett krav utreds. 15 juni 2027.',
    ],
    [
      'those who could call on us',
      'A child gets half a million, and the father buys a boat. Whose job is it to say no? A few of us from Hobart could call on you on Thursday 6 May 2027.',
    ],
  ])('%s', (_, text) => {
    expect(read(text).otherMatter).toBeNull();
  });
});

test('An article before "delegation" is no place that the visitors come from', () => {
  expect(read('En delegation vill se en skola den 3 mars 2027.').origin).toBeNull();
});

describe('The Executive Board receives', () => {
  test.each([
    [
      'the chairman of a people’s committee',
      "The Chairman of the People's Committee of Hue will lead a delegation of nine, to exchange views on city growth.",
      'high_political_level',
    ],
    [
      'members of a parliament',
      'Från parlamentet i Windhoek kommer nio ledamöter i utskottet för sociala frågor för att se ett äldreboende.',
      'high_political_level',
    ],
    [
      'a queen who comes privately',
      'Drottningen av Jordanien är privat i Stockholm och vill se ett bibliotek den 13 januari.',
      'high_political_level',
    ],
    [
      'a city among those that the leadership prioritises',
      'Kyiv står bland de städer som Stockholms ledning prioriterar under 2027. Sex personer kommer i april och vill se en skola.',
      'prioritised',
    ],
  ])('%s', (_, text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });
});

test('Who sits in the boards of companies is no question of protocol', () => {
  expect(read('Four from Split want to see your companies: who sits in the boards?').protocol).toBeNull();
});

describe('A letter of invitation', () => {
  test.each([
    'För viseringens skull behöver de fem från Kairo en inbjudan från er.',
    'Nio från Windhoek vill se en skola. Vi ber om en inbjudan, så att viseringarna hinner ordnas.',
  ])('is asked for: %s', (text) => {
    expect(read(text).invitationLetterRequested).toBe(true);
  });

  test('is not asked for where others see to it', () => {
    const text = 'Six from Lagos want to see a school. Visa letters are being handled by our consulate.';

    expect(read(text).invitationLetterRequested).toBe(false);
  });
});
