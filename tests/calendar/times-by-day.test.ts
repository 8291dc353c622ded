import { describe, expect, test } from 'vitest';
import { readAskedTime } from '../../src/calendar/named-period.ts';
import { findTimes } from '../../src/calendar/time-words.ts';
import { formatPeriod } from '../../src/language/format.ts';
import { OPEN } from '../../src/language/open-period.ts';

/** Each time, the day on which it is said, and its days. */
type Row = readonly [said: string, today: string, from: string, until: string];

const periodOf = (said: string, today: string, hasBeen: boolean) =>
  readAskedTime(`remisser ${said}`, { today, hasBeen });

const ahead: readonly Row[] = [
  // The end of a year, and a feast or season that is under way.
  ['till nyår', '2026-12-31', '2026-12-31', '2026-12-31'],
  ['till nyår', '2027-01-01', '2027-01-01', '2027-12-31'],
  ['till jul', '2026-12-25', '2026-12-25', '2027-12-24'],
  ['till påsk', '2027-03-27', '2027-03-27', '2028-04-14'],
  ['till mars', '2027-03-10', '2027-03-10', '2028-02-29'],
  ['till och med mars', '2027-03-10', '2027-03-10', '2027-03-31'],
  ['senast i mars', '2026-11-24', '2026-11-24', '2027-03-31'],
  ['före sommaren', '2026-07-10', '2026-07-10', '2027-05-31'],
  ['före årets slut', '2026-11-24', '2026-11-24', '2026-12-31'],
  ['senast i år', '2026-12-31', '2026-12-31', '2026-12-31'],
  ['this winter', '2027-01-15', '2026-12-01', '2027-02-28'],
  ['denna vinter', '2026-11-24', '2026-12-01', '2027-02-28'],
  ['nästa vinter', '2027-01-15', '2027-12-01', '2028-02-29'],
  ['i vintras', '2026-12-31', '2025-12-01', '2026-02-28'],
  ['i somras', '2026-11-24', '2026-06-01', '2026-08-31'],
  ['i jul', '2026-12-25', '2026-12-24', '2026-12-26'],
  ['vid nyår', '2027-01-01', '2026-12-31', '2027-01-01'],
  ['sedan jul', '2026-12-25', '2026-12-24', '2026-12-25'],
  ['nästa månad', '2026-12-31', '2027-01-01', '2027-01-31'],
  ['denna vecka', '2027-01-01', '2026-12-28', '2027-01-03'],
  ['28 dec - 3 jan', '2027-01-02', '2026-12-28', '2027-01-03'],
  ['mars till maj', '2026-04-10', '2026-03-01', '2026-05-31'],
  ['2–4 april', '2026-04-03', '2026-04-02', '2026-04-04'],
  ['vecka 10 2028', '2026-11-24', '2028-03-06', '2028-03-12'],
  // With no end, and with no beginning.
  ['efter jul', '2026-11-24', '2026-12-27', OPEN.until],
  ['efter 2030', '2026-11-24', '2031-01-01', OPEN.until],
  ['from March', '2027-03-10', '2027-03-01', OPEN.until],
  ['före 2025', '2026-11-24', OPEN.from, '2024-12-31'],
  ['senast 2020', '2026-11-24', OPEN.from, '2020-12-31'],
  ['before 1 March 2024', '2026-11-24', OPEN.from, '2024-02-29'],
  ['innan förra sommaren', '2026-11-24', OPEN.from, '2026-05-31'],
  // Days that are counted from today, over the end of a month and summer time.
  ['day after tomorrow', '2026-11-24', '2026-11-26', '2026-11-26'],
  ['i övermorgon', '2026-12-30', '2027-01-01', '2027-01-01'],
  ['i förrgår', '2026-10-26', '2026-10-24', '2026-10-24'],
  ['senaste 30 dagarna', '2026-11-24', '2026-10-26', '2026-11-24'],
  ['senaste veckan', '2026-03-31', '2026-03-25', '2026-03-31'],
  ['the last 7 days', '2026-10-28', '2026-10-22', '2026-10-28'],
  ['senaste månaden', '2027-03-31', '2027-03-01', '2027-03-31'],
  ['senaste året', '2028-02-29', '2027-03-01', '2028-02-29'],
  ['för en månad sedan', '2026-03-31', '2026-02-01', '2026-02-28'],
  // The leap day.
  ['den 29 februari', '2027-06-01', '2028-02-29', '2028-02-29'],
  ['i februari 2028', '2026-11-24', '2028-02-01', '2028-02-29'],
  // Weekdays.
  ['på fredag', '2026-11-24', '2026-11-27', '2026-11-27'],
  ['fredag', '2026-11-27', '2026-11-27', '2026-11-27'],
  ['i fredags', '2026-11-24', '2026-11-20', '2026-11-20'],
  ['i fredags', '2026-11-27', '2026-11-20', '2026-11-20'],
  ['last Friday', '2026-11-24', '2026-11-20', '2026-11-20'],
  ['förra torsdagen', '2027-01-01', '2026-12-31', '2026-12-31'],
  ['nästa fredag', '2026-11-24', '2026-12-04', '2026-12-04'],
  ['this Friday', '2026-11-24', '2026-11-27', '2026-11-27'],
  ['måndag nästa vecka', '2026-11-24', '2026-11-30', '2026-11-30'],
  ['onsdag v. 49', '2026-11-24', '2026-12-02', '2026-12-02'],
  ['fredagen den 4 december', '2026-11-24', '2026-12-04', '2026-12-04'],
  ['Friday 4 December', '2026-11-24', '2026-12-04', '2026-12-04'],
  ['sedan i fredags', '2026-11-24', '2026-11-20', '2026-11-24'],
  ['från måndag till onsdag', '2026-11-24', '2026-11-30', '2026-12-02'],
  // Hyphens and dashes.
  ['4-5 mars', '2026-11-24', '2027-03-04', '2027-03-05'],
  ['den 4-5 mars', '2026-11-24', '2027-03-04', '2027-03-05'],
  ['March 4-5', '2026-11-24', '2027-03-04', '2027-03-05'],
  ['1-15 mar 2027', '2026-11-24', '2027-03-01', '2027-03-15'],
  ['jan–mars 2027', '2026-11-24', '2027-01-01', '2027-03-31'],
  ['mar-maj', '2026-11-24', '2027-03-01', '2027-05-31'],
  ['dec-jan', '2026-11-24', '2026-12-01', '2027-01-31'],
  ['2026-12-01 - 2026-12-05', '2026-11-24', '2026-12-01', '2026-12-05'],
  // Several that are one.
  ['i februari, mars och april', '2026-11-24', '2027-02-01', '2027-04-30'],
  ['jan, feb och mars', '2026-11-24', '2027-01-01', '2027-03-31'],
  ['2024, 2025 och 2026', '2026-11-24', '2024-01-01', '2026-12-31'],
  ['nästa år i mars', '2026-11-24', '2027-03-01', '2027-03-31'],
  ['i år i mars', '2026-11-24', '2026-03-01', '2026-03-31'],
];

