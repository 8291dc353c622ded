import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** Where the answer to a remiss is sent on paper, which can be corrected beside what was once read of its letter. */
export const remissPaperAddress: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema.alterTable('remiss').addColumn('paper_address', 'text').execute();
    await sql`update remiss set paper_address = reading ->> 'paperAddress'`.execute(database);
  },
};
