import { z } from 'zod';
import { jsonText, type Stored } from '../../store/json-text.ts';
import type { Database, Transaction } from '../../store/store.ts';
import type { SeenVersions } from './plan-import.ts';
import { readingSchema, type SheetReading } from './read-rows.ts';

type ImportTables = {
  commitment_import: { id: string; person: string; rows: Stored<z.input<typeof keptSchema>>; at: Date };
};

/** What is kept of a sheet: what was read, and which versions were seen (of sheets from before that was kept, none). */
export interface KeptSheet {
  readonly reading: SheetReading;
  readonly seen?: SeenVersions | undefined;
}

const keptSchema = readingSchema.extend({ seen: z.record(z.string(), z.number()).optional() });

/** Keeps what was read of a sheet until the one who sent it says yes; the same again changes nothing. */
export async function keepImport(
  database: Database,
  kept: KeptSheet & { readonly id: string; readonly person: string; readonly at: Date },
): Promise<void> {
  const { id, person, reading, seen, at } = kept;
  await database
    .withTables<ImportTables>()
    .insertInto('commitment_import')
    .values({ id, person, rows: jsonText({ ...reading, seen }), at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Takes what was read out of keeping, for the one who sent it alone; undefined when it is not there any more. */
export async function takeImport(
  transaction: Transaction,
  id: string,
  person: string,
): Promise<KeptSheet | undefined> {
  const row = await transaction
    .withTables<ImportTables>()
    .deleteFrom('commitment_import')
    .where('id', '=', id)
    .where('person', '=', person)
    .returning('rows')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { seen, ...reading } = keptSchema.parse(row.rows);
  return { reading, seen };
}

/** Forgets what nobody said yes to before an instant. */
export async function forgetImports(database: Database, before: Date): Promise<void> {
  await database
    .withTables<ImportTables>()
    .deleteFrom('commitment_import')
    .where('at', '<', before)
    .execute();
}
