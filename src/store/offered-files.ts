import { z } from 'zod';
import { jsonText } from './json-text.ts';
import type { Database, Transaction } from './store.ts';

interface OfferedFileRow {
  id: string;
  person: string;
  name: string;
  bytes: Uint8Array;
  offered_at: Date;
  access: string | null;
  export_of: string | null;
}

const tablesOf = (database: Database | Transaction) =>
  database.withTables<{ offered_file: OfferedFileRow }>();

/** How long a document waits for whoever it was made for. */
export const FILE_DAYS = 7;

/** What its taker must still be allowed; written by this house, and read again with care. */
const accessSchema = z.object({
  record: z.string().optional(),
  act: z.object({ name: z.string(), unit: z.string().nullable() }).optional(),
});

/** A document that was made for a person, without its bytes. */
export interface OfferedFileEntry {
  readonly id: string;
  /** Entra object id of the only one who may take it. */
  readonly person: string;
  readonly name: string;
  readonly size: number;
  readonly offeredAt: Date;
  /** What its taker must still be allowed when they take it; null where it is theirs in any case. */
  readonly access: z.infer<typeof accessSchema> | null;
}

/** A document that was made for a person, until they take it. */
export interface OfferedFile extends OfferedFileEntry {
  readonly bytes: Uint8Array;
}

/** Keeps a document until it is taken; the same id again changes nothing. An export takes the place of earlier ones. */
export async function offerFile(
  database: Database,
  { id, person, name, bytes, offeredAt, access = null, exportOf }: NewFile,
): Promise<void> {
  const tables = tablesOf(database);
  await tables
    .insertInto('offered_file')
    .values({
      ...{ id, person, name, bytes: Buffer.from(bytes), offered_at: offeredAt },
      access: access === null ? null : jsonText(access),
      export_of: exportOf ?? null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  if (exportOf === undefined) return;
  await tables
    .deleteFrom('offered_file')
    .where('person', '=', person)
    .where('export_of', '=', exportOf)
    .where('id', '<>', id)
    .where('offered_at', '<=', offeredAt)
    .execute();
}

type NewFile = Omit<OfferedFile, 'size' | 'access'> & {
  readonly access?: OfferedFile['access'] | undefined;
  /** Whose or what's, where it is an export of all that is kept. */
  readonly exportOf?: string | undefined;
};

/** A document that was offered and not forgotten; undefined when there is none of this id. */
export async function findOfferedFile(database: Database, id: string): Promise<OfferedFile | undefined> {
  const row = await tablesOf(database)
    .selectFrom('offered_file')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : fileOf(row);
}

/** The documents that wait for a person, the latest first. */
export async function listOfferedFiles(database: Database, person: string): Promise<OfferedFileEntry[]> {
  const rows = await tablesOf(database)
    .selectFrom('offered_file')
    .select(['id', 'person', 'name', 'offered_at', 'access'])
    .select((build) => build.fn<number>('octet_length', ['bytes']).as('size'))
    .where('person', '=', person)
    .orderBy('offered_at', 'desc')
    .orderBy('name')
    .execute();
  return rows.map(entryOf);
}

/** The same with their bytes, for an export of all that is kept: without exports, which would hold each other. */
export async function readOfferedFiles(database: Database, person: string): Promise<OfferedFile[]> {
  const rows = await tablesOf(database)
    .selectFrom('offered_file')
    .selectAll()
    .where('person', '=', person)
    .where('export_of', 'is', null)
    .orderBy('offered_at')
    .execute();
  return rows.map(fileOf);
}

function fileOf(row: OfferedFileRow): OfferedFile {
  const bytes = new Uint8Array(row.bytes);
  return { ...entryOf({ ...row, size: bytes.length }), bytes };
}

function entryOf({
  id,
  person,
  name,
  size,
  offered_at: offeredAt,
  access,
}: Omit<OfferedFileRow, 'bytes' | 'export_of'> & { readonly size: number }): OfferedFileEntry {
  const parsed = access === null ? null : accessSchema.parse(JSON.parse(access));
  return { id, person, name, size, offeredAt, access: parsed };
}

/** Forgets documents that were offered before `before`, and those that were taken. */
export async function forgetOfferedFiles(
  database: Database,
  which: { readonly before: Date } | { readonly id: string },
): Promise<void> {
  const files = tablesOf(database).deleteFrom('offered_file');
  await ('id' in which
    ? files.where('id', '=', which.id)
    : files.where('offered_at', '<', which.before)
  ).execute();
}
