import { describe, expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';

const reader = createVisitReader();
const datesIn = (text: string) => reader.read(text, '2026-11-23').dates;
const day = (from: string, until = from) => ({ from, until });

test.each([
  [
    'a day of next week, which is named before it',
    'Nästa vecka är vi ändå i stan, fem från Riga, och undrar om vi på torsdagen kan få se en skola.',
    day('2026-12-03'),
  ],
  [
    'the same, counted from the day of the mail',
    'From: Declan Doyle\nSent: 1 December 2026 08:14\nSubject: visit\n\nNext week we are in town, five from Cork. Could we see a school? Next week a tour on Thursday is best.',
    day('2026-12-10'),
  ],
  [
    'two days, with how much there is of each',
    'Five from Riga want to see a school: 19 January, the whole day, and 20 January until lunch.',
    day('2027-01-19', '2027-01-20'),
  ],
  [
    'the same in Swedish',
    'Fem från Riga vill se en skola den 3 maj på eftermiddagen och tisdag 4 maj.',
    day('2027-05-03', '2027-05-04'),
  ],
  [
    'how long they stay, with the weekdays',
    'Fem från Riga kommer till Stockholm tisdag 25 maj och stannar till och med torsdag 27 maj.',
    day('2027-05-25', '2027-05-27'),
  ],
  [
    'until they go back, whatever they do in the evening',
    'Six of us from Riga arrive on Tuesday 27 April and go back on Thursday 29 April. We have dinner with the university on the 28th. We want to see a school.',
    day('2027-04-27', '2027-04-29'),
  ],
  [
    'the weekday of the stay that is the one they can',
    'Fem från Riga vill se en skola. Hela veckan 12–16 april är vi i stan, men onsdagen är den dag vi kan.',
    day('2027-04-14'),
  ],
  [
    'all of the stay, where it is the one day they can not',
    'Fem från Riga vill se en skola. Hela veckan 12–16 april är vi i stan, men onsdagen är den dag vi inte kan.',
    day('2027-04-12', '2027-04-16'),
  ],
  [
    'weeks that are counted from the day of the mail',
    'From: Declan Doyle\nSent: Wednesday 10 February 2027 08:14\nSubject: short visit\n\nMay two of us from Cork come and see a school in exactly two weeks?',
    day('2027-02-24'),
  ],
  [
    'days of a week by its number, of next year',
    'Fem från Riga vill se en skola. Vecka 22 nästa år, onsdag till fredag.',
    day('2027-06-02', '2027-06-04'),
  ],
  [
    'the same in English, though that week is still to come this year',
    'Five of us from Riga want to see a school on Tuesday in week 50 next year.',
    day('2027-12-14'),
  ],
  [
    'the working days of a week that is told by its month',
    'Fem från Riga vill se en skola första veckan i februari.',
    day('2027-02-01', '2027-02-05'),
  ],
  [
    'the same for the last one, in English',
    'Five of us from Riga want to see a school, in the last week of April if you like.',
    day('2027-04-26', '2027-04-30'),
  ],
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
    'the day to be read in place of another',
    'Five from Riga want to see a school. The first idea was 22 September, but our flight has moved, so please read 24 September 2027 wherever you have seen the other date.',
    day('2027-09-24'),
  ],
  [
    'the day that is not spent elsewhere',
    'Five from Riga want to see a school. We are in Copenhagen until Tuesday 9 November 2027 and could take the train up for Thursday 11 November.',
    day('2027-11-11'),
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
  [
    'the days asked for, not that of the note',
    'Telefonlapp 26/11 kl. 9.40\nMarek från stadsarkivet i Brno ringde, de blir fyra. Vill se hur ni skannar kartor. Tisdag 16 mars.',
    day('2027-03-16'),
  ],
  [
    'the same in English',
    'Phone message taken 26 Nov: five from the port of Bristol want to see your quays on 3 March.',
    day('2027-03-03'),
  ],
  [
    'the day that is said to be the right one',
    'Fem från Riga vill se en skola. I mitt förra brev skrev jag den 17 mars, det var fel. Det rätta är torsdagen den 18 mars.',
    day('2027-03-18'),
  ],
  [
    'the day that a slip is put right by',
    'Five from Riga want to see a school. I typed 3 June by mistake; it should be 4 June 2027.',
    day('2027-06-04'),
  ],
  [
    'the day that is to be read for another',
    'Erratum: for 8 April read 15 April 2027. Five from Riga want to see a school.',
    day('2027-04-15'),
  ],
  [
    'a day and not the one before it',
    'Five from Riga want to see a school. Not on the 17th of May as I wrote first but on the 19th of May.',
    day('2027-05-19'),
  ],
  [
    'a day of the month that was named before',
    'Vi är fem från Riga som är i Stockholm i januari. Fredagen den 15 vill vi gärna se en skola.',
    day('2027-01-15'),
  ],
  [
    'the same in English',
    'Five of us from Riga are in Sweden in February. We would like to see a school on Tuesday the 16th.',
    day('2027-02-16'),
  ],
  [
    'the day asked for, not that on which they reach the city',
    'Five from Riga will reach Stockholm on 13.12.2026. On 14.12.2026 we request one session about schools.',
    day('2026-12-14'),
  ],
  [
    'as many days as are said',
    'Fem från Riga vill se en skola. 17 maj, tre dagar (17, 18 och 19).',
    day('2027-05-17', '2027-05-19'),
  ],
  [
    'as many days from the first',
    'Five from Riga want to see your schools for three days from 12 April 2027.',
    day('2027-04-12', '2027-04-14'),
  ],
  [
    'a day, and not the days until more is known',
    'Five from Riga want to see your schools on 8 June 2027, ten days from now we know more.',
    day('2027-06-08'),
  ],
  [
    'a day, and not as many as it is to be told before',
    'Five from Riga want to see your schools on 8 June 2027 (two days notice is enough).',
    day('2027-06-08'),
  ],
  [
    'the days of a programme with a line for each',
    'Five from Riga. Our wishes:\n- Tue 11 May 2027: schools\n- Wed 12 May 2027: libraries\n- Thu 13 May 2027: roads',
    day('2027-05-11', '2027-05-13'),
  ],
  [
    'a day of which they ask in Swedish whether it is wrong',
    'Tio från Riga vill besöka skolor 5 maj 2027 om det inte är fel vecka.',
    day('2027-05-05'),
  ],
  [
    'a day unless it is not right',
    'Ten from Riga want to visit your schools on 5 May 2027 unless that is not right for you.',
    day('2027-05-05'),
  ],
  [
    'a day that we may call wrong',
    'Ten of us from Riga hope to visit schools on 5 May 2027 – tell us if that date is wrong.',
    day('2027-05-05'),
  ],
  [
    'a day named once more to ask about it',
    'Tio från Riga vill besöka skolor. Säg till om torsdag den 6 maj 2027 är fel dag.',
    day('2027-05-06'),
  ],
  [
    'the days of a programme whose lines have nothing before or after them',
    'Five from Riga. We propose these days\nMon 7 June 2027: schools and lunch\nTue 8 June 2027: libraries\nWed 9 June 2027: roads',
    day('2027-06-07', '2027-06-09'),
  ],
  [
    'a day of the month that is named last, not of one before it',
    'As agreed in January, our congress is on 5 May 2027. Five from Riga want to see a school on Tuesday the 11.',
    day('2027-05-11'),
  ],
])('A visit is read to be on %s', (_, text, proposed) => {
  expect(datesIn(text).proposed).toEqual(proposed);
});

test('The day on which somebody at home decides is no day of the visit', () => {
  expect(
    datesIn('Five from Riga want to see a school. Our council decides on 14 December.').proposed,
  ).toBeNull();
});

test.each([
  [
    'days on which a house is open each week',
    'Five from Riga want to see the club that you keep open on Fridays. We do not know the dates yet.',
  ],
  [
    'a Friday that is none in the month that was named',
    'Fem från Riga är här i mars och vill se en skola. Fredagen den 15 passar.',
  ],
  [
    'a Tuesday that the month that was named is too short for',
    'Fem från Riga är här i februari och vill se en skola. Tisdagen den 30 passar.',
  ],
])('No day is proposed by %s', (_, text) => {
  expect(datesIn(text).proposed).toBeNull();
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

test('A day "or so" is none where the exact one is still open', () => {
  expect(
    datesIn('Five from Riga want to see a school, 12 July or so, they say the exact day is still open.')
      .proposed,
  ).toBeNull();
});

test.each([
  ['Vi är åtta från Åbo. Tisdagen efter påsk 2027 är vi lediga, funkar det?', day('2027-03-30')],
  ['The Wednesday after Easter 2027 would suit the six of us from Cork to see a school.', day('2027-03-31')],
  ['Vi tio från Vasa vill se er simhall annandag pingst 2027.', day('2027-05-17')],
  [
    'Six of us from Cork would like to see a school in the week after Easter.',
    day('2027-03-29', '2027-04-02'),
  ],
])('Days beside a feast are days: %s', (text, proposed) => {
  expect(datesIn(text).proposed).toEqual(proposed);
});
