import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../../src/language/dates/read-dates.ts';

describe('the period that a text speaks of', () => {
  it.each([
    ['jag är borta 3–14 juli', '2027-07-03', '2027-07-14'],
    ['borta från 3 juli till 14 juli 2027', '2027-07-03', '2027-07-14'],
    ['borta 2027-07-03 – 2027-07-14', '2027-07-03', '2027-07-14'],
    ['borta mellan den 3 och 14 juli', '2027-07-03', '2027-07-14'],
    ['3/7-14/7', '2027-07-03', '2027-07-14'],
    ['3:e till 5:e juni', '2027-06-03', '2027-06-05'],
    ['tredje till femte juni', '2027-06-03', '2027-06-05'],
    ['from the third to the fifth of June', '2027-06-03', '2027-06-05'],
    ['borta v. 28', '2027-07-12', '2027-07-18'],
    ['borta vecka 28-30', '2027-07-12', '2027-08-01'],
    ['borta vecka 51 och 52', '2026-12-14', '2026-12-27'],
    ['away weeks 50, 51 and 52', '2026-12-07', '2026-12-27'],
    ['borta vecka 52 och 1', '2026-12-21', '2027-01-10'],
    ['vecka 10 och 12 personer', '2027-03-08', '2027-03-14'],
    ['måndag till onsdag nästa vecka', '2026-11-30', '2026-12-02'],
    ['next week, Tuesday to Thursday', '2026-12-01', '2026-12-03'],
    ['torsdag och fredag vecka 50', '2026-12-10', '2026-12-11'],
    ['nästa vecka', '2026-11-30', '2026-12-06'],
    ['på torsdag', '2026-11-26', '2026-11-26'],
    ['imorgon', '2026-11-24', '2026-11-24'],
    ['3–14/7', '2027-07-03', '2027-07-14'],
    ['borta i morgon', '2026-11-24', '2026-11-24'],
    ['borta från i morgon till fredag', '2026-11-24', '2026-11-27'],
    ['i övermorgon', '2026-11-25', '2026-11-25'],
    ['off sick til friday', '2026-11-23', '2026-11-27'],
    ['borta fredag till måndag', '2026-11-27', '2026-11-30'],
    ['vecka 28 till 30', '2027-07-12', '2027-08-01'],
    ['borta till 14 juli', '2026-11-23', '2027-07-14'],
    ['borta till 3 mars 2025', '2025-03-03', '2025-03-03'],
    ['ledig 20 december till 7 januari', '2026-12-20', '2027-01-07'],
    ['20 december till 7 januari 2028', '2027-12-20', '2028-01-07'],
    ['20 december 2027 till 7 januari', '2027-12-20', '2028-01-07'],
    ['3 juli till 14 juli 2028', '2028-07-03', '2028-07-14'],
    ['20/12 till 7/1', '2026-12-20', '2027-01-07'],
    ['20 December to 7 January', '2026-12-20', '2027-01-07'],
    ['July 3 to July 14', '2027-07-03', '2027-07-14'],
    ["I'm away 3-14 July", '2027-07-03', '2027-07-14'],
    ['absence from 3 July to 14 July', '2027-07-03', '2027-07-14'],
    ['away from July 3rd until 14th July', '2027-07-03', '2027-07-14'],
    ['next week', '2026-11-30', '2026-12-06'],
  ])('%s', (text, from, until) => {
    expect(readPeriod(text, '2026-11-23')).toEqual({ from, until });
  });

  it.each([
    ['borta 14–3 juli', '14–3 juli'],
    ['14 to 3 July', '14-3 July'],
    ['14/7–3/7', '14/7 till 3/7'],
    ['14 juli till 3 juli 2027', '14 juli till 3 juli 2027'],
    ['2027-05-10 till 2027-05-01', '2027-05-10 till 2027-05-01'],
    ['10 May 2027 until 1 May 2027', '10 May 2027 until 1 May 2027'],
  ])('%s is reversed', (text, words) => {
    expect(readPeriod(text, '2026-11-23')).toEqual({ fault: 'reversed', words });
  });

  it.each([
    ['30 februari till 3 mars', '30 februari'],
    ['3 mars till 31 april', '31 april'],
    ['30–31 april', '30–31 april'],
    ['2027-02-30 till 2027-03-05', '2027-02-30'],
    ['28 februari till 29 februari', '29 februari'],
    ['February 30 to March 3', '30 February'],
    ['31/4 till 3/5', '31/4'],
  ])('%s has a day that no calendar has', (text, words) => {
    expect(readPeriod(text, '2026-11-23')).toEqual({ fault: 'no-such-day', words });
  });

  it('has a leap day in a leap year alone', () => {
    const leapDays = { from: '2028-02-28', until: '2028-02-29' };
    expect(readPeriod('28–29 februari 2028', '2026-11-23')).toEqual(leapDays);
    expect(readPeriod('28–29 februari', '2027-11-23')).toEqual(leapDays);
  });

  it.each(['borta 32/7 till 3/8', '3 juli till 14', 'in February 30 people come'])(
    'is not known for certain in "%s"',
    (text) => {
      expect(readPeriod(text, '2026-11-23')).toBeUndefined();
    },
  );

  it.each(['jag är borta', 'borta v. 77', 'hej', ''])('is not there in "%s"', (text) => {
    expect(readPeriod(text, '2026-11-23')).toBeUndefined();
  });

  it('takes a week of the year after when the week has passed, over a year of 53 weeks', () => {
    expect(readPeriod('vecka 53', '2026-11-23')).toEqual({ from: '2026-12-28', until: '2027-01-03' });
    expect(readPeriod('vecka 1', '2026-11-23')).toEqual({ from: '2027-01-04', until: '2027-01-10' });
  });
});
