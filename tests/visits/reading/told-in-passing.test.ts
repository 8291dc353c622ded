import { expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';

const reader = createVisitReader();
const peopleIn = (text: string) => reader.read(text, '2026-11-23').people.number;
const originOf = (text: string) => reader.read(text, '2026-11-23').origin?.words;

test.each([
  [2, 'Our buses in Belfast stand still while forty people look at their watches. Two people, 1 March 2027.'],
  [1, 'I sign things for forty-one strangers in Bristol. Show me how you check it. One visitor. Any day.'],
  [
    1,
    'Four builders in Cork want the same plot. I would like to hear how you choose. Just me. 24 March 2027.',
  ],
  [9, 'The park in Riga is mud. Who looks after yours? Nine neighbours, 9 June 2027.'],
  [3, 'Men of seventy ring me from Cork about their mothers. I’d bring two more. 2 December.'],
  [
    4,
    'A household of ten shares one bus card in Izmir. I’d like to sit at the back with 3 colleagues on 4 May.',
  ],
  [3, 'Twenty clerks in Cork count by hand. May I bring my two deputies on 15 March 2027?'],
  [2, 'Eight hundred of them lean, in Cork. Just me and my foreman, 13 May 2027.'],
  [10, 'There are four gardeners for thirty hectares in Bruges. We are ten gardeners. 8 June 2027.'],
  [1, 'Ninety pensioners in Cork sit in the dark when the lift breaks. Could I come and see how you do it?'],
  [1, 'Hos oss i Vasa har tre gubbar skött arkivet i trettio år. Får jag komma och titta den 4 maj?'],
  [2, 'Eight pupils share one book in Riga. I would travel with our librarian, 4 May 2027.'],
  [5, 'Twenty teachers in Riga resigned. Five heads, including me, would like to come on 4 May 2027.'],
  [3, 'I Vasa har vart tredje barn slutat komma. Jag och två till skulle vilja se hur ni gör den 3 mars.'],
  [6, 'We write from Leeds. Would like to bring six people, me included. 26 May 2027.'],
])('%i come, whoever else is told of: %s', (number, text) => {
  expect(peopleIn(text)).toBe(number);
});

test.each([
  ['Ballymena', 'My job in Ballymena is stones. Eight of them lean. Could I come on 4 May 2027?'],
  ['Suolahti', 'Hemma i Suolahti stänger biblioteket klockan fyra. Vi blir tre och kommer den 4 maj.'],
  ['Ystalyfera', 'In Ystalyfera the lamps go out at nine. Four of us would like to see yours.'],
  ['Ypres', 'As clerk of Ypres I have 600 house plans. We are two and come on 4 May 2027.'],
  [
    'Sandwell',
    'The widow next door to me in Sandwell eats alone. She’s from Punjab. Two of us would come on 4 May.',
  ],
  ['Tralee', 'People tell us of Copenhagen, but in Tralee nobody cycles. We are two and come on 4 May.'],
  ['Kaunas', 'The fire engines in Kaunas no longer fit through the doors. We are 6. Please propose a day.'],
  [
    'Llanelli',
    'Charlotte’s mum runs the only pool in Llanelli and it shuts at Easter. How do you keep yours warm? 5 people, 22 February.',
  ],
])('they are from %s: %s', (place, text) => {
  expect(originOf(text)).toBe(place);
});

test('a place where they wish to see something is not where they are from', () => {
  expect(
    originOf('Vi är nyfikna på öppna förskolan i Fruängen och kommer den 4 maj, tre stycken.'),
  ).toBeUndefined();
});
