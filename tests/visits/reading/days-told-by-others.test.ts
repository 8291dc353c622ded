import { expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';

const reader = createVisitReader();
const proposed = (text: string) => reader.read(text, '2026-11-23').dates.proposed;
const day = (from: string, until = from) => ({ from, until });

test.each([
  [
    'Fem från Riga vill se en skola dagen innan mässan i Älvsjö, som börjar torsdag 11 mars.',
    day('2027-03-10'),
  ],
  [
    'Three of us from Cork attend a congress in Malmö that ends on Wednesday 14 April 2027. Could we see a school on the two days straight after it?',
    day('2027-04-15', '2027-04-16'),
  ],
  [
    'Our group of six from Cork arrives on the evening of Sunday 11 April 2027 and would like to spend the three days that follow in your schools.',
    day('2027-04-12', '2027-04-14'),
  ],
  [
    'The two of us from Cork are over for a wedding on Saturday 5 June 2027. Would the Monday after suit for a school?',
    day('2027-06-07'),
  ],
  [
    'Four from Braga want to see a school on the 1st of March and the two days thereafter.',
    day('2027-03-01', '2027-03-03'),
  ],
  [
    'Sju från Vasa vill se en skola onsdag och torsdag efter sportlovet (v 9).',
    day('2027-03-10', '2027-03-11'),
  ],
  ['Vi fyra från Vasa vill se en simhall dagen efter Lucia i år.', day('2026-12-14')],
  [
    'Five from Hull want to see a school, not on 4 May 2027 any more but exactly a week later.',
    day('2027-05-11'),
  ],
  [
    'Six from Zagreb want to see a school. The visit planned for 3-4 March 2027 has been moved by one week.',
    day('2027-03-10', '2027-03-11'),
  ],
  [
    'Four from Halden come on 25 May 2027 to see a school and leave again Thursday.',
    day('2027-05-25', '2027-05-27'),
  ],
  [
    'Vi fem från Tromsø vil se en skole mandag 15. februar, eller aller helst dagen etter.',
    day('2027-02-16'),
  ],
])('Days that are told by another day are those: %s', (text, days) => {
  expect(proposed(text)).toEqual(days);
});

test('Which day it is may be said after what it is beside', () => {
  expect(
    proposed('Five from Riga want to see a school the day after St Lucy’s Day, that is Monday 14 December.'),
  ).toEqual(day('2026-12-14'));
});

test.each([
  [
    'Five of us from Cork would fly in on 14 September 2027 and be with you for three days, that day included, to see a school.',
    day('2027-09-14', '2027-09-16'),
  ],
  [
    'Vi sex från Vasa kommer tisdagen den 9 mars och har två dagar på oss att se en skola.',
    day('2027-03-09', '2027-03-10'),
  ],
  [
    'Vi fyra från Vasa vill se en skola. Tre dagar hade varit bra, med start tisdagen den 13 april.',
    day('2027-04-13', '2027-04-15'),
  ],
  [
    'Vi fyra från Vasa kommer den 13 april för att se en skola. Vi stannar tre dagar.',
    day('2027-04-13', '2027-04-15'),
  ],
  [
    'A ten-member team from Kerala intends to visit a school from the 5th day of July 2027 for a period of four days.',
    day('2027-07-05', '2027-07-08'),
  ],
  [
    'Wir sind drei Lehrer aus Kiel und könnten am 17. Mai 2027 kommen und zwei Tage bleiben, um eine Schule zu sehen.',
    day('2027-05-17', '2027-05-18'),
  ],
])('A stay is as long as it is said to be, in any order of words: %s', (text, days) => {
  expect(proposed(text)).toEqual(days);
});

test.each([
  'Five from Riga want to see a school on 8 June 2027. We shall write three days before.',
  'Fem från Riga vill se en skola den 8 juni 2027, och svar önskas inom tre dagar.',
])('Other days that are counted are none of the stay: %s', (text) => {
  expect(proposed(text)).toEqual(day('2027-06-08'));
});

test.each([
  [
    'Nine from Nairobi want to see a school. We travel 10–14 May 2027; meetings with you on the middle day only.',
    day('2027-05-12'),
  ],
  [
    'Four from Halden want to see a school. Arrive by train Tues 25 May, go home Thurs 27 May, so the Wednesday is the one full day.',
    day('2027-05-26'),
  ],
  ['Fem från Riga vill se en skola den sista dagen i maj.', day('2027-05-31')],
  [
    'Two of us from Riga want to see a school and are free on the last two days of April.',
    day('2027-04-29', '2027-04-30'),
  ],
  [
    '5 of us from Galway want to see a school, any day wk starting 12 april is grand, wed best',
    day('2027-04-14'),
  ],
  [
    'The three of us from Calgary land on Thursday the 4th of February and head home the Sunday, so Friday would be the day for a school.',
    day('2027-02-05'),
  ],
  ['Vi fyra från Esbo vill se en skola och kan 19 el 20 januari.', day('2027-01-19')],
  ['Five from Vantaa want to see a school in week 17 (Wed + Thu).', day('2027-04-28', '2027-04-29')],
])('A day is told by its place: %s', (text, days) => {
  expect(proposed(text)).toEqual(days);
});

test('None is proposed where it is one day or else another, far from it', () => {
  expect(
    proposed('Four from Leipzig want to see a school on Tuesday 2 March or else Tuesday 16 March 2027.'),
  ).toBeNull();
});
