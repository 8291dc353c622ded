import ical, { ICalCalendarMethod } from 'ical-generator';
import { dayAfter } from '../../calendar/civil-date.ts';
import type { Visit } from '../visit.ts';

/** What stands in a calendar about a visit. */
export interface CalendarEntry {
  readonly summary: string;
  readonly description: string;
  readonly location: string;
}

/**
 * A calendar file (iCalendar) with a visit as whole days; undefined when its days are not known. Made again
 * after a change it has a higher sequence, so that the calendar changes its entry.
 */
export function calendarFile(visit: Visit, entry: CalendarEntry, at: Date): string | undefined {
  const { from, until } = visit.facts;
  if (from === null) return undefined;
  const calendar = ical({ prodId: '//Utblick//Visits//EN', method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    id: `visit-${visit.id}@utblick`,
    sequence: visit.version,
    stamp: at,
    allDay: true,
    start: midnight(from),
    // The day after the last, as the format counts.
    end: midnight(dayAfter(until ?? from)),
    ...entry,
  });
  return calendar.toString();
}

const midnight = (date: string) => new Date(`${date}T00:00:00Z`);
