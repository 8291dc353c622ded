import { keptOf } from '../../language/kept/kept-objects.ts';
import { jsonArrayFrom } from '../../store/json-array.ts';
import { jsonText, type Stored } from '../../store/json-text.ts';
import { keep } from '../../store/keep.ts';
import type { Database, Store, Transaction } from '../../store/store.ts';
import type { Absence, Assignment, Deputy, Directory, Person, Source, Unit } from '../model.ts';
import { readAmendments } from './unit-amendment-register.ts';
import { amendUnit } from './unit-amendments.ts';

type NetworkTables = {
  unit: Omit<Unit, 'topics' | 'english'> & {
    english: Stored<Unit['english']> | null;
    topics: Stored<readonly string[]>;
    removed_on: string | null;
  };
  person: Person;
  assignment: Assignment & { set_aside?: boolean };
  deputy: Deputy & { source: Source };
  absence: Absence & { source: Source; set_aside?: boolean };
  directory_load: { number?: number; fingerprint: string; at: Date };
};

const tablesOf = (database: Database | Transaction) => database.withTables<NetworkTables>();

/** The city's directory as it stands this moment: what is changed rests on it. What was at units that are gone is history, and not part of it. */
export async function readStoredDirectory(database: Database | Transaction): Promise<Directory> {
  const stored = await readShare(database, ['file', 'chat', 'entra']);
  const amendments = await readAmendments(database);
  const known = new Set(stored.units.map(({ id }) => id));
  const stands = ({ unit }: { unit: string | null }) => unit === null || known.has(unit);
  return {
    ...stored,
    units: stored.units.map((unit) => amendUnit(unit, amendments)),
    assignments: stored.assignments.filter(stands),
    deputies: stored.deputies.filter(stands),
  };
}

/**
 * The directory as it stood when the turn began, or later: what is only shown rests on it. It is kept in memory until
 * somebody changes it, since reading thousands of people takes longer than the rest of a turn.
 */
export const currentDirectory = (store: Store): Promise<Directory> => latestOf(store)();

const latestOf = keptOf((store: Store) => keep(store.versions, () => readStoredDirectory(store.database)));

/**
 * All units as the file says, and people, with what comes from some sources, also at units that are gone: in one statement,
 * since nearly each turn reads them.
 */
export async function readShare(
  database: Database | Transaction,
  sources: readonly Source[],
): Promise<Directory> {
  const { units, ...others } = await tablesOf(database)
    .selectNoFrom(({ selectFrom }) => [
      jsonArrayFrom(
        selectFrom('unit')
          .select(['id', 'name', 'kind', 'administration', 'english', 'topics', 'mailbox', 'channel'])
          .where('removed_on', 'is', null)
          .orderBy('id'),
      ).as('units'),
      jsonArrayFrom(selectFrom('person').select(['id', 'name', 'mail']).orderBy('id')).as('people'),
      jsonArrayFrom(
        selectFrom('assignment')
          .select(['id', 'person', 'role', 'unit', 'from', 'until', 'source'])
          .where('source', 'in', sources)
          .where('set_aside', '=', false)
          .orderBy('from', (order) => order.asc().nullsFirst())
          .orderBy('id'),
      ).as('assignments'),
      jsonArrayFrom(
        selectFrom('deputy')
          .select(['person', 'deputy', 'unit', 'from', 'until'])
          .distinct()
          .where('source', 'in', sources)
          .orderBy('person')
          .orderBy('deputy')
          .orderBy('unit')
          .orderBy('from')
          .orderBy('until'),
      ).as('deputies'),
      jsonArrayFrom(
        selectFrom('absence')
          .select(['id', 'person', 'from', 'until'])
          .where('source', 'in', sources)
          .where('set_aside', '=', false)
          .orderBy('from')
          .orderBy('id'),
      ).as('absences'),
    ])
    .executeTakeFirstOrThrow();
  return { units: units.map(toUnit), ...others };
}

