import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/civil-date.ts';
import {
  addWorkingDays,
  holidayName,
  isWeekend,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysUntil,
} from '../../src/calendar/working-days.ts';

describe('A working day in Sweden', () => {
  it.each([
    ['2026-11-25', 'a Wednesday'],
    ['2026-05-25', 'Whit Monday, a working day since 2005'],
    ['2026-04-30', 'the eve of the first of May'],
    ['2028-02-29', 'a leap day'],
    ['2026-10-30', 'the Friday before All Saints'],
  ])('is %s, %s', (date) => {
    expect(isWorkingDay(date)).toBe(true);
  });

  it.each([
    ['2026-11-28', 'a Saturday'],
    ['2026-11-29', 'a Sunday'],
    ['1969-12-28', 'a Sunday before the epoch'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-14', 'Ascension Day'],
    ['2026-06-19', "Midsummer's Eve"],
    ['2026-12-24', 'Christmas Eve'],
    ['2026-12-31', "New Year's Eve"],
    ['2027-01-06', 'Epiphany'],
    ['2025-06-06', 'the National Day'],
  ])('is not %s, %s', (date) => {
    expect(isWorkingDay(date)).toBe(false);
  });

  it('that is none by a holiday is named in both languages', () => {
    expect(holidayName('2026-12-25', 'sv')).toBe('juldagen');
    expect(holidayName('2026-12-25', 'en')).toBe('Christmas Day');
    expect(holidayName('2026-11-29', 'sv')).toBeUndefined();
  });
});

describe('Counting working days', () => {
  it.each([
    ['2016-10-17', -5, '2016-10-10'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-12-30', 1, '2027-01-04'],
    ['2027-01-04', -1, '2026-12-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-28', 0, '2026-11-28'],
  ])('from %s by %i leads to %s', (from, days, to) => {
    expect(addWorkingDays(from, days)).toBe(to);
  });

  it('finds the nearest one before', () => {
    expect(workingDayOnOrBefore('2026-12-27')).toBe('2026-12-23');
    expect(workingDayOnOrBefore('2026-11-25')).toBe('2026-11-25');
    expect(workingDayOnOrAfter('2026-12-24')).toBe('2026-12-28');
    expect(workingDayOnOrAfter('2026-11-25')).toBe('2026-11-25');
  });

  const anyDate = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2024-01-01', days));

  it('there and back leads home, over holidays, leap days and the turns of years', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (date, days) => {
        const start = isWorkingDay(date) ? date : addWorkingDays(date, 1);
        const end = addWorkingDays(start, days);
        expect(isWorkingDay(end)).toBe(true);
        expect(addWorkingDays(end, -days)).toBe(start);
        expect(workingDaysUntil(start, end)).toBe(days);
        expect(workingDaysUntil(end, start)).toBe(0);
      }),
    );
  });

  it('over many years counts as day by day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -400, max: 4_000 }), (from, length) => {
        const days = Array.from({ length: Math.max(0, length) }, (_, day) => addDays(from, day + 1));

        expect(workingDaysUntil(from, addDays(from, length))).toBe(days.filter(isWorkingDay).length);
      }),
    );
  });

  it('has two weekend days in each week', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const week = Array.from({ length: 7 }, (_, day) => addDays(date, day));
        expect(week.filter(isWeekend)).toHaveLength(2);
      }),
    );
  });
});
