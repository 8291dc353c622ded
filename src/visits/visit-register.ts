import { fold } from '../language/words.ts';
import { jsonText, type Stored } from '../store/json-text.ts';
import type { Database, Transaction } from '../store/store.ts';
import type {
  Assessment,
  Decision,
  InvitationGrounds,
  OwnedBy,
  UnitReason,
  Visit,
  VisitFacts,
  VisitState,
} from './visit.ts';

interface VisitRow {
  id: string;
  version: number;
  state: VisitState;
  facts: Stored<VisitFacts>;
  fields: Stored<readonly string[]>;
  first_day: string | null;
  last_day: string | null;
  place: string;
  unit: string;
  reason: UnitReason;
  because: string;
  requester: string | null;
  requester_name: string | null;
  owner: string | null;
  owned_by: OwnedBy | null;
  owned_because: string | null;
  owner_instead_of: string | null;
  tried: Stored<readonly string[]>;
  waiting_since: string;
  text: string;
  assessment: Stored<Assessment> | null;
  decision: Stored<Decision> | null;
  invitation: Stored<InvitationGrounds> | null;
  created_on: string;
  erased_on: string | null;
}

type NumberedRow = VisitRow & { number: number };
type NewTables = { visit: VisitRow };
type VisitTables = { visit: NumberedRow };

const tablesOf = (database: Database | Transaction) => database.withTables<VisitTables>();

/** A visit that has no number yet. */
export type NewVisit = Omit<Visit, 'number'>;

/** Adds a visit; undefined when there is one with this id. */
export async function addVisit(transaction: Transaction, visit: NewVisit): Promise<Visit | undefined> {
  const added = await transaction
    .withTables<NewTables>()
    .insertInto('visit')
    .values(toRow(visit))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returningAll()
    .executeTakeFirst();
  return added === undefined ? undefined : toVisit(added as NumberedRow);
}

/** Stores a visit as it has become. */
export async function saveVisit(transaction: Transaction, visit: Visit): Promise<void> {
  const { id, ...row } = toRow(visit);
  await transaction.withTables<NewTables>().updateTable('visit').set(row).where('id', '=', id).execute();
}

/** A visit by its id, or undefined. */
export async function findVisit(database: Database | Transaction, id: string): Promise<Visit | undefined> {
  const row = await tablesOf(database)
    .selectFrom('visit')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : toVisit(row);
}

/** The same, held until the transaction ends, so that those who act at once do so one after the other. */
export async function lockVisit(transaction: Transaction, id: string): Promise<Visit | undefined> {
  const row = await tablesOf(transaction)
    .selectFrom('visit')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : toVisit(row);
}

/** A visit by the number that people say, or undefined. */
export async function findByNumber(database: Database, number: number): Promise<Visit | undefined> {
  const row = await tablesOf(database)
    .selectFrom('visit')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst();
  return row === undefined ? undefined : toVisit(row);
}

/** Visits in the order of their numbers: those that fit everything that is asked for. */
export async function listVisits(
  database: Database | Transaction,
  only: {
    readonly states?: readonly VisitState[];
    readonly ids?: readonly string[];
    readonly requester?: string;
    readonly owner?: string;
    /** Whose last day is this civil date or later. */
    readonly notBefore?: string;
    /** Whose first day is, or without one which came in, from the first of these dates to the second. */
    readonly between?: readonly [string, string];
  },
): Promise<Visit[]> {
  const { states, ids, requester, owner, notBefore, between } = only;
  let query = tablesOf(database).selectFrom('visit').selectAll().orderBy('number');
  if (states !== undefined) query = query.where('state', 'in', states);
  if (ids !== undefined) query = query.where('id', 'in', ids);
  if (requester !== undefined) query = query.where('requester', '=', requester);
  if (owner !== undefined) query = query.where('owner', '=', owner);
  if (notBefore !== undefined) query = query.where('last_day', '>=', notBefore);
  if (between !== undefined) {
    const [first, last] = between;
    query = query.where(({ fn, and, eb }) => {
      const day = fn.coalesce('first_day', 'created_on');
      return and([eb(day, '>=', first), eb(day, '<=', last)]);
    });
  }
  return (await query.execute()).map(toVisit);
}

/** The visits that somebody has brought, and then those that they have. */
export async function listOwnVisits(database: Database, person: string): Promise<Visit[]> {
  const asked = await listVisits(database, { requester: person });
  const owned = await listVisits(database, { owner: person });
  return [...new Map([...asked, ...owned].map((visit) => [visit.id, visit])).values()];
}

/** Visits at the same unit on one of the same days, and all from the same place. */
export async function listNeighbours(database: Database | Transaction, visit: Visit): Promise<Visit[]> {
  const { unit, first_day: first, last_day: last, place } = toRow(visit);
  const rows = await tablesOf(database)
    .selectFrom('visit')
    .selectAll()
    .where('id', '<>', visit.id)
    .where(({ or, and, eb }) =>
      or([
        ...(place === '' ? [] : [eb('place', '=', place)]),
        and([eb('unit', '=', unit), eb('first_day', '<=', last), eb('last_day', '>=', first)]),
      ]),
    )
    .orderBy('number')
    .execute();
  return rows.map(toVisit);
}

/** Visits with personal data whose last day, or whose coming in where they have none, lies before a date. */
export async function listToErase(database: Database, before: string): Promise<Visit[]> {
  const rows = await tablesOf(database)
    .selectFrom('visit')
    .selectAll()
    .where('erased_on', 'is', null)
    .where(({ fn, eb }) => eb(fn.coalesce('last_day', 'created_on'), '<', before))
    .orderBy('number')
    .execute();
  return rows.map(toVisit);
}

function toRow(visit: NewVisit): VisitRow {
  const json = (content: unknown) => (content === null ? null : jsonText(content));
  return {
    id: visit.id,
    version: visit.version,
    state: visit.state,
    facts: jsonText(visit.facts),
    fields: jsonText(visit.fields),
    first_day: visit.facts.from,
    last_day: visit.facts.until ?? visit.facts.from,
    place: fold(visit.facts.origin).trim(),
    unit: visit.unit,
    reason: visit.reason,
    because: visit.because,
    requester: visit.requester?.id ?? null,
    requester_name: visit.requester?.name ?? null,
    owner: visit.owner?.person ?? null,
    owned_by: visit.owner?.by ?? null,
    owned_because: visit.owner?.because ?? null,
    owner_instead_of: visit.owner?.insteadOf ?? null,
    tried: jsonText(visit.tried),
    waiting_since: visit.waitingSince,
    text: visit.text,
    assessment: json(visit.assessment),
    decision: json(visit.decision),
    invitation: json(visit.invitation),
    created_on: visit.createdOn,
    erased_on: visit.erasedOn,
  };
}

function toVisit(row: NumberedRow): Visit {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    state: row.state,
    facts: row.facts as VisitFacts,
    fields: row.fields as readonly string[],
    unit: row.unit,
    reason: row.reason,
    because: row.because,
    requester: row.requester === null ? null : { id: row.requester, name: row.requester_name ?? '' },
    owner:
      row.owner === null
        ? null
        : {
            person: row.owner,
            by: row.owned_by ?? 'chosen',
            because: row.owned_because ?? '5#7',
            insteadOf: row.owner_instead_of,
          },
    tried: row.tried as readonly string[],
    waitingSince: row.waiting_since,
    text: row.text,
    assessment: row.assessment as Assessment | null,
    decision: row.decision as Decision | null,
    invitation: row.invitation as InvitationGrounds | null,
    createdOn: row.created_on,
    erasedOn: row.erased_on,
  };
}
