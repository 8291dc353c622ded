import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatInstant,
  formatKronor,
  formatMonth,
  formatPeriod,
  formatWeekday,
} from '../../src/language/format.ts';

describe('What people read', () => {
  it.each([
    ['2016-10-17', '17 oktober 2016', '17 October 2016'],
    ['2028-02-29', '29 februari 2028', '29 February 2028'],
  ])('is the date %s as %s and %s', (date, sv, en) => {
    expect(formatDate(date, 'sv')).toBe(sv);
    expect(formatDate(date, 'en')).toBe(en);
  });

  it('is a date with its weekday', () => {
    expect(formatWeekday('2026-11-25', 'sv')).toBe('onsdag 25 november 2026');
    expect(formatWeekday('2026-11-25', 'en')).toBe('Wednesday 25 November 2026');
  });

  it.each([
    [['2026-07-03', '2026-07-14'], '3–14 juli 2026', '3–14 July 2026'],
    [['2026-06-28', '2026-07-03'], '28 juni – 3 juli 2026', '28 June – 3 July 2026'],
    [['2026-12-29', '2027-01-03'], '29 december 2026 – 3 januari 2027', '29 December 2026 – 3 January 2027'],
    [['2026-07-03', '2026-07-03'], '3 juli 2026', '3 July 2026'],
  ])('is the period %j as %s and %s', ([from = '', until = ''], sv, en) => {
    expect(formatPeriod({ from, until }, 'sv')).toBe(sv);
    expect(formatPeriod({ from, until }, 'en')).toBe(en);
  });

  it('is Swedish time, in summer and in winter', () => {
    expect(formatInstant(new Date('2026-10-25T00:30:00Z'), 'sv')).toBe('25 oktober 2026 kl. 02.30');
    expect(formatInstant(new Date('2026-10-25T01:30:00Z'), 'sv')).toBe('25 oktober 2026 kl. 02.30');
    expect(formatInstant(new Date('2026-12-31T23:30:00Z'), 'en')).toBe('1 January 2027 at 00:30');
  });

  it('is money in the form of each language, with spaces that do not break', () => {
    expect(formatKronor(28_000, 'sv')).toBe('28\u00a0000\u00a0kr');
    expect(formatKronor(1_234_567, 'en')).toBe('SEK\u00a01,234,567');
    expect(formatMonth('2026-03', 'sv')).toBe('mars 2026');
  });
});
