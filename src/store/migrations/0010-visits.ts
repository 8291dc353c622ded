import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** Requests to visit the city: as read and not yet saved, as saved, and what happened to them. */
export const visits: Migration = {
  async up(database: Kysely<NoTables>) {
    await createDrafts(database);
    await createVisits(database);
    await createEvents(database);
  },
};

/** What was read of a text, until somebody has looked at it. */
async function createDrafts(database: Kysely<NoTables>): Promise<void> {
  await database.schema
    .createTable('visit_draft')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('reading', 'jsonb', (column) => column.notNull())
    .addColumn('triage', 'jsonb', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .execute();
}

/** Columns that are looked for stand by themselves; personal data is in those that can be emptied. */
async function createVisits(database: Kysely<NoTables>): Promise<void> {
  await database.schema
    .createTable('visit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('number', 'integer', (column) => column.generatedAlwaysAsIdentity().unique())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column
        .notNull()
        .check(sql`state in ('offered', 'accepted', 'assessed', 'decided', 'done', 'withdrawn')`),
    )
    .addColumn('facts', 'jsonb', (column) => column.notNull())
    .addColumn('fields', 'jsonb', (column) => column.notNull())
    // Of the facts, what visits are looked for by: its days, and the place in letters without accents.
    .addColumn('first_day', 'date')
    .addColumn('last_day', 'date')
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('because', 'text', (column) => column.notNull())
    .addColumn('requester', 'text')
    .addColumn('requester_name', 'text')
    .addColumn('owner', 'text')
    .addColumn('owned_by', 'text')
    .addColumn('owned_because', 'text')
    .addColumn('owner_instead_of', 'text')
    .addColumn('tried', 'jsonb', (column) => column.notNull())
    .addColumn('waiting_since', 'date', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('assessment', 'jsonb')
    .addColumn('decision', 'jsonb')
    .addColumn('invitation', 'jsonb')
    .addColumn('created_on', 'date', (column) => column.notNull())
    .addColumn('erased_on', 'date')
    // Never in limbo: while its people are known, a visit has an owner.
    .addCheckConstraint('visit_has_owner', sql`owner is not null or erased_on is not null`)
    .execute();
  await sql`create index visit_unit on visit (unit, first_day)`.execute(database);
  await sql`create index visit_place on visit (place)`.execute(database);
  await sql`create index visit_requester on visit (requester)`.execute(database);
  await sql`create index visit_owner on visit (owner)`.execute(database);
}

async function createEvents(database: Kysely<NoTables>): Promise<void> {
  await database.schema
    .createTable('visit_event')
    .addColumn('visit', 'text', (column) => column.notNull().references('visit.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('actor', 'text')
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('owner', 'text')
    .addColumn('words', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('visit_event_key', ['visit', 'number'])
    .execute();
}
