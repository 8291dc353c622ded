/** The days of a year that are counted, both inclusive civil dates. */
export interface YearSpan {
  readonly first: string;
  readonly last: string;
}

/** The days of a year up to today, and the same days of the year before. */
export function spansOf(year: number, today: string): { readonly now: YearSpan; readonly before: YearSpan } {
  const end = `${year}-12-31`;
  const last = today < end ? today : end;
  return {
    now: { first: `${year}-01-01`, last },
    before: { first: `${year - 1}-01-01`, last: sameDayOf(year - 1, last) },
  };
}

/** The same day of another year; 29 February is the last of the month where there is none. */
function sameDayOf(year: number, date: string): string {
  const day = date.slice(4);
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${year}${day === '-02-29' && !isLeap ? '-02-28' : day}`;
}

/** Whether a civil date is one of the days. */
export function isWithin(date: string | null, { first, last }: YearSpan): date is string {
  return date !== null && first <= date && date <= last;
}
