import { describe, expect, test } from 'vitest';
import { readAskedTime } from '../../src/calendar/named-period.ts';
import { findDates } from '../../src/language/dates/find-dates.ts';
import { readPeriod } from '../../src/language/dates/read-dates.ts';

/** A Friday. */
const today = '2026-11-27';

/** What the readers of lists, of absences and of letters have to make the same day of. */
describe.each([
  ['torsdag om en vecka', '2026-12-10'],
  ['a week on Monday', '2026-12-07'],
  ['Tuesday week', '2026-12-08'],
  ['om exakt två veckor', '2026-12-11'],
  ['three weeks from today', '2026-12-18'],
  ['nästa fredag', '2026-12-04'],
  ['på måndag', '2026-11-30'],
  ['i övermorgon', '2026-11-29'],
  ['tisdag vecka 50', '2026-12-08'],
  ['torsdag nästa vecka', '2026-12-03'],
  ['12 december', '2026-12-12'],
  ['12/1', '2027-01-12'],
  ['December 15', '2026-12-15'],
  ['2027-02-03', '2027-02-03'],
])('"%s"', (words, day) => {
  test('is one day, whoever reads it', () => {
    const asked = readAskedTime(`vilka besök ${words}`, { today, hasBeen: false });
    const told = readPeriod(`borta ${words}`, today);
    const [found] = findDates(`Vi kommer ${words}.`, today);

    const read = [asked.period, told, found].map(
      (one) => one !== undefined && 'from' in one && [one.from, one.until],
    );
    expect(read).toEqual([
      [day, day],
      [day, day],
      [day, day],
    ]);
  });
});
