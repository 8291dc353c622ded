import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** What is said in chat of deputies, channels and topics, and what the other sources say in vain. */
export const networkUpkeep: Migration = {
  async up(database: Kysely<NoTables>) {
    await dateDeputies(database);
    // What a file or Entra ID says of these days was overruled in chat.
    for (const table of ['assignment', 'absence']) {
      await database.schema
        .alterTable(table)
        .addColumn('set_aside', 'boolean', (column) => column.notNull().defaultTo(false))
        .execute();
    }
    await createAmendments(database);
    // The groups of Entra ID as they were last believed to be.
    await database.schema
      .createTable('entra_group')
      .addColumn('group', 'text', (column) => column.primaryKey())
      .addColumn('members', 'jsonb', (column) => column.notNull())
      .addColumn('suspect_since', 'date')
      .execute();
  },
};

/** A deputy who was named for one absence has dates; one without stands in each time. */
async function dateDeputies(database: Kysely<NoTables>): Promise<void> {
  await database.schema.alterTable('deputy').addColumn('from', 'date').addColumn('until', 'date').execute();
  await sql`alter table deputy add constraint deputy_dates check ("from" <= until)`.execute(database);
  await sql`drop index deputy_key`.execute(database);
  await sql`
    create unique index deputy_key on deputy (person, deputy, coalesce(unit, ''), source,
      coalesce("from", '-infinity'::date), coalesce(until, 'infinity'::date))`.execute(database);
}

/** What chat says of units, kept apart from what the directory file says. */
async function createAmendments(database: Kysely<NoTables>): Promise<void> {
  await database.schema.alterTable('unit').addColumn('channel', 'text').execute();
  await database.schema
    .createTable('unit_channel')
    .addColumn('unit', 'text', (column) => column.primaryKey().references('unit.id'))
    // Null: none, whatever the file says.
    .addColumn('channel', 'text')
    .execute();
  await database.schema
    .createTable('unit_topic')
    .addColumn('unit', 'text', (column) => column.notNull().references('unit.id'))
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull().check(sql`what in ('added', 'removed')`))
    .addPrimaryKeyConstraint('unit_topic_key', ['unit', 'topic'])
    .execute();
}
