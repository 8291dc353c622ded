import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../src/language/read-dates.ts';

describe('the period that a text speaks of', () => {
  it.each([
    ['jag är borta 3–14 juli', '2027-07-03', '2027-07-14'],
    ['borta från 3 juli till 14 juli 2027', '2027-07-03', '2027-07-14'],
    ['borta 2027-07-03 – 2027-07-14', '2027-07-03', '2027-07-14'],
    ['borta mellan den 3 och 14 juli', '2027-07-03', '2027-07-14'],
    ['3/7-14/7', '2027-07-03', '2027-07-14'],
    ['3:e till 5:e juni', '2027-06-03', '2027-06-05'],
    ['borta v. 28', '2027-07-12', '2027-07-18'],
    ['borta vecka 28-30', '2027-07-12', '2027-08-01'],
    ['nästa vecka', '2026-11-30', '2026-12-06'],
    ['på torsdag', '2026-11-26', '2026-11-26'],
    ['imorgon', '2026-11-24', '2026-11-24'],
    ['borta till 14 juli', '2026-11-23', '2027-07-14'],
    ['ledig 20 december till 7 januari', '2026-12-20', '2027-01-07'],
    ['20/12 till 7/1', '2026-12-20', '2027-01-07'],
    ["I'm away 3-14 July", '2027-07-03', '2027-07-14'],
    ['absence from 3 July to 14 July', '2027-07-03', '2027-07-14'],
    ['away from July 3rd until 14th July', '2027-07-03', '2027-07-14'],
    ['next week', '2026-11-30', '2026-12-06'],
  ])('%s', (text, from, until) => {
    expect(readPeriod(text, '2026-11-23')).toEqual({ from, until });
  });

  it.each(['jag är borta', 'borta v. 77', 'hej', ''])('is not there in "%s"', (text) => {
    expect(readPeriod(text, '2026-11-23')).toBeUndefined();
  });

  it('takes a week of the year after when the week has passed, over a year of 53 weeks', () => {
    expect(readPeriod('vecka 53', '2026-11-23')).toEqual({ from: '2026-12-28', until: '2027-01-03' });
    expect(readPeriod('vecka 1', '2026-11-23')).toEqual({ from: '2027-01-04', until: '2027-01-10' });
  });
});
