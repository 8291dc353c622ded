import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { NoTables } from '../store.ts';

/** What a directory is read from. */
const watched = ['unit', 'person', 'assignment', 'deputy', 'absence', 'unit_topic', 'unit_channel'];

/**
 * Counts changes of the directory too. A transaction counts once for each table: a directory is loaded by thousands of
 * statements, each of which would otherwise leave a row behind that the next one has to pass.
 */
export const directoryVersions: Migration = {
  async up(database: Kysely<NoTables>) {
    await sql`
      create or replace function count_change() returns trigger language plpgsql as $$ begin
        insert into table_version (name, version) values (tg_table_name, 1)
          on conflict (name) do update set version = table_version.version + 1
          where table_version.xmin <> pg_current_xact_id()::xid;
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
