import { expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';

const reader = createVisitReader();
const peopleIn = (text: string) => reader.read(text, '2026-11-23').people.number;

test.each([
  [
    'some of the staff',
    'Brandkåren i Tartu, runt tolv av de anställda, reser hit och vill se en brandstation.',
    12,
  ],
  ['a dozen', 'A dozen of the staff of Tartu come on 4 May to see a school.', 12],
  [
    'whoever leads and so many more',
    'Guvernören i Tartu vill se en skola. Sällskapet är guvernören plus nio.',
    10,
  ],
  [
    'those who wish to play with others',
    'Trettio ungdomar och fyra lärare från Riga reser hit, och vi drömmer om att spela tillsammans med en orkester i er skola.',
    34,
  ],
  ['those who are named', 'Anna, Petr and Jan from Brno want to see your libraries.', 3],
  ['two who are named before', 'Nu vill de två från Kraków träffa er och se en skola.', 2],
  [
    'a rank of two words',
    'Delegates from Oslo want to see a school: 1 director general, 6 chiefs, 9 staff, 1 interpreter.',
    17,
  ],
  [
    'no mayor by whose office they were asked',
    "We are four from Aalborg, and the mayor's office asked us to write. May we see a school?",
    4,
  ],
  ['somebody and one who writes with them', 'My co-author and I from Riga would like to see a school.', 2],
  ['a number that is taken back', 'Vi är två arkivarier från Riga, nej tre, som vill se ert arkiv.', 3],
  [
    'the same in English',
    'We are five planners, sorry, six planners from Riga who want to see your plans.',
    6,
  ],
  [
    'the number it has changed to',
    'Our group from Riga has grown from six to nine. We want to see a school.',
    9,
  ],
  ['the same in Swedish', 'Gruppen från Riga har minskat från tio till sju och vill se en skola.', 7],
  [
    'those of us who do one thing and those who do another',
    'Three of us from Riga hear nothing, and our three interpreters do. We want to see your theatres.',
    6,
  ],
  [
    'those of us who go here and there',
    'Six of us from Riga would go to your libraries, three to the schools, and two to the parks.',
    11,
  ],
  [
    'whoever comes besides',
    "There's seven of us mums over here in Riga wanting to see it, plus a driver who knows the way.",
    8,
  ],
  [
    'those who come and the writer',
    'Det gäller tio män från Riga som vill se en kyrkogård. Med mig blir vi elva.',
    11,
  ],
  ['the writer as one of a number', 'Fyra jurister från Riga vill se er. Jag ansluter som den femte.', 5],
  ['whoever is led', 'Ministerns följe från Riga är nio personer utöver henne. De vill se en skola.', 10],
  ['couples', 'Fyra par från Riga reser, plus jag själv, för att se ett äldreboende hos er.', 9],
  [
    'a number that is said twice',
    'The delegation from Riga shall comprise the Director and six (6) officers, to see a school.',
    7,
  ],
  [
    'all for whom letters are wanted',
    'Our fellowship from Riga brings thirteen mid-career officers, from the buses and the schools, accompanied by two faculty members. Issue letters for all fifteen participants.',
    15,
  ],
  ['us by our number', 'Hälsningar från Riga. Vi tre vill se hur ni sköter era parker.', 3],
  ['all of them', 'Jag leder fyra kockar i Riga. Alla fem åker och vill se ett skolkök.', 5],
  [
    'members with one of them named',
    'Åtta ledamöter i utskottet för skolor i Riga, däribland utskottets ordförande, samt två handläggare gör en resa för att se hur ni sköter skolan.',
    10,
  ],
  ['me and more colleagues', 'We are me and more three colleagues from Riga, to see a school.', 4],
  ['a word made with people', 'Vi är fyra sjukhuspersonal från Riga som vill se ert äldreboende.', 4],
  [
    'whoever is listed after "det är"',
    'I Riga övar vi. Det är en planerare från kommunen, två från hamnen och jag som kommer.',
    4,
  ],
  ['a field that begins with the leader', 'Ort: Riga\nAntal: team leader plus 4 engineers\nÄmne: broar', 5],
  [
    'a field that begins with a pronoun',
    'Ort: Riga\nAntal: hon själv, tre kollegor och en tolk\nÄmne: broar',
    5,
  ],
])('The visitors are counted where a text tells %s', (_, text, number) => {
  expect(peopleIn(text)).toBe(number);
});

test.each([
  ['a bus by how full it is', 'Vi är en full buss med ungdomsledare från Riga som vill se en fritidsgård.'],
  ['somebody in an example', 'Vi är jurister från Riga. Vem betalar när en källare full av böcker blir våt?'],
])('Nobody is counted where a text tells %s', (_, text) => {
  expect(peopleIn(text)).toBeNull();
});

test.each([
  [
    'the name of the one who writes',
    'My name is Lucía and I am from Salamanca. I would like to see a school.',
  ],
  ['minutes', 'Jag är från Tartu och vill gärna se en skola. Tio minuter räcker.'],
])('Nobody is counted by %s', (_, text) => {
  expect(peopleIn(text)).toBeNull();
});
