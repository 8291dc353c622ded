import type { Database, Transaction } from '../store/store.ts';
import type { VisitEvent } from './visit.ts';

type EventTables = { visit_event: VisitEvent & { visit: string; number: number } };

const tablesOf = (database: Database | Transaction) => database.withTables<EventTables>();

/** Adds what happened to a visit, after what happened before; the visit must be held or new. */
export async function addEvent(transaction: Transaction, visit: string, event: VisitEvent): Promise<void> {
  const earlier = await listEvents(transaction, visit);
  await tablesOf(transaction)
    .insertInto('visit_event')
    .values({ ...event, visit, number: earlier.length + 1 })
    .execute();
}

/** What happened to a visit, the earliest first. */
export async function listEvents(database: Database | Transaction, visit: string): Promise<VisitEvent[]> {
  return tablesOf(database)
    .selectFrom('visit_event')
    .select(['at', 'actor', 'act', 'state', 'unit', 'owner', 'words'])
    .where('visit', '=', visit)
    .orderBy('number')
    .execute();
}

/** The ids of visits that a person has done something with, or has owned. */
export async function listVisitsOf(database: Database, person: string): Promise<Set<string>> {
  const rows = await tablesOf(database)
    .selectFrom('visit_event')
    .select('visit')
    .distinct()
    .where(({ or, eb }) => or([eb('actor', '=', person), eb('owner', '=', person)]))
    .execute();
  return new Set(rows.map(({ visit }) => visit));
}

/** The ids of visits to which an act was done, erased ones too. */
export async function listVisitsWith(database: Database, act: VisitEvent['act']): Promise<Set<string>> {
  const rows = await tablesOf(database)
    .selectFrom('visit_event')
    .select('visit')
    .distinct()
    .where('act', '=', act)
    .execute();
  return new Set(rows.map(({ visit }) => visit));
}

/** Who last decided each visit, by its id: whoever has forgotten people has none. */
export async function listDeciders(database: Database): Promise<Map<string, string>> {
  const rows = await tablesOf(database)
    .selectFrom('visit_event')
    .select(['visit', 'actor'])
    .where('act', '=', 'decide')
    .orderBy('number')
    .execute();
  return new Map(rows.flatMap(({ visit, actor }) => (actor === null ? [] : [[visit, actor] as const])));
}

/** Takes people and their words out of what happened to a visit. */
export async function eraseEvents(transaction: Transaction, visit: string): Promise<void> {
  await tablesOf(transaction)
    .updateTable('visit_event')
    .set({ actor: null, owner: null, words: '' })
    .where('visit', '=', visit)
    .execute();
}
