import { type CalendarEvent, writeCalendar } from '../../calendar/write-calendar.ts';
import type { Visit } from '../visit.ts';

/** What stands in a calendar about a visit. */
export interface CalendarEntry {
  readonly summary: string;
  readonly description: string;
  readonly location: string;
}

/** A calendar file with a visit as whole days; undefined when its days are not known. */
export function calendarFile(visit: Visit, entry: CalendarEntry, at: Date): string | undefined {
  const event = calendarEvent(visit, entry);
  return event && writeCalendar([event], { at });
}

/** The days of a visit as they stand in a calendar; undefined when they are not known. */
export function calendarEvent(visit: Visit, entry: CalendarEntry): CalendarEvent | undefined {
  const { from, until } = visit.facts;
  if (from === null) return undefined;
  return { id: `visit-${visit.id}`, sequence: visit.version, from, until: until ?? from, ...entry };
}
