import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** When messages were sent into which conversation, for limits that all instances share. */
export const recentSendings: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema
      .createTable('recent_sending')
      .addColumn('conversation', 'text', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .execute();
    await database.schema
      .createIndex('recent_sending_conversation')
      .on('recent_sending')
      .columns(['conversation', 'at'])
      .execute();
    await database.schema.createIndex('recent_sending_at').on('recent_sending').column('at').execute();
  },
};
