import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** The audit trail. The database itself refuses to change or remove an entry. */
export const record: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema
      .createTable('record_entry')
      .addColumn('number', 'bigint', (column) => column.primaryKey())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('acting_for', 'text')
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('before', 'jsonb')
      .addColumn('after', 'jsonb')
      .addColumn('previous_hash', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute();
    await sql`create index record_entry_subject on record_entry (subject, number)`.execute(database);
    // One row: how long the chain is and how it ends, so that a cut-off end is noticed too.
    await database.schema
      .createTable('record_head')
      .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
      .addColumn('number', 'bigint', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute();
    await sql`insert into record_head (id, number, hash) values (1, 0, '')`.execute(database);
    await sql`
      create function refuse_change_of_record() returns trigger language plpgsql as $$
      begin raise exception 'the record is append-only'; end $$`.execute(database);
    await sql`
      create trigger record_entry_append_only before update or delete or truncate on record_entry
      for each statement execute function refuse_change_of_record()`.execute(database);
  },
};
