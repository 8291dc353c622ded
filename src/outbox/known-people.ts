import type { Database, Transaction } from '../store/store.ts';
import type { KnownPerson } from './model.ts';

interface KnownPersonRow {
  person: string;
  user_id: string;
  service_url: string;
  tenant: string | null;
  bot: string;
  locale: string | null;
  updated_at: Date;
}

type Tables = {
  known_person: KnownPersonRow;
  /** Those who have a chat of their own are met there. */
  conversation_reference: { person: string | null; user_id: string | null; bot: string };
};

const tablesOf = (database: Database | Transaction) => database.withTables<Tables>();

/** Stores how people are met, in place of what was known of them; of one who comes twice the last. */
export async function saveKnownPeople(
  database: Database | Transaction,
  people: readonly KnownPerson[],
): Promise<void> {
  const latest = [...new Map(people.map((one) => [one.person, one])).values()];
  if (latest.length === 0) return;
  const inOrder = latest.sort((one, other) => (one.person < other.person ? -1 : 1));
  await tablesOf(database)
    .insertInto('known_person')
    .values(inOrder.map(toRow))
    .onConflict((conflict) =>
      conflict.column('person').doUpdateSet(({ ref }) => ({
        user_id: ref('excluded.user_id'),
        service_url: ref('excluded.service_url'),
        tenant: ref('excluded.tenant'),
        bot: ref('excluded.bot'),
        locale: ref('excluded.locale'),
        updated_at: ref('excluded.updated_at'),
      })),
    )
    .execute();
}

/** How these people are met, of those who have been; by Entra object id. */
export async function findKnownPeople(
  database: Database | Transaction,
  people: readonly string[],
): Promise<Map<string, KnownPerson>> {
  const rows = await tablesOf(database)
    .selectFrom('known_person')
    .selectAll()
    .where('person', 'in', people)
    .execute();
  return new Map(
    rows.map(({ user_id: user, service_url: serviceUrl, updated_at: updatedAt, ...same }) => [
      same.person,
      { ...same, user, serviceUrl, updatedAt },
    ]),
  );
}

/** The ids in Teams, for one bot, of those of these people whom it has met; by Entra object id. */
export async function findUsers(
  database: Database | Transaction,
  people: readonly string[],
  bot: string,
): Promise<Map<string, string>> {
  if (people.length === 0) return new Map();
  const tables = tablesOf(database);
  const [met, chats] = await Promise.all([
    tables
      .selectFrom('known_person')
      .select(['person', 'user_id'])
      .where('person', 'in', people)
      .where('bot', '=', bot)
      .execute(),
    tables
      .selectFrom('conversation_reference')
      .select(['person', 'user_id'])
      .where('person', 'in', people)
      .where('bot', '=', bot)
      .execute(),
  ]);
  const rows = [...met, ...chats];
  return new Map(
    rows.flatMap(({ person, user_id: user }) => (person === null || user === null ? [] : [[person, user]])),
  );
}

function toRow({ user, serviceUrl, updatedAt, ...same }: KnownPerson): KnownPersonRow {
  return { ...same, user_id: user, service_url: serviceUrl, updated_at: updatedAt };
}
