import { randomUUID } from 'node:crypto';
import { dayBefore } from '../../calendar/civil-date.ts';
import type { Database, Transaction } from '../../store/store.ts';
import type { Absence, Assignment, Source } from '../model.ts';
import { saveAbsence, saveAssignment, withdrawAbsence, withdrawAssignment } from './directory-register.ts';
import type { SetAside } from './set-aside.ts';

type SetAsideTables = {
  assignment: Assignment & { set_aside: boolean };
  absence: Absence & { source: Source; set_aside: boolean };
};

const tablesOf = (database: Database | Transaction) => database.withTables<SetAsideTables>();

/** What a source says of days on which it was overruled in chat. */
export async function readSetAside(database: Database | Transaction, source: Source): Promise<SetAside> {
  const assignments = await tablesOf(database)
    .selectFrom('assignment')
    .select(['id', 'person', 'role', 'unit', 'from', 'until', 'source'])
    .where('source', '=', source)
    .where('set_aside', '=', true)
    .execute();
  const absences = await tablesOf(database)
    .selectFrom('absence')
    .select(['id', 'person', 'from', 'until'])
    .where('source', '=', source)
    .where('set_aside', '=', true)
    .execute();
  return { assignments, absences };
}

/** Ends an assignment the day before `from`, by a word in chat. What another source says of later days is set aside. */
export async function overruleAssignment(
  transaction: Transaction,
  assignment: Assignment,
  from: string,
): Promise<void> {
  const begun = assignment.from === null || assignment.from < from;
  await (begun
    ? saveAssignment(transaction, { ...assignment, until: dayBefore(from) })
    : withdrawAssignment(transaction, assignment.id));
  if (assignment.source === 'chat') return;
  const { person, role, unit, until, source } = assignment;
  const aside = { id: randomUUID(), person, role, unit, from: begun ? from : assignment.from, until, source };
  await tablesOf(transaction)
    .insertInto('assignment')
    .values({ ...aside, set_aside: true })
    .execute();
}

/** Ends an absence the day before `from`, by a word in chat. What another source says of later days is set aside. */
export async function overruleAbsence(
  transaction: Transaction,
  absence: Absence,
  source: Source,
  from: string,
): Promise<void> {
  const { person, until } = absence;
  const begun = absence.from < from;
  await (begun
    ? saveAbsence(transaction, { ...absence, until: dayBefore(from) }, source)
    : withdrawAbsence(transaction, absence.id));
  if (source === 'chat') return;
  const aside = { id: randomUUID(), person, from: begun ? from : absence.from, until, source };
  await tablesOf(transaction)
    .insertInto('absence')
    .values({ ...aside, set_aside: true })
    .execute();
}

/** Forgets that something was set aside. */
export async function forgetSetAside(
  transaction: Transaction,
  { assignments, absences }: SetAside,
): Promise<void> {
  for (const { id } of assignments) await withdrawAssignment(transaction, id);
  for (const { id } of absences) await withdrawAbsence(transaction, id);
}
