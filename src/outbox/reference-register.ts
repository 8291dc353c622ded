import type { Database, Transaction } from '../store/store.ts';
import { findKnownPeople } from './known-people.ts';
import {
  type Addressee,
  addresseeText,
  type ConversationReference,
  type KnownPerson,
  type Route,
  type UndeliverableReason,
} from './model.ts';

interface ReferenceRow {
  conversation: string;
  kind: ConversationReference['kind'];
  person: string | null;
  user_id: string | null;
  service_url: string;
  tenant: string | null;
  bot: string;
  channel: string | null;
  team: string | null;
  locale: string | null;
  state: ConversationReference['state'];
  updated_at: Date;
}

const tablesOf = (database: Database | Transaction) =>
  database.withTables<{ conversation_reference: ReferenceRow }>();

/** Stores how a conversation is reached, in place of what was known of it. */
export async function saveReference(
  database: Database | Transaction,
  reference: ConversationReference,
): Promise<void> {
  await saveReferences(database, [reference]);
}

/** Stores how conversations are reached, in one statement; of one that comes twice the last. */
export async function saveReferences(
  database: Database | Transaction,
  references: readonly ConversationReference[],
): Promise<void> {
  const latest = [...new Map(references.map((one) => [one.conversation, one])).values()];
  if (latest.length === 0) return;
  await tablesOf(database)
    .insertInto('conversation_reference')
    .values(latest.map(toReferenceRow))
    .onConflict((conflict) =>
      conflict.column('conversation').doUpdateSet(({ ref }) => ({
        kind: ref('excluded.kind'),
        person: ref('excluded.person'),
        user_id: ref('excluded.user_id'),
        service_url: ref('excluded.service_url'),
        tenant: ref('excluded.tenant'),
        bot: ref('excluded.bot'),
        channel: ref('excluded.channel'),
        team: ref('excluded.team'),
        locale: ref('excluded.locale'),
        state: ref('excluded.state'),
        updated_at: ref('excluded.updated_at'),
      })),
    )
    .execute();
}

/** Marks conversations as closed to the bot until somebody speaks to it there again. */
export async function closeReferences(
  database: Database | Transaction,
  which: { readonly conversation: string } | { readonly team: string },
  state: 'blocked' | 'removed',
  at: Date,
): Promise<void> {
  const update = tablesOf(database)
    .updateTable('conversation_reference')
    .set({ state, updated_at: at })
    .where('state', '=', 'active');
  await ('team' in which
    ? update.where('team', '=', which.team)
    : update.where('conversation', '=', which.conversation)
  ).execute();
}

/** The reference of a conversation, or undefined when the bot has never been there. */
export async function findReference(
  database: Database | Transaction,
  conversation: string,
): Promise<ConversationReference | undefined> {
  const row = await tablesOf(database)
    .selectFrom('conversation_reference')
    .selectAll()
    .where('conversation', '=', conversation)
    .executeTakeFirst();
  return row === undefined ? undefined : toReference(row);
}

/** A way to an addressee, or why there is none. */
export type Found = { readonly route: Route } | { readonly none: UndeliverableReason };

/** Finds the ways to several addressees at once, by `addresseeText`. */
export async function findRoutes(
  database: Database | Transaction,
  addressees: readonly Addressee[],
): Promise<(addressee: Addressee) => Found> {
  const people = addressees.flatMap((addressee) => ('person' in addressee ? [addressee.person] : []));
  const conversations = addressees.flatMap((addressee) =>
    'person' in addressee ? [] : [addressee.conversation],
  );
  const rows = await tablesOf(database)
    .selectFrom('conversation_reference')
    .selectAll()
    .where((where) =>
      where.or([
        where('conversation', 'in', [...conversations, '']),
        where.and([where('person', 'in', [...people, '']), where('kind', '=', 'personal')]),
      ]),
    )
    .orderBy('updated_at')
    .execute();
  const byAddressee = new Map<string, ConversationReference>();
  for (const reference of rows.map(toReference)) {
    keepBest(byAddressee, addresseeText({ conversation: reference.conversation }), reference);
    if (reference.person !== null)
      keepBest(byAddressee, addresseeText({ person: reference.person }), reference);
  }
  const unmet = people.filter((person) => !byAddressee.has(addresseeText({ person })));
  const known = unmet.length === 0 ? new Map<string, KnownPerson>() : await findKnownPeople(database, unmet);
  return (addressee) => {
    const reference = byAddressee.get(addresseeText(addressee));
    if (reference?.state === 'active') return { route: { reference } };
    if (reference !== undefined) return { none: reference.state === 'blocked' ? 'blocked' : 'gone' };
    const begin = 'person' in addressee ? known.get(addressee.person) : undefined;
    return begin === undefined ? { none: 'no-conversation' } : { route: { begin } };
  };
}

/** An open conversation before a closed one, then the latest. They come oldest first. */
function keepBest(
  best: Map<string, ConversationReference>,
  key: string,
  reference: ConversationReference,
): void {
  if (best.get(key)?.state === 'active' && reference.state !== 'active') return;
  best.set(key, reference);
}

function toReferenceRow(reference: ConversationReference): ReferenceRow {
  const { user, serviceUrl, updatedAt, ...same } = reference;
  return { ...same, user_id: user, service_url: serviceUrl, updated_at: updatedAt };
}

function toReference(row: ReferenceRow): ConversationReference {
  const { user_id: user, service_url: serviceUrl, updated_at: updatedAt, ...same } = row;
  return { ...same, user, serviceUrl, updatedAt };
}
