import { readPeriod } from '../../language/dates/read-dates.ts';

/** Dates that stand in a row; the year of the last one is that of those without. None where one of them is no date. */
export function readDates(text: string, today: string): string[] {
  const pieces = text.split(/,|;|\n|\s(?:och|and)\s/i).map((piece) => piece.trim());
  const year = /\b(20\d\d)\s*$/.exec(text.trim())?.[1];
  const periods = pieces.flatMap((piece) => {
    const whole = year === undefined || /\b20\d\d\b/.test(piece) ? piece : `${piece} ${year}`;
    return readPeriod(whole, today) ?? [];
  });
  const dates = periods.flatMap((period) => ('fault' in period ? [] : period.from));
  return dates.length < periods.length ? [] : [...new Set(dates)].sort();
}
