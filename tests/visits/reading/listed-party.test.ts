import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';
import { listedParties } from '../../../src/visits/reading/people/listed-party.ts';

const numbersIn = (text: string) => listedParties(text, false).map(({ number }) => number);
const reader = createVisitReader();
const peopleIn = (text: string) => reader.read(text, '2026-11-23').people.number;

describe('A list of visitors', () => {
  test.each([
    ['Four officials of the Commission, together with one interpreter, wish to come.', 5],
    ['Our group: me, one psychologist, three mentors.', 5],
    ['It will be me, Jordi and Pilar, maybe you know them, and also Nuria, our new girl.', 4],
    ['My director and I and the two who make our exhibitions would like to come.', 4],
    ['Our risk manager, our actuary and I (treasury) would be interested.', 3],
    ['The group has 1 head of group, 9 members and 1 interpreter.', 11],
    ['We are twelve volunteers, between 18 and 24 years, and two leaders.', 14],
    ['Vår chefsarkivarie, åtföljd av två konservatorer och en historiker, önskar komma.', 4],
    ['Stadsarkitekten i Bologna och hennes fem medarbetare vill komma.', 6],
    ['Fem byggnadsinspektörer jämte undertecknad vill komma.', 6],
    ['Tre personer från vårt museum och tre från lokalservicen kommer.', 6],
    ['Styrelsen på sju och ytterligare fjorton medlemmar tar bussen.', 21],
    ['Hon kommer själv och tar med sig fyra till.', 5],
    ['Vi är hon, jag och två intendenter.', 4],
    ['Deras ekonomichef plus en riskingenjör plus undertecknad vill träffa er.', 3],
  ])('is summed up: %s', (text, number) => {
    expect(numbersIn(text)).toEqual([number]);
  });

  test.each([
    'Fyra personer, sex timmar.',
    'The Mayor, 6 persons, would like to come.',
    'We would like to meet your director and two engineers.',
    'I live in Porto, I would like to come.',
    'Dear Anna and Karin, we hope to see your director, your planners and your lawyer.',
  ])('is none where nobody is added to others, or those who are visited are named: %s', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  test.each([
    ['Två rektorer och en badchef, tre personer, kommer gärna den 22 januari 2027.', 3],
    ['Fyra personer från Turin, två dietister och två upphandlare, vill se köken.', 4],
    ['Three of us, the treasurer, the caretaker and I, would be happy to visit you.', 3],
    ['De var elva på listan men tre har strukits, varför åtta återstår. De vill besöka er.', 8],
    ['We are three, no wait, Tomek is not going, so only two. Can we visit you?', 2],
    ['Four researchers from my laboratory will accompany me to visit you.', 5],
    ['Vår läsecirkel, ett halvt dussin pensionärer med mig själv medräknad, vill besöka er.', 6],
    ['Herr Novák i Brno vill besöka er. Kommer med fyra jurister.', 5],
    ['He would like to see you. He travels with a private secretary and a press officer.', 3],
    ['Nio av kvinnorna som arbetar där önskar besöka er.', 9],
    ['Fem av dess handläggare vill besöka er.', 5],
  ])('is not added to the number that is told of it: %s', (text, number) => {
    expect(peopleIn(text)).toBe(number);
  });

  test('lies within its text, whatever that is', () => {
    const word = fc.constantFrom(
      ...'me I and , our boss the mayor two 3 teachers with from Riga who : . ( ) jag och en tolk plus'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        for (const { start, end, number, parts } of listedParties(text, false)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(number).toBeGreaterThanOrEqual(parts);
        }
      }),
    );
  });
});