/** Adds a unit, or changes what is known of it; one that was gone is back. */
export async function saveUnit(transaction: Transaction, unit: Unit): Promise<void> {
  const { id, topics, english, ...facts } = unit;
  const row = {
    ...facts,
    topics: jsonText(topics),
    english: english ? jsonText(english) : null,
    removed_on: null,
  };
  await tablesOf(transaction)
    .insertInto('unit')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** Takes a unit out of the directory. */
export async function removeUnit(transaction: Transaction, unit: string, date: string): Promise<void> {
  await tablesOf(transaction).updateTable('unit').set({ removed_on: date }).where('id', '=', unit).execute();
}

/** Adds a person, or changes name and mail. People are never removed: history names them. */
export async function savePerson(transaction: Transaction, { id, name, mail }: Person): Promise<void> {
  await tablesOf(transaction)
    .insertInto('person')
    .values({ id, name, mail })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, mail }))
    .execute();
}

/** Adds an assignment, or changes its dates. */
export async function saveAssignment(transaction: Transaction, assignment: Assignment): Promise<void> {
  const { id, person, role, unit, from, until, source } = assignment;
  await tablesOf(transaction)
    .insertInto('assignment')
    .values({ id, person, role, unit, from, until, source })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ from, until }))
    .execute();
}

/** Takes back an assignment that has not begun; others are ended, never removed. */
export async function withdrawAssignment(transaction: Transaction, id: string): Promise<void> {
  await tablesOf(transaction).deleteFrom('assignment').where('id', '=', id).execute();
}

/** Adds a deputy; nothing when it is there from the same source. */
export async function addDeputy(
  transaction: Transaction,
  { person, deputy, unit, from, until }: Deputy,
  source: Source,
): Promise<void> {
  await tablesOf(transaction)
    .insertInto('deputy')
    .values({ person, deputy, unit, from, until, source })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Removes a deputy as far as it comes from this source. */
export async function removeDeputy(
  transaction: Transaction,
  { person, deputy, unit, from, until }: Deputy,
  source: Source,
): Promise<void> {
  await tablesOf(transaction)
    .deleteFrom('deputy')
    .where('person', '=', person)
    .where('deputy', '=', deputy)
    .where('unit', unit === null ? 'is' : '=', unit)
    .where('from', from === null ? 'is' : '=', from)
    .where('until', until === null ? 'is' : '=', until)
    .where('source', '=', source)
    .execute();
}

/** Adds an absence, or changes its dates. */
export async function saveAbsence(
  transaction: Transaction,
  { id, person, from, until }: Absence,
  source: Source,
): Promise<void> {
  await tablesOf(transaction)
    .insertInto('absence')
    .values({ id, person, from, until, source })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ from, until }))
    .execute();
}

/** Takes back an absence. */
export async function withdrawAbsence(transaction: Transaction, id: string): Promise<void> {
  await tablesOf(transaction).deleteFrom('absence').where('id', '=', id).execute();
}

/** What was loaded last from a directory file; undefined when nothing ever was. */
export async function findLastLoad(
  database: Database | Transaction,
): Promise<{ fingerprint: string; at: Date } | undefined> {
  return tablesOf(database)
    .selectFrom('directory_load')
    .select(['fingerprint', 'at'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Remembers what was loaded. */
export async function addLoad(
  transaction: Transaction,
  load: { readonly fingerprint: string; readonly at: Date },
): Promise<void> {
  await tablesOf(transaction)
    .insertInto('directory_load')
    .values({ fingerprint: load.fingerprint, at: load.at })
    .execute();
}

function toUnit({ topics, english, ...unit }: Omit<NetworkTables['unit'], 'removed_on'>): Unit {
  const names = english === null ? {} : { english: english as NonNullable<Unit['english']> };
  return { ...unit, ...names, topics: topics as readonly string[] };
}
