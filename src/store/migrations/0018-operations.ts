import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** What an administrator has turned off, and why. */
export const operations: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema
      .createTable('stop')
      // A room's name, or `bot` for all of them.
      .addColumn('what', 'text', (column) => column.primaryKey())
      .addColumn('reason_sv', 'text', (column) => column.notNull())
      .addColumn('reason_en', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .execute();
  },
};
