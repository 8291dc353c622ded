import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/calendar/civil-date.ts';
import { findDates } from '../../../src/language/dates/find-dates.ts';

const today = '2026-11-23';
const periods = (text: string) => findDates(text, today).map(({ from, until }) => `${from}/${until}`);

describe('The days that a text names', () => {
  it.each([
    ['25/1–26/1', '2027-01-25/2027-01-26'],
    ['25-26/1 2028', '2028-01-25/2028-01-26'],
    ['den 3:e mars', '2027-03-03/2027-03-03'],
    ['måndag den 8. marts 2027', '2027-03-08/2027-03-08'],
    ['8.–9. februar 2027', '2027-02-08/2027-02-09'],
    ['Thursday 11 and Friday 12 March 2027', '2027-03-11/2027-03-12'],
    ['March 3rd to 5th', '2027-03-03/2027-03-05'],
    ['June 14-15, 2027', '2027-06-14/2027-06-15'],
    ['Feb 28 - Mar 2, 2027', '2027-02-28/2027-03-02'],
    ['the 15th of June 2027', '2027-06-15/2027-06-15'],
    ['on Thursday, 20 May 2027', '2027-05-20/2027-05-20'],
    ['2027-03-04', '2027-03-04/2027-03-04'],
    ['2027/03/08.', '2027-03-08/2027-03-08'],
    ['16.4.2027', '2027-04-16/2027-04-16'],
    ['12.4.2027–13.4.2027', '2027-04-12/2027-04-13'],
    ['2.9–3.9.2027', '2027-09-02/2027-09-03'],
    ['må 8.2–ons 10.2 för', '2027-02-08/2027-02-10'],
    ['18-19.02.2027', '2027-02-18/2027-02-19'],
    ['Tuesday, 3/9/2027', '2027-03-09/2027-03-09'],
    ['Friday 3/9/2027', '2027-09-03/2027-09-03'],
    ['tysdag 19. januar', '2027-01-19/2027-01-19'],
    ['2/2-27', '2027-02-02/2027-02-02'],
    ['3/15/2027', '2027-03-15/2027-03-15'],
    ['12-13 june 27, ok?', '2027-06-12/2027-06-13'],
    ['the days 14, 15 and 16 of June 2027', '2027-06-14/2027-06-16'],
    ['vi är 8, 23–24 mars 2027', '2027-03-23/2027-03-24'],
    ['30 december 2026 till 2 januari 2027', '2026-12-30/2027-01-02'],
    ['28 december till 3 januari', '2026-12-28/2027-01-03'],
    ['28 december – 3 januari 2027', '2026-12-28/2027-01-03'],
    ['andra veckan i mars, måndag till onsdag', '2027-03-08/2027-03-10'],
    ['onsdag och torsdag i sista veckan i april 2027', '2027-04-28/2027-04-29'],
    ['between Monday and Friday of the third week of June', '2027-06-14/2027-06-18'],
    // A month that begins on a Saturday has its first week after that.
    ['the first week of May, Tuesday', '2027-05-04/2027-05-04'],
    ['in the second week of May (10th to 14th)', '2027-05-10/2027-05-14'],
    ['w. 6, torsdag (11.2)', '2027-02-11/2027-02-11'],
    ['in exactly two weeks', '2026-12-07/2026-12-07'],
    ['om tre veckor på dagen', '2026-12-14/2026-12-14'],
    ['vecka 6, tisdag–onsdag', '2027-02-09/2027-02-10'],
    ['tisdag och onsdag i vecka 11', '2027-03-16/2027-03-17'],
    ['uke 10, tirsdag', '2027-03-09/2027-03-09'],
    ['week 7', '2027-02-15/2027-02-19'],
    ['the week of 8 March', '2027-03-08/2027-03-12'],
    ['nästa tisdag', '2026-12-01/2026-12-01'],
    ['on Friday', '2026-11-27/2026-11-27'],
    ['Thursday next week', '2026-12-03/2026-12-03'],
    ['Thursday week', '2026-12-03/2026-12-03'],
    ['torsdag om en vecka', '2026-12-03/2026-12-03'],
    ['a week on Monday', '2026-12-07/2026-12-07'],
    ['andra måndagen i mars 2027', '2027-03-08/2027-03-08'],
    ['the last Wednesday of January', '2027-01-27/2027-01-27'],
    ['sista onsdagen i november', '2026-11-25/2026-11-25'],
    ['the first Monday in November', '2027-11-01/2027-11-01'],
    ['våren 2028, den 3 mars', '2028-03-03/2028-03-03'],
  ])('%s', (text, period) => {
    expect(periods(text)).toEqual([period]);
  });

  it.each([
    ['the choice between two days', '3 or 4 May', ['2027-05-03/2027-05-03', '2027-05-04/2027-05-04']],
    [
      'a day of a month long enough for it',
      '10 February 2027, otherwise Tuesday the 30th',
      ['2027-02-10/2027-02-10', '2027-03-30/2027-03-30'],
    ],
    [
      'the same without its weekday',
      'den 10 februari 2027, annars den 31:a',
      ['2027-02-10/2027-02-10', '2027-03-31/2027-03-31'],
    ],
    ['days far apart', '3 och 24 maj', ['2027-05-03/2027-05-03', '2027-05-24/2027-05-24']],
    [
      'the day after one',
      'landar den 3 mars, möte dagen därpå',
      ['2027-03-03/2027-03-03', '2027-03-04/2027-03-04'],
    ],
    [
      'a weekday with its day alone',
      '19 to 23 April 2027, with you Wednesday 21st',
      ['2027-04-19/2027-04-23', '2027-04-21/2027-04-21'],
    ],
    [
      'the month that was named before',
      'den 15 februari, hem den 16:e',
      ['2027-02-15/2027-02-15', '2027-02-16/2027-02-16'],
    ],
  ])('are several for %s', (_, text, expected) => {
    expect(periods(text)).toEqual(expected);
  });

  it.each([
    'mid-May',
    'kl 9.10–11.12',
    'klockan 10.30–12.30',
    'i maj 2027',
    'the first week of May',
    'strategin 3.3 säger',
    'kl 10.30',
    '1 200 pupils',
    'den 31 februari',
    'vecka 77',
  ])('are none in "%s"', (text) => {
    expect(periods(text)).toEqual([]);
  });

  it('are read back from every usual way of writing them', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(today, days));
    const forms = (date: string) => {
      const [year = '', month = '', number = ''] = date.split('-');
      const name = new Intl.DateTimeFormat('sv', { month: 'long', timeZone: 'UTC' }).format(new Date(date));
      const english = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
        new Date(date),
      );
      return [
        date,
        `den ${Number(number)} ${name} ${year}`,
        `${english} ${Number(number)}, ${year}`,
        `${Number(number)} ${english} ${year}`,
        `${number}.${month}.${year}`,
        `${Number(number)}/${Number(month)} ${year}`,
      ];
    };
    fc.assert(
      fc.property(day, fc.nat(5), (date, form) => {
        expect(periods(`Vi kommer ${forms(date)[form]}.`)).toEqual([`${date}/${date}`]);
      }),
    );
  });

  it('never end before they begin, whatever the text', () => {
    const piece = fc.constantFrom(
      '3',
      '31',
      ' mars',
      '–',
      ' till ',
      '/',
      '.',
      '2027',
      ' den ',
      ' May',
      ' och ',
      'v. 7',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const { from, until } of findDates(pieces.join(''), today)) expect(until >= from).toBe(true);
      }),
    );
  });
});

it.each([
  'the first week of March',
  'andra veckan i mars',
  'how children learn to swim in two weeks',
  'the 1st to 3rd grade in May',
])('No day is named in %s', (text) => {
  expect(periods(text)).toEqual([]);
});

it('Of days with their month, those without it are of the same month', () => {
  expect(periods('Week of January 18, i.e. Mon the 18th through Thu the 21st.')).toEqual([
    '2027-01-18/2027-01-22',
    '2027-01-18/2027-01-21',
  ]);
});

it('"Next week" is counted from the day on which it was written', () => {
  const [days] = findDates('in exactly two weeks', today, { written: '2027-02-10' });

  expect(days?.from).toBe('2027-02-24');
});
