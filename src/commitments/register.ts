import type { DocumentLink } from '../documents/document-links.ts';
import { jsonText, type Stored } from '../store/json-text.ts';
import type { Database, Transaction } from '../store/store.ts';
import type { Commitment, Direction, Kind, Scope } from './model.ts';
import { keyOf } from './name-key.ts';

interface CommitmentRow {
  id: string;
  version: number;
  kind: Kind;
  counterpart: string;
  counterpart_key: string;
  theme: string;
  directions: Stored<readonly Direction[]>;
  scope: Scope;
  unit: string;
  decider: string | null;
  decided_on: string | null;
  start_on: string | null;
  end_on: string | null;
  cost_per_year: number | null;
  contact: string | null;
  documents: Stored<readonly DocumentLink[]>;
  ended_on: string | null;
  end_reason: string | null;
  review_on: string | null;
  reviewed_on: string | null;
  registered_by: string;
  registered_on: string;
}
type NumberedRow = CommitmentRow & { number: number };

/** Reading has the number; adding leaves it to the database. */
type Tables = { commitment: NumberedRow };
type NewTables = { commitment: CommitmentRow };

const tablesOf = (database: Database | Transaction) => database.withTables<Tables>();

/** A commitment that has no number yet. */
export type NewCommitment = Omit<Commitment, 'number'>;

/** Which commitments are looked for; all conditions that are given hold together. */
export interface CommitmentFilter {
  readonly units?: readonly string[];
  readonly kinds?: readonly Kind[];
  readonly contact?: string;
  /** Words of the counterpart's name, whatever the case and accents. */
  readonly counterpart?: string;
}

/** Adds a commitment and gives it its number; undefined when one of this id is there. */
export async function addCommitment(
  transaction: Transaction,
  commitment: NewCommitment,
): Promise<Commitment | undefined> {
  const added = await transaction
    .withTables<NewTables>()
    .insertInto('commitment')
    .values(toRow(commitment))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returningAll()
    .executeTakeFirst();
  return added === undefined ? undefined : toCommitment(added as NumberedRow);
}

/** Saves what a commitment has become. */
export async function saveCommitment(transaction: Transaction, commitment: NewCommitment): Promise<void> {
  const { id, ...row } = toRow(commitment);
  await transaction.withTables<NewTables>().updateTable('commitment').set(row).where('id', '=', id).execute();
}

/** A commitment by its id, or undefined. */
export async function findCommitment(
  database: Database | Transaction,
  id: string,
): Promise<Commitment | undefined> {
  const row = await tablesOf(database)
    .selectFrom('commitment')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : toCommitment(row);
}

/** The same, held until the transaction ends, so that those who act at once do so one after the other. */
export async function lockCommitment(transaction: Transaction, id: string): Promise<Commitment | undefined> {
  const row = await tablesOf(transaction)
    .selectFrom('commitment')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : toCommitment(row);
}

/** A commitment by the number that people say, or undefined. */
export async function findByNumber(
  database: Database | Transaction,
  number: number,
): Promise<Commitment | undefined> {
  const row = await tablesOf(database)
    .selectFrom('commitment')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst();
  return row === undefined ? undefined : toCommitment(row);
}

/** Commitments in the order of their numbers: those that fit everything that is asked for, ended ones too. */
export async function listCommitments(
  database: Database | Transaction,
  { units, kinds, contact, counterpart }: CommitmentFilter = {},
): Promise<Commitment[]> {
  let query = tablesOf(database).selectFrom('commitment').selectAll().orderBy('number');
  if (units !== undefined) query = query.where('unit', 'in', units.length === 0 ? [''] : units);
  if (kinds !== undefined) query = query.where('kind', 'in', kinds);
  if (contact !== undefined) query = query.where('contact', '=', contact);
  const all = (await query.execute()).map(toCommitment);
  if (counterpart === undefined) return all;
  // The whole register is some hundred rows: each word may stand anywhere in the name.
  const words = keyOf(counterpart).split(' ');
  return all.filter((commitment) => words.every((word) => keyOf(commitment.counterpart).includes(word)));
}

function toRow(commitment: NewCommitment): CommitmentRow {
  return {
    id: commitment.id,
    version: commitment.version,
    kind: commitment.kind,
    counterpart: commitment.counterpart,
    counterpart_key: keyOf(commitment.counterpart),
    theme: commitment.theme,
    directions: jsonText(commitment.directions),
    scope: commitment.scope,
    unit: commitment.unit,
    decider: commitment.decider,
    decided_on: commitment.decidedOn,
    start_on: commitment.start,
    end_on: commitment.end,
    cost_per_year: commitment.costPerYear,
    contact: commitment.contact,
    documents: jsonText(commitment.documents),
    ended_on: commitment.endedOn,
    end_reason: commitment.endReason,
    review_on: commitment.reviewOn,
    reviewed_on: commitment.reviewedOn,
    registered_by: commitment.registeredBy,
    registered_on: commitment.registeredOn,
  };
}

function toCommitment(row: NumberedRow): Commitment {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    kind: row.kind,
    counterpart: row.counterpart,
    theme: row.theme,
    directions: row.directions as Direction[],
    scope: row.scope,
    unit: row.unit,
    decider: row.decider,
    decidedOn: row.decided_on,
    start: row.start_on,
    end: row.end_on,
    costPerYear: row.cost_per_year,
    contact: row.contact,
    documents: row.documents as DocumentLink[],
    endedOn: row.ended_on,
    endReason: row.end_reason,
    reviewOn: row.review_on,
    reviewedOn: row.reviewed_on,
    registeredBy: row.registered_by,
    registeredOn: row.registered_on,
  };
}
