import type { Database, Transaction } from '../../store/store.ts';

type ActingTables = { acting: { person: string; acting_as: string } };

/** As whom people have chosen to act (local mode), by who they are. */
export async function mapActing(database: Database): Promise<Map<string, string>> {
  const rows = await database
    .withTables<ActingTables>()
    .selectFrom('acting')
    .selectAll()
    .orderBy('person')
    .execute();
  return new Map(rows.map(({ person, acting_as: actingAs }) => [person, actingAs]));
}

/** Chooses as whom a person acts; undefined: as themselves. */
export async function setActing(
  database: Database | Transaction,
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
