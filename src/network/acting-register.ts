import type { Database } from '../store/store.ts';

type ActingTables = { acting: { person: string; acting_as: string } };

/** As whom a person has chosen to act (local mode); undefined when as themselves. */
export async function findActing(database: Database, person: string): Promise<string | undefined> {
  const row = await database
    .withTables<ActingTables>()
    .selectFrom('acting')
    .select('acting_as')
    .where('person', '=', person)
    .executeTakeFirst();
  return row?.acting_as;
}

/** Everybody whom somebody acts as. */
export async function listActing(database: Database): Promise<string[]> {
  const rows = await database
    .withTables<ActingTables>()
    .selectFrom('acting')
    .select('acting_as')
    .orderBy('person')
    .execute();
  return rows.map(({ acting_as: actingAs }) => actingAs);
}

/** Chooses as whom a person acts; undefined: as themselves. */
export async function setActing(
  database: Database,
  person: string,
  actingAs: string | undefined,
): Promise<void> {
  const tables = database.withTables<ActingTables>();
  if (actingAs === undefined) {
    await tables.deleteFrom('acting').where('person', '=', person).execute();
    return;
  }
  await tables
    .insertInto('acting')
    .values({ person, acting_as: actingAs })
    .onConflict((conflict) => conflict.column('person').doUpdateSet({ acting_as: actingAs }))
    .execute();
}
