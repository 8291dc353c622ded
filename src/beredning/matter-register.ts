import type { Json } from '../record/model.ts';
import { jsonText, type Stored } from '../store/json-text.ts';
import type { Database, Transaction } from '../store/store.ts';
import { type Matter, matterSchema, type State } from './model.ts';
import { type Proposal, proposalSchema } from './proposal.ts';

interface MatterRow {
  id: string;
  year: number | null;
  serial: number | null;
  state: State;
  version: number;
  requester: string;
  meeting: string | null;
  created_at: Date;
  data: Stored<Json>;
}

type MatterTables = {
  beredning_matter: MatterRow;
  beredning_working_copy: { matter: string; person: string; revision: number; proposal: Stored<Json> };
};

const tablesOf = (database: Database | Transaction) => database.withTables<MatterTables>();

/** Adds a matter; false when there is one of this id. */
export async function addMatter(transaction: Transaction, matter: Matter): Promise<boolean> {
  const added = await tablesOf(transaction)
    .insertInto('beredning_matter')
    .values(toRow(matter))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** The matter as it stands; undefined when there is none. */
export async function findMatter(database: Database | Transaction, id: string): Promise<Matter | undefined> {
  const row = await tablesOf(database)
    .selectFrom('beredning_matter')
    .select('data')
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : matterSchema.parse(row.data);
}

/** The matter, held until the transaction ends: whoever else wants to change it waits. */
export async function lockMatter(transaction: Transaction, id: string): Promise<Matter | undefined> {
  const row = await tablesOf(transaction)
    .selectFrom('beredning_matter')
    .select('data')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : matterSchema.parse(row.data);
}

/** Saves a matter with a version one higher. Throws when it is not the one that was read: then it was not locked. */
export async function saveMatter(transaction: Transaction, matter: Matter): Promise<Matter> {
  const next = matterSchema.parse({ ...matter, version: matter.version + 1 });
  const saved = await tablesOf(transaction)
    .updateTable('beredning_matter')
    .set(toRow(next))
    .where('id', '=', matter.id)
    .where('version', '=', matter.version)
    .returning('id')
    .executeTakeFirst();
  if (saved === undefined) throw new Error(`matter ${matter.id} is not at version ${matter.version}`);
  return next;
}

/** Which matters are wanted; all that are not drafts when nothing is said. */
export interface MatterFilter {
  readonly states?: readonly State[];
  readonly ids?: readonly string[];
  readonly requester?: string;
  readonly meeting?: string;
  /** Holds them until the transaction ends. */
  readonly lock?: boolean;
}

/** Matters, the latest first; those of a meeting in the order of its agenda. Drafts only when they are asked for. */
export async function listMatters(
  database: Database | Transaction,
  { states, ids, requester, meeting, lock = false }: MatterFilter,
): Promise<Matter[]> {
  let query = tablesOf(database).selectFrom('beredning_matter').select('data');
  query = states === undefined ? query.where('state', '<>', 'draft') : query.where('state', 'in', states);
  if (ids !== undefined) query = query.where('id', 'in', ids);
  if (requester !== undefined) query = query.where('requester', '=', requester);
  if (meeting !== undefined) query = query.where('meeting', '=', meeting);
  query = query.orderBy('created_at', 'desc').orderBy('id');
  const rows = await (lock ? query.forUpdate() : query).execute();
  const matters = rows.map(({ data }) => matterSchema.parse(data));
  if (meeting === undefined) return matters;
  return matters.sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
}

/** The matter of a number such as `IB 2026-14`. */
export async function findByNumber(
  database: Database,
  year: number,
  serial: number,
): Promise<Matter | undefined> {
  const row = await tablesOf(database)
    .selectFrom('beredning_matter')
    .select('data')
    .where('year', '=', year)
    .where('serial', '=', serial)
    .executeTakeFirst();
  return row === undefined ? undefined : matterSchema.parse(row.data);
}

/** The matters of a running number, of any year, the newest first. */
export async function listBySerial(database: Database, serial: number): Promise<Matter[]> {
  const rows = await tablesOf(database)
    .selectFrom('beredning_matter')
    .select('data')
    .where('serial', '=', serial)
    .orderBy('year', 'desc')
    .execute();
  return rows.map(({ data }) => matterSchema.parse(data));
}

/** The number that comes after the last one of a year. The caller sees to it that one at a time asks. */
export async function nextSerial(transaction: Transaction, year: number): Promise<number> {
  const row = await tablesOf(transaction)
    .selectFrom('beredning_matter')
    .select(({ fn }) => fn.max('serial').as('last'))
    .where('year', '=', year)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** A person's changes to a submitted matter that they have not sent in yet. */
export interface WorkingCopy {
  /** The revision that it began from. */
  readonly revision: number;
  readonly proposal: Proposal;
}

/** The working copy of a person; undefined when they have none. */
export async function findWorkingCopy(
  database: Database | Transaction,
  matter: string,
  person: string,
): Promise<WorkingCopy | undefined> {
  const row = await tablesOf(database)
    .selectFrom('beredning_working_copy')
    .select(['revision', 'proposal'])
    .where('matter', '=', matter)
    .where('person', '=', person)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : { revision: row.revision, proposal: proposalSchema.parse(row.proposal) };
}

/** Keeps a person's working copy in the place of an earlier one; undefined: removes it. */
export async function saveWorkingCopy(
  transaction: Transaction,
  matter: string,
  person: string,
  copy: WorkingCopy | undefined,
): Promise<void> {
  const tables = tablesOf(transaction);
  if (copy === undefined) {
    await tables
      .deleteFrom('beredning_working_copy')
      .where('matter', '=', matter)
      .where('person', '=', person)
      .execute();
    return;
  }
  const changed = { revision: copy.revision, proposal: jsonText(copy.proposal) };
  await tables
    .insertInto('beredning_working_copy')
    .values({ matter, person, ...changed })
    .onConflict((conflict) => conflict.columns(['matter', 'person']).doUpdateSet(changed))
    .execute();
}

function toRow(matter: Matter): MatterRow {
  const [, year, serial] = /^IB (\d{4})-(\d+)$/.exec(matter.number ?? '') ?? [];
  return {
    id: matter.id,
    year: year === undefined ? null : Number(year),
    serial: serial === undefined ? null : Number(serial),
    state: matter.state,
    version: matter.version,
    requester: matter.requester,
    meeting: matter.meeting,
    created_at: new Date(matter.createdAt),
    data: jsonText(forEarlierVersions(matter)),
  };
}

/** An instance of the version before may read a matter while both are at work, and takes nothing that it does not know. */
function forEarlierVersions({ corrections, cancellation, ...matter }: Matter): object {
  return {
    ...matter,
    ...(corrections.length === 0 ? {} : { corrections }),
    ...(cancellation === null ? {} : { cancellation }),
  };
}
