import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** How often each person has asked the model on a day, and what it had to say to a question. */
export const languageModel: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema
      .createTable('model_use')
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('day', 'date', (column) => column.notNull())
      .addColumn('requests', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('model_use_key', ['person', 'day'])
      .execute();
    await database.schema
      .alterTable('question')
      .addColumn('said_by_model', 'boolean', (column) => column.notNull().defaultTo(false))
      .addColumn('prepared_verdict', 'text')
      .addColumn('prepared_provision', 'text')
      .addColumn('model_verdict', 'text')
      .addColumn('model_provision', 'text')
      .addColumn('model_not_said', 'text')
      .execute();
    await sql`create index question_asked_at on question (asked_at)`.execute(database);
  },
};
