import type { Database, Transaction } from './store.ts';

type OfferedFileTables = {
  offered_file: { id: string; person: string; name: string; bytes: Uint8Array; offered_at: Date };
};

const tablesOf = (database: Database | Transaction) => database.withTables<OfferedFileTables>();

/** A document that was made for a person, until they take it. */
export interface OfferedFile {
  readonly id: string;
  /** Entra object id of the only one who may take it. */
  readonly person: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly offeredAt: Date;
}

/** Keeps a document until it is taken; the same id again changes nothing. */
export async function offerFile(database: Database, file: OfferedFile): Promise<void> {
  const { offeredAt, ...same } = file;
  await tablesOf(database)
    .insertInto('offered_file')
    .values({ ...same, bytes: Buffer.from(file.bytes), offered_at: offeredAt })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** A document that was offered and not forgotten; undefined when there is none of this id. */
export async function findOfferedFile(database: Database, id: string): Promise<OfferedFile | undefined> {
  const row = await tablesOf(database)
    .selectFrom('offered_file')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { offered_at: offeredAt, bytes, ...same } = row;
  return { ...same, bytes: new Uint8Array(bytes), offeredAt };
}

/** The documents that were made for a person and wait to be taken. */
export async function listOfferedFiles(database: Database, person: string): Promise<OfferedFile[]> {
  const rows = await tablesOf(database)
    .selectFrom('offered_file')
    .selectAll()
    .where('person', '=', person)
    .orderBy('offered_at')
    .execute();
  return rows.map(({ offered_at: offeredAt, bytes, ...same }) => ({
    ...same,
    bytes: new Uint8Array(bytes),
    offeredAt,
  }));
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
