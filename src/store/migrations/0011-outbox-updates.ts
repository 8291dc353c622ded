import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** Messages that follow what they tell of: how often each was changed, and which change its reader sees. */
export const outboxUpdates: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema
      .alterTable('outbox_message')
      .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('shown_revision', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
