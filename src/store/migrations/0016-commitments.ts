import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** Agreements and memberships, their reviews and reminders, imports that wait for a yes, and views on EU matters. */
export const commitments: Migration = {
  async up(database: Kysely<NoTables>) {
    await createCommitments(database);
    await createReviews(database);
    await createPositions(database);
    // What was read of a file, until the person who sent it has looked at it.
    await database.schema
      .createTable('commitment_import')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('rows', 'jsonb', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .execute();
  },
};

async function createCommitments(database: Kysely<NoTables>): Promise<void> {
  await database.schema
    .createTable('commitment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('number', 'integer', (column) => column.generatedAlwaysAsIdentity().unique())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('counterpart', 'text', (column) => column.notNull())
    // The counterpart in small letters without accents, by which it is looked for.
    .addColumn('counterpart_key', 'text', (column) => column.notNull())
    .addColumn('theme', 'text', (column) => column.notNull())
    .addColumn('directions', 'jsonb', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('decider', 'text')
    .addColumn('decided_on', 'date')
    .addColumn('start_on', 'date')
    .addColumn('end_on', 'date')
    .addColumn('cost_per_year', 'integer', (column) => column.check(sql`cost_per_year >= 0`))
    .addColumn('contact', 'text')
    .addColumn('documents', 'jsonb', (column) => column.notNull())
    .addColumn('ended_on', 'date')
    .addColumn('end_reason', 'text')
    .addColumn('review_on', 'date')
    .addColumn('reviewed_on', 'date')
    .addColumn('registered_by', 'text', (column) => column.notNull())
    .addColumn('registered_on', 'date', (column) => column.notNull())
    .addCheckConstraint('commitment_dates', sql`start_on is null or end_on is null or start_on <= end_on`)
    .execute();
  await sql`create index commitment_unit on commitment (unit)`.execute(database);
  await sql`create index commitment_counterpart on commitment (counterpart_key)`.execute(database);
}

async function createReviews(database: Kysely<NoTables>): Promise<void> {
  await database.schema
    .createTable('commitment_review')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('commitment', 'text', (column) => column.notNull().references('commitment.id'))
    .addColumn('about', 'date', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('on', 'date', (column) => column.notNull())
    // One answer to each question.
    .addUniqueConstraint('commitment_review_once', ['commitment', 'about'])
    .execute();
  // Each step of a ladder of reminders is taken once, for the day that it leads to.
  await database.schema
    .createTable('commitment_step')
    .addColumn('commitment', 'text', (column) => column.notNull().references('commitment.id'))
    .addColumn('about', 'date', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('taken_on', 'date', (column) => column.notNull())
    .addColumn('passed_over', 'boolean', (column) => column.notNull())
    .addPrimaryKeyConstraint('commitment_step_key', ['commitment', 'about', 'step'])
    .execute();
}

async function createPositions(database: Kysely<NoTables>): Promise<void> {
  await database.schema
    .createTable('eu_position')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('number', 'integer', (column) => column.generatedAlwaysAsIdentity().unique())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('matter', 'text', (column) => column.notNull())
    .addColumn('view', 'text', (column) => column.notNull())
    .addColumn('written_by', 'text', (column) => column.notNull())
    .addColumn('written_on', 'date', (column) => column.notNull())
    .addColumn('told_on', 'date')
    .addColumn('told_by', 'text')
    .execute();
}
