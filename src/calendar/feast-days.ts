import type { DateRange } from '../language/read-dates.ts';
import { addDays } from './civil-date.ts';

/** Easter Sunday of a year, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, 8). */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const [century, inCentury] = [Math.floor(year / 100), year % 100];
  const moon = (19 * golden + century - Math.floor(century / 4) - moonShift(century) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const day = moon + weekday - 7 * late + 114;
  return `${year}-0${Math.floor(day / 31)}-${String((day % 31) + 1).padStart(2, '0')}`;
}

const moonShift = (century: number) => Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);

/** The days of a feast in a year, by its name in folded words: Christmas, New Year, Easter or Midsummer. */
export function feastIn(name: string, year: number): DateRange {
  if (/^(?:jul|christmas)/.test(name)) return { from: `${year}-12-24`, until: `${year}-12-26` };
  if (/^(?:pask|easter)/.test(name)) {
    const sunday = easterSunday(year);
    return { from: addDays(sunday, -2), until: addDays(sunday, 1) };
  }
  if (/^(?:midsommar|midsummer)/.test(name)) {
    // Midsummer Eve is the Friday from 19 to 25 June.
    const latest = new Date(Date.UTC(year, 5, 25));
    const eve = addDays(`${year}-06-25`, -((latest.getUTCDay() + 2) % 7));
    return { from: eve, until: addDays(eve, 2) };
  }
  return { from: `${year}-12-31`, until: `${year + 1}-01-01` };
}
