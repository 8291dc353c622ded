import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** Matters for IB with their working copies, meetings, cards and who has looked. */
export const beredning: Migration = {
  async up(database: Kysely<NoTables>) {
    await createMatters(database);
    await database.schema
      .createTable('beredning_meeting')
      .addColumn('date', 'date', (column) => column.primaryKey())
      .addColumn('notified_at', 'timestamptz')
      .execute();
    await createCards(database);
  },
};

async function createMatters(database: Kysely<NoTables>): Promise<void> {
  // A matter is read and written whole, under one lock; the columns beside `data` are those it is looked for by.
  await database.schema
    .createTable('beredning_matter')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('year', 'integer')
    .addColumn('serial', 'integer')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('requester', 'text', (column) => column.notNull())
    .addColumn('meeting', 'date')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('data', 'jsonb', (column) => column.notNull())
    .addUniqueConstraint('beredning_matter_number', ['year', 'serial'])
    .execute();
  await sql`create index beredning_matter_state on beredning_matter (state)`.execute(database);
  await sql`create index beredning_matter_requester on beredning_matter (requester)`.execute(database);
  await database.schema
    .createTable('beredning_working_copy')
    .addColumn('matter', 'text', (column) => column.notNull().references('beredning_matter.id'))
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('proposal', 'jsonb', (column) => column.notNull())
    .addPrimaryKeyConstraint('beredning_working_copy_key', ['matter', 'person'])
    .execute();
}

async function createCards(database: Kysely<NoTables>): Promise<void> {
  await database.schema
    .createTable('beredning_card')
    .addColumn('matter', 'text', (column) => column.notNull().references('beredning_matter.id'))
    .addColumn('addressee', 'text', (column) => column.notNull())
    // How often it has been sent: an old card can't be changed in Teams, so it is sent again.
    .addColumn('times', 'integer', (column) => column.notNull())
    .addColumn('sent_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('beredning_card_key', ['matter', 'addressee'])
    .execute();
  await database.schema
    .createTable('beredning_look')
    .addColumn('matter', 'text', (column) => column.notNull().references('beredning_matter.id'))
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('beredning_look_key', ['matter', 'person'])
    .execute();
}
