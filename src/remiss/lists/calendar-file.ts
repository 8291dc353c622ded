import { type CalendarEvent, writeCalendar } from '../../calendar/write-calendar.ts';
import type { Language } from '../../language/language.ts';
import { nameIn } from '../../network/units/unit-names.ts';
import type { RecipientView } from '../recipient/recipient-view.ts';
import { texts } from '../texts.ts';

/** A calendar of the planned days of these recipients. `at` is when it was made. */
export function calendarFile(
  views: readonly RecipientView[],
  { at, language }: { readonly at: Date; readonly language: Language },
): { name: string; bytes: Uint8Array } {
  const events = views.flatMap((view) => calendarEvents(view, language));
  const content = writeCalendar(events, { at, name: texts(language)('listMine') });
  return { name: 'remisser.ics', bytes: new TextEncoder().encode(content) };
}

/** The planned days of a recipient: deadline, day to answer, meeting, and dispatch of papers. */
export function calendarEvents(view: RecipientView, language: Language): CalendarEvent[] {
  const say = texts(language);
  const values = { title: view.title, unit: nameIn(view.unitName, language) };
  const days = [
    { code: 'deadline', date: view.deadline, summary: say('icsDeadline', values) },
    ...(view.aim === view.deadline ? [] : [{ code: 'aim', date: view.aim, summary: say('icsAim', values) }]),
    ...(view.meeting === null
      ? []
      : [
          { code: 'meeting', date: view.meeting.date, summary: say('icsMeeting', values) },
          { code: 'papers', date: view.meeting.papers, summary: say('icsPapers', values) },
        ]),
  ];
  return days.map(({ code, date, summary }) => ({
    id: `${view.recipient}-${code}`,
    // What moves a day is a change of the recipient or of the remiss.
    sequence: view.version + view.remissVersion,
    from: date,
    until: date,
    summary,
    description: view.dnr,
  }));
}
