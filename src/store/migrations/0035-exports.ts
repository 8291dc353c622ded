import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/**
 * Whose or what's a document is, where it is an export of all that is kept. Those of oneself that wait are told by
 * their names: each may hold all before it, and would be packed once more.
 */
export const exportsOfKept: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema.alterTable('offered_file').addColumn('export_of', 'text').execute();
    await sql`
      update offered_file set export_of = 'person:' || person
      where access is null and name ~ '^(uppgifter|data)-[0-9-]{10}[.]zip$'`.execute(database);
  },
};
