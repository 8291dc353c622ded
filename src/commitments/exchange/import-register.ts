import { jsonText, type Stored } from '../../store/json-text.ts';
import type { Database, Transaction } from '../../store/store.ts';
import { readingSchema, type SheetReading } from './read-rows.ts';

type ImportTables = {
  commitment_import: { id: string; person: string; rows: Stored<SheetReading>; at: Date };
};

/** Keeps what was read of a sheet until the one who sent it says yes; the same again changes nothing. */
export async function keepImport(
  database: Database,
  kept: { readonly id: string; readonly person: string; readonly reading: SheetReading; readonly at: Date },
): Promise<void> {
  const { id, person, reading, at } = kept;
  await database
    .withTables<ImportTables>()
    .insertInto('commitment_import')
    .values({ id, person, rows: jsonText(reading), at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Takes what was read out of keeping, for the one who sent it alone; undefined when it is not there any more. */
export async function takeImport(
  transaction: Transaction,
  id: string,
  person: string,
): Promise<SheetReading | undefined> {
  const row = await transaction
    .withTables<ImportTables>()
    .deleteFrom('commitment_import')
    .where('id', '=', id)
    .where('person', '=', person)
    .returning('rows')
    .executeTakeFirst();
  return row === undefined ? undefined : readingSchema.parse(row.rows);
}

/** Forgets what nobody said yes to before an instant. */
export async function forgetImports(database: Database, before: Date): Promise<void> {
  await database
    .withTables<ImportTables>()
    .deleteFrom('commitment_import')
    .where('at', '<', before)
    .execute();
}
