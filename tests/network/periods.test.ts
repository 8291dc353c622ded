import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDateAt, dayAfter, dayBefore } from '../../src/calendar/civil-date.ts';
import { covers, overlap, type Period, planPeriods, without } from '../../src/network/periods.ts';
import { anyDay, anyPeriod, days } from '../support/make-directory.ts';

const daysOf = (period: Period) => days.filter((day) => covers(period, day));
const period = (from: string | null, until: string | null): Period => ({ from, until });

describe('A civil date', () => {
  test.each([
    ['2026-10-24T21:59:59Z', '2026-10-24'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('at %s it is %s in Sweden', (instant, date) => {
    expect(civilDateAt(new Date(instant))).toBe(date);
  });

  test.each([
    ['2026-10-24', '2026-10-25'],
    ['2027-03-27', '2027-03-28'],
    ['2024-02-28', '2024-02-29'],
    ['2026-02-28', '2026-03-01'],
    ['2026-12-31', '2027-01-01'],
  ])('the day after %s is %s, and the other way round', (before, after) => {
    expect(dayAfter(before)).toBe(after);
    expect(dayBefore(after)).toBe(before);
  });
});

describe('A period', () => {
  test('holds both its ends, and is open where it has none', () => {
    expect(
      ['2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'].map((day) =>
        covers(period('2026-10-05', '2026-10-06'), day),
      ),
    ).toEqual([false, true, true, false]);
    expect(covers(period(null, '2026-10-06'), '0001-01-01')).toBe(true);
    expect(covers(period('2026-10-06', null), '2999-12-31')).toBe(true);
  });

  test('overlaps another exactly when they have a day in common', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (one, other) => {
        const shared = daysOf(one).some((day) => covers(other, day));
        const bothOpen = (one.from ?? other.from) === null || (one.until ?? other.until) === null;
        expect(overlap(one, other)).toBe(overlap(other, one));
        if (!bothOpen) expect(overlap(one, other)).toBe(shared);
      }),
    );
  });

  test('without others has the days that none of them has', () => {
    fc.assert(
      fc.property(anyPeriod, fc.array(anyPeriod, { maxLength: 4 }), (whole, others) => {
        const left = without(whole, others).flatMap(daysOf);
        expect(left.sort()).toEqual(
          daysOf(whole).filter((day) => !others.some((other) => covers(other, day))),
        );
      }),
    );
  });
});

describe('Bringing kept periods in line with wanted ones', () => {
  const today = '2026-11-01';
  const plan = (rows: Period[], wanted: Period[]) => apply(rows, wanted, today);

  test.each<[string, Period[], Period[], Period[]]>([
    ['adds what is new, with its dates', [], [period('2020-01-01', null)], [period('2020-01-01', null)]],
    ['adds what has been', [], [period('2012-01-01', '2014-12-31')], [period('2012-01-01', '2014-12-31')]],
    ['ends yesterday what is gone', [period('2020-01-01', null)], [], [period('2020-01-01', '2026-10-31')]],
    ['ends today what began today', [period(today, null)], [], [period(today, today)]],
    ['takes back what has not begun', [period('2026-12-01', null)], [], []],
    ['leaves alone what ended before', [period(null, '2020-12-31')], [], [period(null, '2020-12-31')]],
    [
      'sets an end',
      [period('2020-01-01', null)],
      [period('2020-01-01', '2026-12-31')],
      [period('2020-01-01', '2026-12-31')],
    ],
    [
      'corrects a beginning',
      [period(null, null)],
      [period('2019-05-01', null)],
      [period('2019-05-01', null)],
    ],
    [
      'keeps a beginning that is no longer stated',
      [period('2019-05-01', null)],
      [period(null, null)],
      [period('2019-05-01', null)],
    ],
    [
      'begins today what was to come, when no beginning is stated any more',
      [period('2026-12-01', null)],
      [period(null, null)],
      [period(today, null)],
    ],
    [
      'begins anew today what was gone and is there again',
      [period(null, '2026-09-30')],
      [period(null, null)],
      [period(null, '2026-09-30'), period(today, null)],
    ],
    [
      'goes on with what began and was gone today',
      [period(today, today)],
      [period(null, null)],
      [period(today, null)],
    ],
    [
      'fills in the time after an end when a beginning before it is stated',
      [period(null, '2026-06-30'), period('2026-09-01', null)],
      [period('2020-01-01', null)],
      [period(null, '2026-06-30'), period('2026-07-01', null)],
    ],
    [
      'makes one of wanted periods that overlap',
      [],
      [period('2020-01-01', '2022-12-31'), period('2022-06-01', null)],
      [period('2020-01-01', null)],
    ],
  ])('%s', (_, rows, wanted, result) => {
    expect(plan(rows, wanted)).toEqual(result);
  });

  const anyLoads = fc
    .array(fc.tuple(anyDay, fc.array(anyPeriod, { maxLength: 3 })), { maxLength: 8 })
    .map((loads) => loads.sort(([one], [other]) => (one < other ? -1 : 1)));

  test('never makes two periods overlap, whatever was wanted when', () => {
    fc.assert(
      fc.property(anyLoads, (loads) => {
        const kept = loads.reduce<Period[]>((rows, [day, wanted]) => apply(rows, wanted, day), []);
        kept.forEach((one, place) => {
          if (one.from !== null && one.until !== null) expect(one.from <= one.until).toBe(true);
          for (const other of kept.slice(place + 1)) expect(overlap(one, other)).toBe(false);
        });
      }),
      { numRuns: 2_000 },
    );
  });

  test('makes exactly what is wanted hold from tomorrow on, and at least that today', () => {
    fc.assert(
      fc.property(anyLoads, anyDay, fc.array(anyPeriod, { maxLength: 3 }), (loads, day, wanted) => {
        const earlier = loads.filter(([date]) => date <= day);
        const rows = earlier.reduce<Period[]>((all, [date, these]) => apply(all, these, date), []);
        const kept = apply(rows, wanted, day);
        const holds = (periods: readonly Period[], date: string) => periods.some((one) => covers(one, date));
        for (const date of days.filter((later) => later > day)) {
          expect(holds(kept, date), date).toBe(holds(wanted, date));
        }
        if (holds(wanted, day)) expect(holds(kept, day)).toBe(true);
        if (holds(kept, day) && !holds(wanted, day)) {
          expect(kept).toContainEqual(period(day, day));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('changes nothing the second time, on the same day or later', () => {
    fc.assert(
      fc.property(anyLoads, anyDay, (loads, day) => {
        const last = loads.at(-1);
        if (last === undefined) return;
        const kept = loads.reduce<Period[]>((rows, [date, wanted]) => apply(rows, wanted, date), []);
        const later = day > last[0] ? day : last[0];
        expect(apply(kept, last[1], later)).toEqual(kept);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** What is kept when the plan has been carried out, in order. */
function apply(rows: readonly Period[], wanted: readonly Period[], today: string): Period[] {
  const { add, change, end } = planPeriods(rows, wanted, today);
  const moved = new Map([...change, ...end].map(({ row, to }) => [row, to]));
  const kept = rows.flatMap((row) => {
    const to = moved.has(row) ? (moved.get(row) ?? null) : row;
    return to === null ? [] : [to];
  });
  return [...kept, ...add].sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1));
}
