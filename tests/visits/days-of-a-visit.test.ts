import { describe, expect, test } from 'vitest';
import { createVisitReader } from '../../src/visits/reader.ts';

const reader = createVisitReader();
const datesIn = (text: string) => reader.read(text, '2026-11-23').dates;
const day = (from: string, until = from) => ({ from, until });

test.each([
  [
    'the weekday of next week',
    'Fem från Riga vill se en skola på tisdag i nästa vecka, om det går.',
    day('2026-12-01'),
  ],
  [
    'when they are at our disposal, not when they arrive',
    'We are five from Riga. We arrive on Sunday 30 May and are at your disposal on 31 May and 1 June 2027.',
    day('2027-05-31', '2027-06-01'),
  ],
  [
    'the new day where the first is taken back',
    "Five from Riga want to see a school. I had said 2 December but that's off the table now; make it Wednesday the 9th please.",
    day('2026-12-09'),
  ],
  [
    'a night by both its days',
    'Two of us from Riga want to follow a shift, Wednesday 27 into Thursday 28 January 2027.',
    day('2027-01-27', '2027-01-28'),
  ],
  [
    'a period over the end of a month',
    'Vi är fem från Riga och vill se en skola den 30–2 februari.',
    day('2027-01-30', '2027-02-02'),
  ],
  [
    'a period over the end of a year',
    'Vi är fem från Riga och vill se en skola den 30–2 januari.',
    day('2026-12-30', '2027-01-02'),
  ],
])('A visit is read to be on %s', (_, text, proposed) => {
  expect(datesIn(text).proposed).toEqual(proposed);
});

test('The day on which somebody at home decides is no day of the visit', () => {
  expect(
    datesIn('Five from Riga want to see a school. Our council decides on 14 December.').proposed,
  ).toBeNull();
});

describe('Where the choice between days is left', () => {
  test.each([
    'Fem från Riga vill se en skola. Vi kan den 21 eller den 28 januari, välj ni.',
    'Five from Riga want to see a school. We can on 21 January or on 28 January.',
  ])('none is proposed, and each is told: %s', (text) => {
    expect(datesIn(text)).toMatchObject({
      proposed: null,
      alternatives: [day('2027-01-21'), day('2027-01-28')],
    });
    expect(reader.read(text, '2026-11-23').otherMatter).toBeNull();
  });

  test.each([
    ['they lie next to each other', 'Five from Riga want to see a school on 3 or 4 March.'],
    [
      'one is preferred',
      'Five from Riga want to see a school, on 3 March or on 10 March, preferably the first.',
    ],
  ])('the first is proposed when %s', (_, text) => {
    expect(datesIn(text).proposed).toEqual(day('2027-03-03'));
  });
});
