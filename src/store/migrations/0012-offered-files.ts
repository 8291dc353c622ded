import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** Documents that were made for somebody and wait to be taken. */
export const offeredFiles: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema
      .createTable('offered_file')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('bytes', 'bytea', (column) => column.notNull())
      .addColumn('offered_at', 'timestamptz', (column) => column.notNull())
      .execute();
  },
};
