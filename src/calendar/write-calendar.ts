import ical, { ICalCalendarMethod } from 'ical-generator';
import { dayAfter } from './civil-date.ts';

/** A whole day, or days in a row, as it stands in a calendar. */
export interface CalendarEvent {
  /** The same each time, so that a calendar that takes it in again shows it once. */
  readonly id: string;
  /** Higher after each change, so that the calendar changes its entry. */
  readonly sequence: number;
  /** Civil dates; the last one is included. */
  readonly from: string;
  readonly until: string;
  readonly summary: string;
  readonly description: string;
  readonly location?: string;
}

/** A calendar file (iCalendar) with these events. `at` is when it was made. */
export function writeCalendar(
  events: readonly CalendarEvent[],
  { at, name, description }: { readonly at: Date; readonly name?: string; readonly description?: string },
): string {
  const calendar = ical({
    prodId: '//Utblick//Utblick//EN',
    method: ICalCalendarMethod.PUBLISH,
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
  });
  for (const { id, from, until, ...said } of events) {
    calendar.createEvent({
      ...said,
      id: `${id}@utblick`,
      start: midnight(from),
      // The day after the last, as the format counts.
      end: midnight(dayAfter(until)),
      allDay: true,
      timezone: 'UTC',
      stamp: at,
    });
  }
  return calendar.toString();
}

const midnight = (date: string) => new Date(`${date}T00:00:00Z`);
