import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** Answers of the city's own, and what has become of each. */
export const cityAnswers: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema
      .createTable('city_answer')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('state', 'text', (column) =>
        column.notNull().check(sql`state in ('draft', 'proposed', 'in-force', 'withdrawn')`),
      )
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('content', 'jsonb', (column) => column.notNull())
      .addColumn('wordings', 'jsonb', (column) => column.notNull())
      .addColumn('question', 'text')
      .addColumn('replaces', 'text', (column) => column.references('city_answer.id'))
      .addColumn('changed_at', 'timestamptz', (column) => column.notNull())
      .execute();
    await database.schema
      .createTable('city_answer_event')
      .addColumn('answer', 'text', (column) => column.notNull().references('city_answer.id'))
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('acting_for', 'text')
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('city_answer_event_key', ['answer', 'version'])
      .execute();
  },
};
