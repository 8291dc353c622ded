import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** Documents beside the strategy that are searched and quoted under their own names. */
export const answers: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema
      .createTable('other_document')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull().unique())
      .addColumn('imported_at', 'timestamptz', (column) => column.notNull())
      .execute();
    await database.schema
      .createTable('other_document_paragraph')
      .addColumn('document_id', 'text', (column) =>
        column.notNull().references('other_document.id').onDelete('cascade'),
      )
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('ordinal', 'integer', (column) => column.notNull())
      .addColumn('heading', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('other_document_paragraph_key', ['document_id', 'id'])
      .execute();
  },
};
