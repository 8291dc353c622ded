import { jsonText, type Stored } from '../../store/json-text.ts';
import type { Database, Transaction } from '../../store/store.ts';
import type { Meeting, UnitCalendar } from '../register-model.ts';

type MeetingTables = {
  meeting_calendar: {
    unit: string;
    papers_working_days: number;
    minutes_days: number;
    reminders: Stored<readonly number[]>;
    meetings: Stored<readonly Meeting[]>;
  };
};

/** When committees meet, by the order of their units. */
export async function listCalendars(database: Database | Transaction): Promise<UnitCalendar[]> {
  const rows = await database
    .withTables<MeetingTables>()
    .selectFrom('meeting_calendar')
    .selectAll()
    .orderBy('unit')
    .execute();
  return rows.map((row) => ({
    unit: row.unit,
    papersWorkingDays: row.papers_working_days,
    minutesDays: row.minutes_days,
    reminders: row.reminders as readonly number[],
    meetings: row.meetings as readonly Meeting[],
  }));
}

/** Puts these calendars in the place of all that were kept. */
export async function replaceCalendars(
  transaction: Transaction,
  calendars: readonly UnitCalendar[],
): Promise<void> {
  const tables = transaction.withTables<MeetingTables>();
  await tables.deleteFrom('meeting_calendar').execute();
  if (calendars.length === 0) return;
  await tables
    .insertInto('meeting_calendar')
    .values(
      calendars.map((calendar) => ({
        unit: calendar.unit,
        papers_working_days: calendar.papersWorkingDays,
        minutes_days: calendar.minutesDays,
        reminders: jsonText(calendar.reminders),
        meetings: jsonText(calendar.meetings),
      })),
    )
    .execute();
}
