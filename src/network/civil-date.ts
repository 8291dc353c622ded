import { DateTime } from 'luxon';

/** The civil date in Sweden at an instant. */
export function civilDateAt(instant: Date): string {
  return toText(DateTime.fromJSDate(instant, { zone: 'Europe/Stockholm' }));
}

/** The civil date of the day before. */
export function dayBefore(date: string): string {
  return toText(fromText(date).minus({ days: 1 }));
}

/** The civil date of the day after. */
export function dayAfter(date: string): string {
  return toText(fromText(date).plus({ days: 1 }));
}

/** In UTC, where each day has 24 hours. */
function fromText(date: string): DateTime {
  return DateTime.fromISO(date, { zone: 'utc' });
}

function toText(time: DateTime): string {
  return time.toFormat('yyyy-MM-dd');
}
