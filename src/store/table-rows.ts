import { type RawBuilder, sql } from 'kysely';
import type { Database, Transaction } from './store.ts';

/** A row as the database writes it in JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** At most so many rows of a table are handed over at once. */
const MOST_ROWS = 50_000;

/** The rows of a table in which one of these columns is, or holds, an id. */
export function rowsThatName(
  database: Database,
  table: string,
  columns: readonly string[],
  id: string,
): Promise<Row[]> {
  const holds = columns.map((column) => sql`position(${id} in ${sql.ref(column)}::text) > 0`);
  return rowsWhere(database, table, sql.join(holds, sql` or `));
}

/** The rows of a table in which a column has one of these values. */
export function rowsWith(
  database: Database,
  table: string,
  column: string,
  values: readonly string[],
): Promise<Row[]> {
  if (values.length === 0) return Promise.resolve([]);
  return rowsWhere(database, table, sql`${sql.ref(column)} in (${sql.join(values)})`);
}

async function rowsWhere(database: Database, table: string, condition: RawBuilder<unknown>): Promise<Row[]> {
  const columns = await columnsOf(database, table);
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(t) as row from (
      select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)}
      where ${condition} limit ${MOST_ROWS}) t`.execute(database);
  return rows.map(({ row }) => row);
}

/** All columns but those with bytes: a document is no JSON, which has twice its size and a limit. */
async function columnsOf(database: Database, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} and data_type <> 'bytea'
    order by ordinal_position`.execute(database);
  return rows.map(({ name }) => name);
}

/** Which rows are old, and what becomes of them. */
export interface Erasure {
  readonly table: string;
  /** A column with a date or a time. */
  readonly since: string;
  readonly before: string;
  readonly only?: { readonly column: string; readonly among: readonly string[] } | undefined;
  readonly leave: 'nothing' | { readonly set: Readonly<Record<string, string | null>> };
}

/** Deletes old rows, or empties columns of those that are not empty yet. Gives how many. */
export async function eraseRows(transaction: Transaction, erasure: Erasure): Promise<number> {
  const { table, since, before, only, leave } = erasure;
  const among = only === undefined ? sql`true` : sql`${sql.ref(only.column)} in (${sql.join(only.among)})`;
  const old = sql`${sql.ref(since)} < ${before} and ${among}`;
  const from = sql.table(table);
  if (leave === 'nothing') {
    const deleted = await sql`delete from ${from} where ${old}`.execute(transaction);
    return Number(deleted.numAffectedRows ?? 0);
  }
  const columns = Object.entries(leave.set);
  const set = columns.map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const differs = columns.map(([column, value]) => sql`${sql.ref(column)}::text is distinct from ${value}`);
  const changed = await sql`
    update ${from} set ${sql.join(set)} where ${old} and (${sql.join(differs, sql` or `)})`.execute(
    transaction,
  );
  return Number(changed.numAffectedRows ?? 0);
}