const been: readonly Row[] = [
  ['last Friday', '2026-11-24', '2026-11-20', '2026-11-20'],
  ['på fredag', '2026-11-24', '2026-11-20', '2026-11-20'],
  ['fredag', '2026-11-27', '2026-11-27', '2026-11-27'],
  ['sedan fredag', '2026-11-24', '2026-11-20', '2026-11-24'],
  ['före 2024', '2026-11-24', OPEN.from, '2023-12-31'],
  ['den 29 februari', '2028-03-01', '2028-02-29', '2028-02-29'],
  ['den 29 februari', '2027-06-01', '2024-02-29', '2024-02-29'],
  ['under vintern', '2027-01-15', '2026-12-01', '2027-02-28'],
  ['i december', '2027-01-01', '2026-12-01', '2026-12-31'],
];

test.each(ahead)('"%s" on %s is %s to %s', (said, today, from, until) => {
  expect(periodOf(said, today, false)).toEqual({ period: { from, until }, isUnclear: false });
});

test.each(been)('"%s" on %s is %s to %s of what has been', (said, today, from, until) => {
  expect(periodOf(said, today, true)).toEqual({ period: { from, until }, isUnclear: false });
});

test.each([
  'förra året, nästa år',
  'i mars 2027 och sedan i juni 2029 och på fredag',
  '14-3 juli',
  '3, 4 och 5 mars',
])('"%s" is told from a time that is clear', (said) => {
  expect(periodOf(said, '2026-11-24', false).isUnclear).toBe(true);
});

test.each(['Jan-Erik', 'med Jan och Maria', 'IB 2026-14', 'per mejl'])('"%s" is no time', (said) => {
  expect(findTimes(said)).toEqual([]);
});

describe('A period with an open end', () => {
  test('is written by the end that there is', () => {
    const after = { from: '2026-12-27', until: OPEN.until };
    const before = { from: OPEN.from, until: '2024-12-31' };
    expect(formatPeriod(after, 'sv')).toBe('från och med 27 december 2026');
    expect(formatPeriod(after, 'en')).toBe('from 27 December 2026');
    expect(formatPeriod(before, 'sv')).toBe('till och med 31 december 2024');
    expect(formatPeriod(before, 'en')).toBe('until 31 December 2024');
  });
});
