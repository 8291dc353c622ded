import { DateTime } from 'luxon';
import { z } from 'zod';

/** A civil date in Sweden, `2026-10-25`. */
export const civilDate = z.iso.date({ error: 'must be a date such as 2026-10-25' });

const HOUR_MILLISECONDS = 60 * 60 * 1000;
let latest: { readonly hour: number; readonly date: string } | undefined;

/** The civil date in Sweden at an instant, which has changed at a whole hour alone since 1900. Asked for in each turn. */
export function civilDateAt(instant: Date): string {
  const hour = Math.floor(instant.getTime() / HOUR_MILLISECONDS);
  if (latest?.hour !== hour) {
    const there = DateTime.fromJSDate(instant, { zone: 'Europe/Stockholm' });
    latest = { hour, date: there.toFormat('yyyy-MM-dd') };
  }
  return latest.date;
}

/** The civil date of the day before. */
export function dayBefore(date: string): string {
  return addDays(date, -1);
}

/** The civil date of the day after. */
export function dayAfter(date: string): string {
  return addDays(date, 1);
}

/** In UTC, where each day has as many. */
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** The civil date so many days later, or earlier where `days` is less than 0. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** The instant so many times 24 hours before another: what is older than that many days. */
export function earlierByDays(at: Date, days: number): Date {
  return new Date(at.getTime() - days * DAY_MILLISECONDS);
}

/** The same civil date so many months earlier; the last day of a month that has no such day. */
export function monthsBefore(date: string, months: number): string {
  return DateTime.fromISO(date, { zone: 'utc' }).minus({ months }).toFormat('yyyy-MM-dd');
}

/** How many days lie from one civil date to another; less than 0 when the other comes first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS;
}

/** The Monday of the week that a civil date is in. */
export function mondayOf(date: string): string {
  // 1970-01-05 was a Monday.
  const day = daysBetween('1970-01-05', date) % 7;
  return addDays(date, day < 0 ? -day - 7 : -day);
}
