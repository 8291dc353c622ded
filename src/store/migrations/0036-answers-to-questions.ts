import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** What was answered to a question that was passed on, by whom and when; null while it waits, as an older version leaves it. */
export const answersToQuestions: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema
      .alterTable('forwarded_question')
      .addColumn('answered_at', 'timestamptz')
      .addColumn('answered_by', 'text')
      .addColumn('answer', 'text')
      .execute();
  },
};
