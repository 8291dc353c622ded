import { DateTime } from 'luxon';
import { z } from 'zod';

/** A civil date in Sweden, `2026-10-25`. */
export const civilDate = z.iso.date({ error: 'must be a date such as 2026-10-25' });

/** The civil date in Sweden at an instant. */
export function civilDateAt(instant: Date): string {
  return toText(DateTime.fromJSDate(instant, { zone: 'Europe/Stockholm' }));
}

/** The civil date of the day before. */
export function dayBefore(date: string): string {
  return addDays(date, -1);
}

/** The civil date of the day after. */
export function dayAfter(date: string): string {
  return addDays(date, 1);
}

/** The civil date so many days later, or earlier where `days` is less than 0. */
export function addDays(date: string, days: number): string {
  return toText(fromText(date).plus({ days }));
}

/** How many days lie from one civil date to another; less than 0 when the other comes first. */
export function daysBetween(from: string, to: string): number {
  return fromText(to).diff(fromText(from), 'days').days;
}

/** In UTC, where each day has 24 hours. */
function fromText(date: string): DateTime {
  return DateTime.fromISO(date, { zone: 'utc' });
}

function toText(time: DateTime): string {
  return time.toFormat('yyyy-MM-dd');
}
