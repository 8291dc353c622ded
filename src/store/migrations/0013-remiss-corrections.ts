import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** What is corrected of a remiss after it was registered, beside what was once read from its letter. */
export const remissCorrections: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema
      .alterTable('remiss')
      .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
      // When its deadline began to hold: reminders of days before that were never missed.
      .addColumn('deadline_since', 'date')
      .addColumn('answer_address', 'text')
      .addColumn('office', 'text')
      .execute();
    await sql`update remiss set
      deadline_since = registered_on,
      answer_address = reading ->> 'answerAddress',
      office = reading -> 'responsible' ->> 'office'`.execute(database);
    // An old version, which does not know the column, goes on registering while the new one is rolled out.
    await sql`
      alter table remiss alter column deadline_since set default current_date,
        alter column deadline_since set not null`.execute(database);
  },
};
