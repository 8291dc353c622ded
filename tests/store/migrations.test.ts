import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import type { Database, NoTables } from '../../src/store/store.ts';
import { freshDatabase } from '../support/postgres.ts';

/** From this one on a version was in use somewhere while the next was brought in. */
const FIRST_IN_USE = '0023-city-answers';

let server: Awaited<ReturnType<typeof freshDatabase>>;
let database: Database;
beforeAll(async () => {
  server = await freshDatabase();
  database = new Kysely<NoTables>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: server.url }) }),
  });
});
afterAll(async () => {
  await database?.destroy();
  await server?.drop();
});

interface Column {
  readonly name: string;
  readonly type: string;
  /** Whether a row can be written without it. */
  readonly free: boolean;
}

/** The columns of all tables, and what refuses a row: constraints and unique indexes. */
async function look(): Promise<{ columns: Map<string, Column>; refusals: Set<string> }> {
  const { rows } = await sql<Column & { table: string }>`
    select table_name as table, column_name as name, data_type as type,
      is_nullable = 'YES' or column_default is not null or is_identity = 'YES' as free
    from information_schema.columns where table_schema = 'public'`.execute(database);
  const refusals = await sql<{ table: string; rule: string }>`
    select conrelid::regclass::text as table, pg_get_constraintdef(oid) as rule from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('c', 'u', 'f', 'x')
    union all
    select tablename, indexdef from pg_indexes where schemaname = 'public' and indexdef like 'CREATE UNIQUE%'`.execute(
    database,
  );
  return {
    columns: new Map(rows.map(({ table, ...column }) => [`${table}.${column.name}`, column])),
    refusals: new Set(refusals.rows.map(({ table, rule }) => `${table}: ${rule}`)),
  };
}

const tableOf = (text: string) => text.split(/[.:]/)[0] ?? '';
const some = (last: string) =>
  Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= last));

test('a migration only adds, so that the version before it works on, reading and writing', async () => {
  const names = Object.keys(migrations).sort();
  const later = names.filter((name) => name > FIRST_IN_USE);
  await migrateToLatest(database, some(FIRST_IN_USE));
  expect(later.length).toBeGreaterThan(3);

  for (const name of later) {
    const before = await look();
    if (name === '0035-exports') await offerDocuments();
    await migrateToLatest(database, some(name));
    const after = await look();
    const tables = new Set([...before.columns.keys()].map(tableOf));

    // What was there is as it was, unless more is allowed.
    for (const [column, was] of before.columns)
      expect([name, after.columns.get(column)]).toEqual([
        name,
        was.free ? was : { ...was, free: expect.any(Boolean) },
      ]);
    // What is new in a table that was there asks nothing of whoever does not know of it.
    const added = [...after.columns].filter(
      ([column]) => !before.columns.has(column) && tables.has(tableOf(column)),
    );
    expect([name, added.filter(([, { free }]) => !free)]).toEqual([name, []]);
    const refused = [...after.refusals].filter(
      (rule) => !before.refusals.has(rule) && tables.has(tableOf(rule)),
    );
    expect([name, refused]).toEqual([name, []]);
  }
});

/** Documents that wait for somebody, as the version before 0035 kept them. */
async function offerDocuments(): Promise<void> {
  await sql`
    insert into offered_file (id, person, name, bytes, offered_at, access) values
      ('own', 'anna', 'uppgifter-2026-11-23.zip', '', now(), null),
      ('others', 'anna', 'uppgifter-2026-11-22.zip', '', now(), '{"act": {"name": "export-person", "unit": null}}'),
      ('paper', 'anna', 'Uppgifter.docx', '', now(), null)`.execute(database);
}

test('an export of oneself that waits since before 0035 is known as one', async () => {
  const { rows } = await sql`select id, export_of as of from offered_file order by id`.execute(database);

  expect(rows).toEqual([
    { id: 'others', of: null },
    { id: 'own', of: 'person:anna' },
    { id: 'paper', of: null },
  ]);
});
