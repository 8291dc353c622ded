import { type RawBuilder, sql } from 'kysely';
import type { Database, Store, Transaction } from './store.ts';

/** A table, the columns that it takes, and the tables that it refers to. */
interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly identities: readonly string[];
  readonly refersTo: readonly string[];
}

/** How many rows each table has, by its name. */
export type Counts = Readonly<Record<string, number>>;

/** The target holds something already; nothing was changed there. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
}

const BATCH = 500;
/** Filled by the migrations, and by triggers. */
const FILLED_BY_ITSELF = /^(?:kysely_|table_version$)/;

/**
 * Copies every table from one store into another, new one, in the transaction given: all is there when it is
 * kept, and nothing when it is not, so that a move that failed is simply begun again. The source must be
 * still. Throws NotEmpty when the target is not as the migrations leave it.
 */
export async function copyTables(source: Store, target: Transaction): Promise<Counts> {
  const tables = await readTables(source.database);
  const there = new Set((await readTables(target)).map(({ name }) => name));
  const lacking = tables.filter(({ name }) => !there.has(name)).map(({ name }) => name);
  if (lacking.length > 0) throw new Error(`the target lacks the tables ${lacking.join(', ')}`);
  await refuseUnlessNew(target, tables);
  // The end of the record's chain, as the migration began it.
  await sql`delete from record_head`.execute(target);
  for (const table of inOrder(tables)) await copyTable(source.database, target, table);
  for (const table of tables) await advanceIdentities(target, table);
  return countRows(target, tables);
}

/** How many rows each table of a store has. */
export async function countTables(database: Database | Transaction): Promise<Counts> {
  return countRows(database, await readTables(database));
}

async function readTables(database: Database | Transaction): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select t.table_name as name,
      (select json_agg(c.column_name order by c.ordinal_position) from information_schema.columns c
        where c.table_schema = 'public' and c.table_name = t.table_name) as columns,
      (select coalesce(json_agg(c.column_name), '[]') from information_schema.columns c
        where c.table_schema = 'public' and c.table_name = t.table_name and c.is_identity = 'YES') as identities,
      (select coalesce(json_agg(distinct r.relname), '[]') from pg_constraint k
        join pg_class r on r.oid = k.confrelid
        where k.contype = 'f' and k.conrelid = format('public.%I', t.table_name)::regclass) as "refersTo"
    from information_schema.tables t
    where t.table_schema = 'public' and t.table_type = 'BASE TABLE' order by t.table_name`.execute(database);
  return rows.filter(({ name }) => !FILLED_BY_ITSELF.test(name));
}

async function refuseUnlessNew(target: Transaction, tables: readonly Table[]): Promise<void> {
  const counts = Object.entries(await countRows(target, tables));
  const filled = counts.filter(([name, count]) => count > (name === 'record_head' ? 1 : 0));
  if (filled.length > 0) {
    throw new NotEmpty(`the target holds rows already: ${filled.map(([name]) => name).join(', ')}`);
  }
}

/** Tables after those that they refer to; a table that refers to itself is no matter, its rows come in their order. */
function inOrder(tables: readonly Table[]): Table[] {
  const placed: Table[] = [];
  const left = new Set(tables);
  while (left.size > 0) {
    const free = [...left].filter(({ name, refersTo }) =>
      refersTo.every((other) => other === name || placed.some((table) => table.name === other)),
    );
    if (free.length === 0) throw new Error('tables refer to each other in a circle');
    for (const table of free) left.delete(table);
    placed.push(...free);
  }
  return placed;
}

/**
 * Rows are handed over as JSON that the database wrote and that the database reads, so that no value passes
 * through JavaScript. They are ordered by their number where they have one: a row may refer to one before it.
 */
async function copyTable(source: Database, target: Transaction, table: Table): Promise<void> {
  const from = sql.table(`public.${table.name}`);
  const columns = sql.join(table.columns.map((name) => sql.ref(name)));
  const order: RawBuilder<unknown> = table.identities.includes('number') ? sql`number` : sql`ctid`;
  const { rows } = await sql<{ text: string }>`
    select json_agg(row)::text as text from (
      select to_json(t) as row, (row_number() over (order by ${order}) - 1) / ${sql.lit(BATCH)} as batch
      from ${from} t) s
    group by batch order by batch`.execute(source);
  for (const { text } of rows) {
    await sql`
      insert into ${from} (${columns}) overriding system value
      select ${columns} from json_populate_recordset(null::${from}, ${text}::json)`.execute(target);
  }
}

async function advanceIdentities(target: Transaction, { name, identities }: Table): Promise<void> {
  for (const column of identities) {
    await sql`
      select setval(pg_get_serial_sequence(${`public.${name}`}, ${column}),
        coalesce((select max(${sql.ref(column)}) from ${sql.table(`public.${name}`)}), 0) + 1, false)`.execute(
      target,
    );
  }
}

async function countRows(database: Database | Transaction, tables: readonly Table[]): Promise<Counts> {
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(`public.${name}`)}`.execute(database);
    counts[name] = rows[0]?.count ?? 0;
  }
  return counts;
}
