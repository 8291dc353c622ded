import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** The city's directory: units, people, who was what and when, deputies and absences. */
export const network: Migration = {
  async up(database: Kysely<NoTables>) {
    await createUnitsAndPeople(database);
    await createAssignments(database);
    await createDeputiesAndAbsences(database);
    // One row a load; the last one tells whether a file is the same again.
    await database.schema
      .createTable('directory_load')
      .addColumn('number', 'bigint', (column) => column.primaryKey().generatedByDefaultAsIdentity())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .execute();
  },
};

const source = sql`source in ('file', 'chat', 'entra')`;

async function createUnitsAndPeople(database: Kysely<NoTables>): Promise<void> {
  await database.schema
    .createTable('unit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('executive', 'specialist', 'district', 'company', 'other')`),
    )
    .addColumn('administration', 'text', (column) => column.notNull())
    .addColumn('topics', 'jsonb', (column) => column.notNull())
    .addColumn('mailbox', 'text')
    // A unit that is gone stays, since history speaks of it.
    .addColumn('removed_on', 'date')
    .execute();
  await database.schema
    .createTable('person')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('mail', 'text')
    .execute();
}

async function createAssignments(database: Kysely<NoTables>): Promise<void> {
  await database.schema
    .createTable('assignment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.references('unit.id'))
    .addColumn('from', 'date')
    .addColumn('until', 'date')
    .addColumn('source', 'text', (column) => column.notNull().check(source))
    .addCheckConstraint('assignment_dates', sql`"from" <= until`)
    .execute();
}

async function createDeputiesAndAbsences(database: Kysely<NoTables>): Promise<void> {
  await database.schema
    .createTable('deputy')
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('deputy', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('unit', 'text', (column) => column.references('unit.id'))
    .addColumn('source', 'text', (column) => column.notNull().check(source))
    .addCheckConstraint('deputy_is_another', sql`person <> deputy`)
    .execute();
  await sql`
    create unique index deputy_key on deputy (person, deputy, coalesce(unit, ''), source)`.execute(database);
  await database.schema
    .createTable('absence')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('from', 'date', (column) => column.notNull())
    .addColumn('until', 'date', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull().check(source))
    .addCheckConstraint('absence_dates', sql`"from" <= until`)
    .execute();
}
