import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** What units are called in English, as JSON; null where they have no English names. */
export const englishNames: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema.alterTable('unit').addColumn('english', 'jsonb').execute();
  },
};
