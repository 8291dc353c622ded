import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** The day on which the registration of a remiss was taken back: it is kept, and shown no more. */
export const remissWithdrawn: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema.alterTable('remiss').addColumn('withdrawn_on', 'text').execute();
  },
};
