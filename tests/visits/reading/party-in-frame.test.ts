import { describe, expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';
import { coordinatedPartyAt } from '../../../src/visits/reading/people/coordinated-party.ts';

const reader = createVisitReader();
const peopleIn = (text: string) => reader.read(text, '2026-11-23').people.number;

describe('A party of whatever trades, relatives and names', () => {
  test.each([
    // A sentence that is nothing else.
    ['We want to stand by the kiln. Two potters, a glazier and me. Third of May.', 4],
    ['Vi vill se verkstaden. En glasmästare, en murare och jag.', 3],
    ['Coming: two goldsmiths, an engraver and their teacher.', 4],
    // It is said that these are who come.
    ['Det blir skepparen, hans två bröder, en maskinist och jag.', 5],
    ["It's old Henrik, his daughter and I who would come.", 3],
    ['We would be four weavers, a dyer and the foreman.', 6],
    ['Vi blir två svetsare, en målare, två smeder och en lärling.', 6],
    ['Vi kommer fem snickare, en målare och en tolk.', 7],
    ['They travel five technicals of our office to see the lamps.', 5],
    ['Sällskapet är rektorn, två lärare och en skolsköterska.', 4],
    ["We'd send the beadle, two gravediggers and the organist.", 4],
    // Somebody comes with them.
    ['With me come my neighbour and the verger.', 3],
    ['Med biskopen följer två kaplaner och en sekreterare.', 4],
    ['The Consul will be accompanied by the vice consul only.', 2],
    ['Jag är klockare och tar med mig min far och en granne.', 3],
    ["I'm coming with my three sisters.", 4],
    ['Hennes make, två livvakter och jag som bär kransen följer med henne upp.', 5],
    // What is said of one of them stands between.
    ['Bosse i smedjan, Lena på kontoret och jag vill komma.', 3],
    ['My sister, who is a midwife, and I would like to see it.', 2],
    ['Jag, som är präst, min fru och vår dotter vill komma.', 3],
    // The list comes after what is wished of the city.
    ['Could you take in me, my brother-in-law and our apprentice?', 3],
    ['Så kommer jag, drängen och min faster.', 3],
  ])('is summed up: %s', (text, number) => {
    expect(peopleIn(text)).toBe(number);
  });

  test.each([
    ['Två bilar med tre personer i varje kommer på onsdag.', 6],
    ['Four from the port and as many from the town would like to visit.', 8],
    ['Nu vill sköterskorna, tre till antalet, och jag se hur ni gör.', 4],
    ['We are three men from the harbour.', 3],
  ])('is told by a number that stands for others: %s', (text, number) => {
    expect(peopleIn(text)).toBe(number);
  });

  test.each([
    ['We are two crane men and a pilot; our foreman wanted to come but was not invited.', 3],
    ['I come by myself; my two sisters stay at home.', 1],
    ['We are sixteen altogether, myself included.', 16],
    ['My fifteen pupils and I, sixteen heads, would like to come.', 16],
    ['Our delegation consists of ten people and our date is May 25.', 10],
    ['Sex ingenjörer jämte vår attaché, inalles sju personer, vill komma.', 7],
  ])('counts nobody twice, and nobody who stays at home: %s', (text, number) => {
    expect(peopleIn(text)).toBe(number);
  });

  test.each([
    'Vi vill se en bro, två tunnlar och en väg.',
    'We are a small town, two hours from Oslo and an hour from the sea.',
    'We are a school and a library in one house.',
    'I bring two questions and a map.',
    'Jag tar med mig en karta och två frågor.',
  ])('is none where things are listed: %s', (text) => {
    expect(peopleIn(text)).toBeNull();
  });

  test('is not summed up where nobody knows how many some of them are', () => {
    const manner = { neighbour: false, isSaid: true };
    expect(coordinatedPartyAt('two masons, several helpers and me', manner)).toBeUndefined();
  });
});
