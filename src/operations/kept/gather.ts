import type { Dossier, Keeping, KeptTable, NamingDossier } from '../../conversation/kept.ts';
import { listHistory } from '../../record/register.ts';
import type { Database } from '../../store/store.ts';
import { type Row, rowsThatName, rowsWith } from '../../store/table-rows.ts';
import { onlyAbout } from './only-about.ts';

/** Rows by table; tables without any are left out. */
export type Gathered = Readonly<Record<string, readonly Row[]>>;

/** Every row of every room that names a person, as far as it is about them; `people` are all that there are. */
export async function gatherPerson(
  database: Database,
  tables: readonly KeptTable[],
  person: string,
  people: readonly string[],
): Promise<Gathered> {
  const others = new Set(people.filter((id) => id !== person));
  const gathered: Record<string, readonly Row[]> = {};
  for (const { table, people: columns } of tables) {
    if (columns.length === 0) continue;
    const rows = await rowsThatName(database, table, columns, person);
    if (rows.length > 0) gathered[table] = rows.map((row) => onlyAbout(row, person, others));
  }
  return gathered;
}

/** Every row of a matter, and its entries in the record in their order. */
export async function gatherDossier(database: Database, { rows, subjects }: Dossier): Promise<Gathered> {
  const gathered: Record<string, readonly Row[]> = {};
  for (const { table, column, values } of rows) {
    const found = await rowsWith(database, table, column, values);
    if (found.length > 0) gathered[table] = found;
  }
  const entries = (await Promise.all(subjects.map((subject) => listHistory(database, subject)))).flat();
  const inOrder = entries.sort((one, other) => one.number - other.number);
  if (inOrder.length > 0) gathered.record_entry = inOrder as unknown as Row[];
  return gathered;
}

/** The matter that words name, in whichever room it is. */
export async function findDossier(
  database: Database,
  keepings: readonly Keeping[],
  words: string,
): Promise<Dossier | undefined> {
  for (const { findDossier: find } of keepings) {
    const dossier = await find?.(database, words);
    if (dossier !== undefined) return dossier;
  }
  return undefined;
}

/** The matters of all rooms that name somebody from outside the city. */
export async function findNaming(
  database: Database,
  keepings: readonly Keeping[],
  words: string,
): Promise<NamingDossier[]> {
  const found = await Promise.all(keepings.map((keeping) => keeping.findNaming?.(database, words) ?? []));
  return found.flat();
}

/** The rows of several matters, table by table. */
export async function gatherDossiers(database: Database, dossiers: readonly Dossier[]): Promise<Gathered> {
  const gathered: Record<string, readonly Row[]> = {};
  for (const dossier of dossiers) {
    for (const [table, rows] of Object.entries(await gatherDossier(database, dossier)))
      gathered[table] = [...(gathered[table] ?? []), ...rows];
  }
  return gathered;
}
