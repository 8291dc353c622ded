import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** What whoever takes a document must still be allowed, as JSON; null where it is theirs in any case. */
export const fileAccess: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema.alterTable('offered_file').addColumn('access', 'text').execute();
    await database.schema
      .createIndex('offered_file_person')
      .on('offered_file')
      .columns(['person', 'offered_at'])
      .execute();
  },
};
