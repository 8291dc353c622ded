import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** Yearly confirmations of contact persons, and as whom somebody acts in local mode. */
export const networkActs: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema
      .createTable('contact_confirmation')
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('confirmed_by', 'text', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addPrimaryKeyConstraint('contact_confirmation_key', ['unit', 'year', 'person'])
      .execute();
    await database.schema
      .createTable('acting')
      .addColumn('person', 'text', (column) => column.primaryKey())
      .addColumn('acting_as', 'text', (column) => column.notNull())
      .execute();
  },
};
