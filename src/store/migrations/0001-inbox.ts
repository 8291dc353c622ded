import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** Deliveries that were taken in, and acts that were done: what makes a second delivery harmless. */
export const inbox: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema
      .createTable('inbox')
      .addColumn('delivery', 'text', (column) => column.primaryKey())
      .addColumn('received_at', 'timestamptz', (column) => column.notNull())
      .addColumn('taken_by', 'text', (column) => column.notNull())
      .addColumn('done_at', 'timestamptz')
      .addColumn('response', 'jsonb')
      .execute();
    await sql`create index inbox_received_at on inbox (received_at)`.execute(database);
    await database.schema
      .createTable('done_act')
      .addColumn('act', 'text', (column) => column.primaryKey())
      .addColumn('done_at', 'timestamptz', (column) => column.notNull())
      .execute();
  },
};
