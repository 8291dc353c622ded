import type { Database, Transaction } from '../store/store.ts';

interface MetRow {
  person: string | null;
  user_id: string | null;
  bot: string;
}

/** The ids in Teams, for one bot, of those of these people whom it has met; by Entra object id. */
export async function findUsers(
  database: Database | Transaction,
  people: readonly string[],
  bot: string,
): Promise<Map<string, string>> {
  if (people.length === 0) return new Map();
  const tables = database.withTables<{ known_person: MetRow; conversation_reference: MetRow }>();
  const rows = await tables
    .selectFrom('known_person')
    .select(['person', 'user_id'])
    .where('person', 'in', people)
    .where('bot', '=', bot)
    .unionAll(
      tables
        .selectFrom('conversation_reference')
        .select(['person', 'user_id'])
        .where('person', 'in', people)
        .where('bot', '=', bot),
    )
    .execute();
  return new Map(
    rows.flatMap(({ person, user_id: user }) => (person === null || user === null ? [] : [[person, user]])),
  );
}
