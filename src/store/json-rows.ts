import { type RawBuilder, sql } from 'kysely';
import { jsonText } from './json-text.ts';

/**
 * Rows of a table as one value, for an insert of many: put together value by value, a hundred rows keep the process busy
 * for as long as four turns, and each number of them is another statement to plan. Dates and what is plain in JSON pass
 * as they are; a column of JSON would have to be given as JSON.
 */
export function jsonRows<Row extends object>(
  table: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): RawBuilder<Row> {
  const names = sql.join(columns.map((name) => sql.ref(name)));
  return sql`select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${jsonText(rows)}::jsonb)`;
}
