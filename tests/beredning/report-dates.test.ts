import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_ASKS, reportDue } from '../../src/beredning/reports/report-dates.ts';
import { addDays } from '../../src/calendar/civil-date.ts';
import { isWorkingDay } from '../../src/calendar/working-days.ts';

it.each([
  // 2026-06-05 is a Friday; 6 June is a holiday.
  ['2026-06-05', '2026-06-05', null],
  ['2026-06-05', '2026-06-06', null],
  ['2026-06-05', '2026-06-08', { ask: 1 }],
  ['2026-06-05', '2026-06-14', null],
  ['2026-06-05', '2026-06-12', { ask: 1 }],
  ['2026-06-05', '2026-06-15', { ask: 2 }],
  // Midsummer's eve is between: five working days take longer.
  ['2026-06-05', '2026-06-22', { ask: 2 }],
  ['2026-06-05', '2026-06-23', { ask: 3 }],
  ['2026-06-05', '2026-06-29', { ask: 3 }],
  ['2026-06-05', '2026-06-30', 'tell-strategist'],
  ['2026-06-05', '2027-06-30', 'tell-strategist'],
])('after a trip that ended %s, on %s is due: %j', (lastDay, today, due) => {
  expect(reportDue(lastDay, today)).toEqual(due);
});

it('is asked for on working days alone, never before the trip is over, and no more often than it may be', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 364 }), (day) => {
      const lastDay = addDays('2026-01-01', day);
      const asked = new Set<number>();
      for (let after = 0; after < 30; after += 1) {
        const today = addDays(lastDay, after);
        const due = reportDue(lastDay, today);
        if (due === null) continue;
        expect(isWorkingDay(today)).toBe(true);
        expect(today > lastDay).toBe(true);
        if (due !== 'tell-strategist') asked.add(due.ask);
      }
      expect([...asked]).toEqual(Array.from({ length: MOST_ASKS }, (_, ask) => ask + 1));
    }),
    { numRuns: 12 },
  );
});
