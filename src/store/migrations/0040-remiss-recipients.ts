import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** When a remiss was sent to one more, and when a recipient was taken out: it is kept, and shown no more. */
export const remissRecipients: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema.alterTable('remiss_recipient').addColumn('added_on', 'date').execute();
    await database.schema.alterTable('remiss_recipient').addColumn('removed_on', 'date').execute();
  },
};
