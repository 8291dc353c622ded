import { expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';

const reader = createVisitReader();
const read = (text: string) => reader.read(text, '2026-11-23');

test.each([
  [
    'the three of us, whoever is told before',
    'I work in Cork with two good colleagues, and the three of us want to see a school.',
    3,
  ],
  [
    'the two of them and one more',
    'It would be the two of us from Cork plus an interpreter, to see a school.',
    3,
  ],
  ['we would be so many', "We'd be 4 from Cork and want to see a school.", 4],
  ['a number before a smile', 'Jag kommer med 2 vänner från Duluth, dvs vi blir 3 😊 vi vill se en skola', 3],
  ['one word in the singular', 'We from Prizren like send 5 engineer to look at your schools.', 5],
  [
    'whole names after those who would come',
    'We in Leipzig want to see a school. Coming would be Anke Vogel, Tomasz Reich, Lale Demir and Jonas Pfeil.',
    4,
  ],
  ['first names', 'Vi som kommer är Aino, Pekka, Liisa, Ville och Sanna från Esbo. Vi vill se en skola.', 5],
  [
    'names after a greeting',
    'Hi there, Marta, Piotr, Ola and yours truly (from Poznań) would love to see a school.',
    4,
  ],
  [
    'kinds with their number after them',
    'We want come see school from Plovdiv. We are group: director 1, librarian 4, IT man 1.',
    6,
  ],
  [
    'kinds with their number in brackets',
    "Size of delegation: Mayor's advisor (1), engineers (3), architect (1). We are from Cork and want to see a school.",
    5,
  ],
  [
    'a numbered list within a sentence',
    'We from Sarajevo want to see a school; will be present: 1) Mr Bakir, head of section; 2) Ms Hodžić, engineer; 3) Mr Delić, engineer.',
    3,
  ],
  ['one by a sign without an article', 'vi e ett gäng i Vasa, 7 pers + ledsagare, vill se en skola', 8],
  [
    'Norwegians with one more',
    'Vi er tre stykker fra Tromsø kommune pluss en praktikant som gjerne vil se en skole.',
    4,
  ],
  [
    'Norwegians who bring others',
    'Jeg og mannen min driver gård utenfor Hamar og har med oss to naboer. Vi vil gjerne se en skole.',
    4,
  ],
  [
    'the deputy too',
    'Nämnden i Åbo reser. Med på resan är ordföranden, vice ordföranden, tre ledamöter och skolchefen. De vill se en skola.',
    6,
  ],
  [
    'whoever brings them',
    "Our manager in Cork wants to see a school. She'd bring the head of waste and me.",
    3,
  ],
  [
    'so many as they became',
    'To sum up: 16 from Tartu became 13 after the flu. They want to see a school.',
    13,
  ],
  ['the writer by name', 'I, Father Tomás, and three sisters from Braga wish to see a school.', 4],
  [
    'each of two classes',
    'Två klasser från Raumo, 19 respektive 22 barn, och fyra vuxna vill se en skola.',
    45,
  ],
  [
    'the writer and another besides',
    'Jag vill visa mina elever från Vasa en skola. De är 24, och så jag och Maria.',
    26,
  ],
  ['each with so many', 'Två rektorer, var och en med tre lärare, kommer från Nuuk för att se en skola.', 8],
  [
    'those who are told to follow',
    'The Mayor of Kigali will be accompanied by the following: the Director of Urban Planning, the Protocol Officer and the Private Secretary. They want to see a school.',
    4,
  ],
  ['Germans by heads', 'Die Stadt Bremen möchte mit einer sechsköpfigen Gruppe Ihre Schulen besuchen.', 6],
  [
    'Frenchmen who would be so many',
    'Bonjour, nous serions deux élues et trois techniciens de la ville de Rennes, pour voir une école.',
    5,
  ],
  ['the writer alone', 'Only I will come from Ullapool, to see a school.', 1],
  [
    'Germans one by one',
    'Guten Tag, mein Kollege Jens, meine Kollegin Petra und ich aus dem Bauamt Kiel möchten gern eine Schule sehen.',
    3,
  ],
  ['Germans together', 'Wir reisen zu viert aus Hamburg an und möchten Ihre Schulen sehen.', 4],
  [
    'Spaniards one by one',
    'Buenos días desde Bilbao. Viajamos la alcaldesa, su jefa de gabinete, el director de obras y una traductora, para visitar una escuela.',
    4,
  ],
  [
    'Frenchmen by name',
    'Bonjour, Mme Rochat (directrice des écoles), M. Blanc et M. Favre de Lausanne souhaitent visiter vos écoles.',
    3,
  ],
])('Who comes is told by %s', (_, text, people) => {
  expect(read(text).people.number).toBe(people);
});

test('A verb is nobody', () => {
  expect(
    read(
      'I Mariehamn finns en bassäng, så en vanlig familj kommer aldrig i. Jag och tre kollegor vill se er simhall.',
    ).people.number,
  ).toBe(4);
});

test.each([
  [
    'Cork',
    'A man on my street lay dead. He had a daughter in Perth. I work in Cork with two colleagues who want to see a school.',
  ],
  [
    'Gdynia',
    'Min syster bor i Boston men själv jobbar jag på hamnkontoret i Gdynia. Fyra av oss vill se en skola.',
  ],
  [
    'Bergen',
    'Once I lived in Lisbon, then in Rome; these days I look after the cemeteries of Bergen. We are three and want to see a school.',
  ],
  ['Ghent', 'I teach in Ghent, many of my pupils come from Syria. We are 23 and want to see a school.'],
  ['Uleåborg', 'Min man är från Teheran men vi bor och arbetar i Uleåborg. Vi två vill se en skola.'],
  [
    'Fremantle',
    "Our city manager in Fremantle has a cousin in Malmö. She'd bring two colleagues to see a school.",
  ],
  [
    'Ullapool',
    'My daughter studies in Lund and my son works in Oslo. I am the librarian of Ullapool and want to see a school.',
  ],
  ['Karleby', 'Skickar vidare från min granne som jobbar i Karleby. Hon och två kollegor vill se en skola.'],
  [
    'Kutaisi',
    'I am assistant of Mayor of city Kutaisi. We three want to see a school on 28 April, because on 29 he must be in Brussels.',
  ],
  ['Porto', 'My boss is from Porto. He and two colleagues want to see a school.'],
])('The visitors are from %s, wherever others are at home', (origin, text) => {
  expect(read(text).origin?.words).toBe(origin);
});

test.each([
  [false, 'Visa / invitation letter needed: no'],
  [true, 'Visa / invitation letter needed: yes'],
  [false, 'Ein Einladungsschreiben brauchen wir natürlich nicht.'],
  [true, 'Ein Einladungsschreiben brauchen wir bis März.'],
  [true, 'Necesitamos cartas de invitación.'],
  [true, 'Please also paper for visa from you.'],
])('A letter is asked for (%s): %s', (isAsked, words) => {
  expect(read(`Five from Kiel want to see a school.\n${words}`).invitationLetterRequested).toBe(isAsked);
});

test('A day or another is told by a short "el" between weekdays too', () => {
  const { dates } = read('Vi två från Tallinn vill se en skola, tis 9 el ons 10 feb?');

  expect(dates.proposed).toEqual({ from: '2027-02-09', until: '2027-02-09' });
  expect(dates.alternatives).toEqual([{ from: '2027-02-10', until: '2027-02-10' }]);
});
