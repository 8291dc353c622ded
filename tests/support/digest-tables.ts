import { type RawBuilder, sql } from 'kysely';
import type { Database, Transaction } from '../../src/store/store.ts';

/** What each table holds, in a digest, by its name. */
export type Digests = ReadonlyMap<string, string>;

/** Follow the others, or tell which deliveries have come. */
const leftOut = ['table_version', 'inbox'];

/** Makes what digests every table of a store: a row more, less or other makes another digest. */
export async function tableDigester(
  database: Database,
): Promise<(asked: Database | Transaction) => Promise<Digests>> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'
      and tablename <> all (${leftOut})`.execute(database);
  const each = tables.map(
    ({ name }): RawBuilder<unknown> => sql`
      select ${sql.lit(name)} as name,
        (select md5(string_agg(t::text, ' ' order by t::text)) from ${sql.table(`public.${name}`)} t) as digest`,
  );
  const all = sql<{ name: string; digest: string }>`${sql.join(each, sql` union all `)}`;
  return async (asked) => {
    const { rows } = await all.execute(asked);
    return new Map(rows.map(({ name, digest }) => [name, digest]));
  };
}

/** The tables of which the two differ. */
export function changedTables(before: Digests, after: Digests): string[] {
  return [...after].filter(([name, digest]) => before.get(name) !== digest).map(([name]) => name);
}
