import { describe, expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';

const reader = createVisitReader();
const peopleIn = (text: string) => reader.read(text, '2026-11-23').people.number;

describe('A number that is told for them all', () => {
  test.each([
    ['We are a group of nine, nurses, drivers and two daughters, from Patras. We want to see a home.', 9],
    ['Vi skulle bli tre från Kotka: jag själv, vår smed Aino och vår unga revisor. Vi vill se en gård.', 3],
    ['A party of six, four lawyers and two from our tax office in Győr, would like to see an archive.', 6],
    ['Vi er en gruppe på syv fra Drammen, fire lærere og tre elever, som gjerne vil se en skole.', 7],
    ['Vi har en grupp om tolv från Riga som vill se en teater: nio unga, två ledare och en kokerska.', 12],
    ['We are a group of 14 people from Bremen, among them 2 wheelchair users and 3 assistants.', 14],
    ['Three people from our unit in Espoo (Anna, Mikko and I) want to meet your social workers.', 3],
    ['We are nine with our interpreter and come from Tirana to see your water works.', 9],
    ['We are 30, and want to look at old maps. A heritage group in Chicago.', 30],
    ['Kan ni ta emot fem av oss från Kotka? Fem av oss, två jurister och tre byggare, vill se en skola.', 5],
    ['We are cooks in Parma (there are eight of us) and would like to visit three of your schools.', 8],
  ])('is not added to by its parts: %s', (text, number) => {
    expect(peopleIn(text)).toBe(number);
  });

  test.each([
    ['We are five from Bath. We are five and one interpreter, and want to see your parks.', 6],
    ['Hej från Lahti. Vi är sju och en tolk som vill se era bibliotek.', 8],
    ['Our class is 23 plus two teachers, coming from Pärnu to see the city museum.', 25],
    ['We are four plus a driver, and would like to see your parks. City of Cork.', 5],
    ['Vi blir fem + chaufför från Åbo som vill se en skola.', 6],
    ['Vi är tre plus min chef, alla från Helsingfors, och vill se era broar.', 4],
  ])('is added to by whoever is joined to it: %s', (text, number) => {
    expect(peopleIn(text)).toBe(number);
  });

  test.each([
    ['Vi från Åbo blir fyra. Nej, sex, Maja och Kalle kommer också. Vi vill se en skola.', 6],
    ['Not the whole board of twelve will come from Kiel, only five. They want to see the harbour.', 5],
  ])('is taken back by another: %s', (text, number) => {
    expect(peopleIn(text)).toBe(number);
  });
});

describe('Whoever brings others is one more', () => {
  test.each([
    ['Hej från Kemi! Jag har med mig två kollegor och en av svetsarna när vi ser era verkstäder.', 4],
    ['I am bringing two colleagues and our youngest apprentice from Derry to see your workshops.', 4],
    ['I write for our chief librarian in Oulu, who will come with two assistants to see a library.', 3],
    ['Vår borgmästare i Åbo med följe på sex personer vill besöka en skola.', 7],
    ['Jag kommer från Tartu med min sekreterare och två rådgivare för att se era skolor.', 4],
    ['I will bring four of my team from Perth to see how you clear snow.', 5],
    ['I write from Utrecht. My director and our youngest planner will travel with me to see bike lanes.', 3],
  ])('%s', (text, number) => {
    expect(peopleIn(text)).toBe(number);
  });
});

test.each([
  ['Study visit, City of Braga\n- Going: Sofia Pinto, Rui Melo, Ana Lobo.\n- Wishes: school meals.', 3],
  ['Resa, Bergen kommune\n• Hva: lokk over veien\n• Vilka: Siri, Trond, Eirik + en konsult', 4],
  ['Hej från Åbo!\nDeltagare: Kari Nurmi, Sanna Laine, Timo Heino samt två tolkar\nVi vill se en skola.', 5],
])('Names are counted, with those who are counted beside them: %s', (text, number) => {
  expect(peopleIn(text)).toBe(number);
});

test.each([
  ['As for who: two from the fire service in Brest, three from planning, and the deputy mayor.', 6],
  ['Kommer gör: borgmästare Rasmussen, stadsdirektören, två tjänstemän och en fotograf från Aalborg.', 5],
  ['Mayor of Jelgava, Deputy Mayor and two advisers come to Stockholm on 11 December.', 4],
  ['My name is Ivo from Ostrava, I am one of four who would like to visit a day centre.', 4],
])('A list says who comes: %s', (text, number) => {
  expect(peopleIn(text)).toBe(number);
});

test('A party is told in Finnish, too', () => {
  expect(peopleIn('Hei! Meitä on kuusi, neljä opettajaa ja kaksi rehtoria Tampereelta.')).toBe(6);
});
