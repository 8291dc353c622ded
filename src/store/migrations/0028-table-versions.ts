import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** Read in each turn, and seldom changed. */
const watched = ['stop', 'edition', 'city_answer', 'other_document', 'acting'];

/** Counts the changes of tables that are kept in memory, whoever makes them: each turn sees whether there were any. */
export const tableVersions: Migration = {
  async up(database: Kysely<NoTables>) {
    await database.schema
      .createTable('table_version')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('version', 'bigint', (column) => column.notNull())
      .execute();
    await sql`
      create function count_change() returns trigger language plpgsql as $$ begin
        insert into table_version (name, version) values (tg_table_name, 1)
          on conflict (name) do update set version = table_version.version + 1;
        return null;
      end $$`.execute(database);
    for (const table of watched) {
      await sql`
        create trigger ${sql.ref(`${table}_changes`)}
          after insert or update or delete or truncate on ${sql.table(table)}
          for each statement execute function count_change()`.execute(database);
    }
  },
};
