import { inParts } from '../store/in-parts.ts';
import { jsonText, type Stored } from '../store/json-text.ts';
import type { Database, Transaction } from '../store/store.ts';
import { type LetterReading, letterReading } from './model.ts';
import type { Remiss, RemissHead } from './register-model.ts';

interface RemissRow {
  id: string;
  dnr_key: string;
  fingerprint: string;
  dnr: string;
  title: string;
  deadline: string;
  deadline_since: string;
  internal_deadline: string | null;
  answer_address: string | null;
  paper_address: string | null;
  office: string | null;
  reading: Stored<LetterReading>;
  registered_by: string;
  registered_on: string;
  version: number;
  withdrawn_on: string | null;
}

type HeadRow = Omit<RemissRow, 'reading' | 'fingerprint' | 'withdrawn_on'>;

const headColumns = [
  'id',
  'dnr_key',
  'dnr',
  'title',
  'deadline',
  'deadline_since',
  'internal_deadline',
  'answer_address',
  'paper_address',
  'office',
  'registered_by',
  'registered_on',
  'version',
] as const satisfies readonly (keyof HeadRow)[];

const tablesOf = (database: Database | Transaction) => database.withTables<{ remiss: RemissRow }>();

/** Adds a remiss. */
export async function addRemiss(
  transaction: Transaction,
  remiss: Remiss,
  fingerprint: string,
): Promise<void> {
  await tablesOf(transaction)
    .insertInto('remiss')
    .values({ ...toRow(remiss), fingerprint })
    .execute();
}

/** The remisses of one serial number and year, in whichever diary, with what tells their letters apart. */
export async function listOfDnr(
  database: Database | Transaction,
  dnrKey: string,
): Promise<{ remiss: Remiss; fingerprint: string }[]> {
  const rows = await tablesOf(database)
    .selectFrom('remiss')
    .selectAll()
    .where('dnr_key', '=', dnrKey)
    .where('withdrawn_on', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ remiss: toRemiss(row), fingerprint: row.fingerprint }));
}

/** The head of every remiss, the one that is due last first. */
export async function listRemissHeads(database: Database | Transaction): Promise<RemissHead[]> {
  const rows = await tablesOf(database)
    .selectFrom('remiss')
    .select(headColumns)
    .where('withdrawn_on', 'is', null)
    .orderBy('deadline', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toHead);
}

/** Saves what a remiss was corrected to. */
export async function saveRemiss(transaction: Transaction, remiss: Remiss): Promise<void> {
  const { id, ...row } = toRow(remiss);
  await tablesOf(transaction).updateTable('remiss').set(row).where('id', '=', id).execute();
}

/**
 * Keeps that the registration of a remiss was taken back: nothing here finds it any more but `listWithdrawn`, and its
 * letter is no longer known.
 */
export async function withdrawRegistered(transaction: Transaction, id: string, on: string): Promise<void> {
  await tablesOf(transaction)
    .updateTable('remiss')
    .set({ withdrawn_on: on, fingerprint: `withdrawn ${id}` })
    .where('id', '=', id)
    .execute();
}

/** Ids of those of one serial number and year whose registration was taken back. */
export async function listWithdrawn(database: Database | Transaction, dnrKey: string): Promise<string[]> {
  const rows = await tablesOf(database)
    .selectFrom('remiss')
    .select('id')
    .where('dnr_key', '=', dnrKey)
    .where('withdrawn_on', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** One remiss, locked until the transaction ends, so that its corrections are made one after the other. */
export async function lockRemiss(transaction: Transaction, id: string): Promise<Remiss | undefined> {
  const row = await tablesOf(transaction)
    .selectFrom('remiss')
    .selectAll()
    .where('id', '=', id)
    .where('withdrawn_on', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : toRemiss(row);
}

/** The remisses of these ids, in no order. */
export async function findRemissesById(
  database: Database | Transaction,
  ids: readonly string[],
): Promise<Remiss[]> {
  const rows = await inParts(ids, (some) =>
    tablesOf(database)
      .selectFrom('remiss')
      .selectAll()
      .where('id', 'in', some)
      .where('withdrawn_on', 'is', null)
      .execute(),
  );
  return rows.map(toRemiss);
}

/** The heads of the remisses of these ids, in no order. */
export async function findHeadsById(
  database: Database | Transaction,
  ids: readonly string[],
): Promise<RemissHead[]> {
  const rows = await inParts(ids, (some) =>
    tablesOf(database)
      .selectFrom('remiss')
      .select(headColumns)
      .where('id', 'in', some)
      .where('withdrawn_on', 'is', null)
      .execute(),
  );
  return rows.map(toHead);
}

function toRow(remiss: Remiss): Omit<RemissRow, 'fingerprint' | 'withdrawn_on'> {
  return {
    id: remiss.id,
    dnr_key: remiss.dnrKey,
    dnr: remiss.dnr,
    title: remiss.title,
    deadline: remiss.deadline,
    deadline_since: remiss.deadlineSince,
    internal_deadline: remiss.internalDeadline,
    answer_address: remiss.answerAddress,
    paper_address: remiss.paperAddress,
    office: remiss.office,
    reading: jsonText(remiss.reading),
    registered_by: remiss.registeredBy,
    registered_on: remiss.registeredOn,
    version: remiss.version,
  };
}

function toRemiss(row: HeadRow & Pick<RemissRow, 'reading'>): Remiss {
  const [head, reading] = [toHead(row), letterReading.parse(row.reading)];
  // An instance that does not know the column may have registered it; what was never corrected is as it was read.
  const paperAddress = row.version === 1 ? (head.paperAddress ?? reading.paperAddress) : head.paperAddress;
  return { ...head, paperAddress, reading };
}

function toHead(row: HeadRow): RemissHead {
  return {
    id: row.id,
    dnrKey: row.dnr_key,
    dnr: row.dnr,
    title: row.title,
    deadline: row.deadline,
    deadlineSince: row.deadline_since,
    internalDeadline: row.internal_deadline,
    answerAddress: row.answer_address,
    paperAddress: row.paper_address,
    office: row.office,
    registeredBy: row.registered_by,
    registeredOn: row.registered_on,
    version: row.version,
  };
}
