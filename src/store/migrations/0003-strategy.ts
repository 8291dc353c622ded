import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** Editions of the strategy with their paragraphs, and the log of questions. */
export const strategy: Migration = {
  async up(database: Kysely<NoTables>) {
    await createEditions(database);
    await createQuestions(database);
  },
};

async function createEditions(database: Kysely<NoTables>): Promise<void> {
  await database.schema
    .createTable('edition')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('dnr', 'text')
    .addColumn('dated', 'date')
    .addColumn('status', 'text', (column) =>
      column.notNull().check(sql`status in ('proposed', 'adopted', 'replaced')`),
    )
    .addColumn('replaces', 'text')
    .addColumn('fingerprint', 'text', (column) => column.notNull().unique())
    .addColumn('in_force', 'boolean', (column) => column.notNull())
    .addColumn('imported_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await sql`create unique index edition_in_force on edition (in_force) where in_force`.execute(database);
  await database.schema
    .createTable('edition_paragraph')
    .addColumn('edition_id', 'uuid', (column) => column.notNull().references('edition.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('section', 'text', (column) => column.notNull())
    .addColumn('heading', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('edition_paragraph_key', ['edition_id', 'id'])
    .execute();
}

/** The log holds no person; only a question that somebody chose to pass on names who asked. */
async function createQuestions(database: Kysely<NoTables>): Promise<void> {
  await database.schema
    .createTable('question')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('asked_at', 'timestamptz', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('answer', 'text')
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('topic', 'text')
    .addColumn('message', 'text')
    .addColumn('reaction', 'text', (column) => column.check(sql`reaction in ('like', 'dislike')`))
    .addColumn('reason', 'text')
    .execute();
  await sql`create index question_message on question (message) where message is not null`.execute(database);
  await database.schema
    .createTable('forwarded_question')
    .addColumn('question_id', 'text', (column) => column.primaryKey().references('question.id'))
    .addColumn('forwarded_at', 'timestamptz', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('person_name', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
}
