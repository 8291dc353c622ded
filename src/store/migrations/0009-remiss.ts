import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** Remisses, those that they were sent to, their reminders, and when committees meet. */
export const remiss: Migration = {
  async up(database: Kysely<NoTables>) {
    await createRemisses(database);
    await createRecipients(database);
    await createCalendars(database);
  },
};

async function createRemisses(database: Kysely<NoTables>): Promise<void> {
  await database.schema
    .createTable('remiss_draft')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('reading', 'jsonb', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('remiss')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('dnr_key', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('dnr', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('deadline', 'date', (column) => column.notNull())
    .addColumn('internal_deadline', 'date')
    .addColumn('reading', 'jsonb', (column) => column.notNull())
    .addColumn('registered_by', 'text', (column) => column.notNull())
    .addColumn('registered_on', 'date', (column) => column.notNull())
    .addUniqueConstraint('remiss_once', ['dnr_key', 'fingerprint'])
    .execute();
  await sql`create index remiss_deadline on remiss (deadline)`.execute(database);
}

async function createRecipients(database: Kysely<NoTables>): Promise<void> {
  await database.schema
    .createTable('remiss_recipient')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('remiss', 'text', (column) => column.notNull().references('remiss.id'))
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('received_on', 'date')
    .addColumn('own_dnr', 'text')
    .addColumn('handler', 'text')
    .addColumn('way', 'text', (column) => column.check(sql`way in ('namnd', 'administration', 'abstain')`))
    .addColumn('extension', 'jsonb')
    .addColumn('ladder', 'jsonb')
    .addColumn('snoozed_until', 'date')
    .addColumn('word_on', 'date')
    .addColumn('paper_on', 'date')
    .addColumn('stance', 'text')
    .addColumn('attachments', 'jsonb', (column) => column.notNull())
    .addColumn('ended_on', 'date')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addUniqueConstraint('remiss_recipient_once', ['remiss', 'unit'])
    .execute();
  await sql`create index remiss_recipient_open on remiss_recipient (unit) where ended_on is null`.execute(
    database,
  );
  await database.schema
    .createTable('remiss_reminder')
    .addColumn('recipient', 'text', (column) => column.notNull().references('remiss_recipient.id'))
    // An extension begins a ladder of its own.
    .addColumn('deadline', 'date', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('taken_on', 'date', (column) => column.notNull())
    .addColumn('passed_over', 'boolean', (column) => column.notNull())
    .addPrimaryKeyConstraint('remiss_reminder_once', ['recipient', 'deadline', 'step'])
    .execute();
}

async function createCalendars(database: Kysely<NoTables>): Promise<void> {
  await database.schema
    .createTable('meeting_calendar')
    .addColumn('unit', 'text', (column) => column.primaryKey())
    .addColumn('papers_working_days', 'integer', (column) => column.notNull())
    .addColumn('minutes_days', 'integer', (column) => column.notNull())
    .addColumn('reminders', 'jsonb', (column) => column.notNull())
    .addColumn('meetings', 'jsonb', (column) => column.notNull())
    .execute();
}
