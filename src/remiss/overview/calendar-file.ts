import ical, { ICalCalendarMethod } from 'ical-generator';
import { dayAfter } from '../../calendar/civil-date.ts';
import type { Language } from '../../language/language.ts';
import { nameIn } from '../../network/unit-names.ts';
import type { RecipientView } from '../recipient/recipient-view.ts';
import { texts } from '../texts.ts';

/**
 * A calendar of the planned days of these recipients: deadlines, meetings, and dispatch of papers. The same day
 * has the same id each time, so that a calendar that is imported again shows it once. `at` is when it was made.
 */
export function calendarFile(
  views: readonly RecipientView[],
  { at, language }: { readonly at: Date; readonly language: Language },
): { name: string; bytes: Uint8Array } {
  const say = texts(language);
  const calendar = ical({
    name: say('listMine'),
    prodId: '//Utblick//Remiss//SV',
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const view of views) {
    const values = { title: view.title, unit: nameIn(view.unitName, language) };
    const days = [
      { code: 'deadline', date: view.deadline, summary: say('icsDeadline', values) },
      ...(view.aim === view.deadline
        ? []
        : [{ code: 'aim', date: view.aim, summary: say('icsAim', values) }]),
      ...(view.meeting === null
        ? []
        : [
            { code: 'meeting', date: view.meeting.date, summary: say('icsMeeting', values) },
            { code: 'papers', date: view.meeting.papers, summary: say('icsPapers', values) },
          ]),
    ];
    for (const { code, date, summary } of days) {
      calendar.createEvent({
        id: `${view.recipient}-${code}@utblick`,
        start: new Date(`${date}T00:00:00Z`),
        end: new Date(`${dayAfter(date)}T00:00:00Z`),
        allDay: true,
        timezone: 'UTC',
        stamp: at,
        summary,
        description: view.dnr,
      });
    }
  }
  return { name: 'remisser.ics', bytes: new TextEncoder().encode(calendar.toString()) };
}
