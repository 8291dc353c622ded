import type { Database, Transaction } from '../../store/store.ts';
import type { Meeting } from '../model.ts';

type MeetingTables = { beredning_meeting: { date: string; notified_at: Date | null } };

const tablesOf = (database: Database | Transaction) => database.withTables<MeetingTables>();

/** Adds a meeting; false when there is one on that date. */
export async function addMeeting(transaction: Transaction, date: string): Promise<boolean> {
  const added = await tablesOf(transaction)
    .insertInto('beredning_meeting')
    .values({ date, notified_at: null })
    .onConflict((conflict) => conflict.column('date').doNothing())
    .returning('date')
    .executeTakeFirst();
  return added !== undefined;
}

/** Takes a meeting away. */
export async function removeMeeting(transaction: Transaction, date: string): Promise<void> {
  await tablesOf(transaction).deleteFrom('beredning_meeting').where('date', '=', date).execute();
}

/** The meetings from a date on, in their order. */
export async function listMeetings(database: Database | Transaction, from: string): Promise<Meeting[]> {
  const rows = await tablesOf(database)
    .selectFrom('beredning_meeting')
    .selectAll()
    .where('date', '>=', from)
    .orderBy('date')
    .execute();
  return rows.map(toMeeting);
}

/** The meeting on a date; undefined when there is none. */
export async function findMeeting(
  database: Database | Transaction,
  date: string,
): Promise<Meeting | undefined> {
  const row = await tablesOf(database)
    .selectFrom('beredning_meeting')
    .selectAll()
    .where('date', '=', date)
    .executeTakeFirst();
  return row === undefined ? undefined : toMeeting(row);
}

/** Marks that the members have the agenda; false when they had it before. */
export async function markNotified(transaction: Transaction, date: string, at: Date): Promise<boolean> {
  const marked = await tablesOf(transaction)
    .updateTable('beredning_meeting')
    .set({ notified_at: at })
    .where('date', '=', date)
    .where('notified_at', 'is', null)
    .returning('date')
    .executeTakeFirst();
  return marked !== undefined;
}

function toMeeting({ date, notified_at }: { date: string; notified_at: Date | null }): Meeting {
  return { date, notifiedAt: notified_at === null ? null : notified_at.toISOString() };
}
