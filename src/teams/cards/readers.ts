import type { Conversation, Reply } from '../../conversation/turn.ts';
import { findUsers } from '../../outbox/known-people.ts';
import type { Database } from '../../store/store.ts';
import type { Card } from './card.ts';

/** Ids in Teams of those for whom a card refreshes itself; absent: for all, which Teams does for at most 60 members. */
export type Readers = readonly string[];

/** Teams' own limit. */
const MOST_READERS = 60;

/** Where a reply is shown, and as which bot. */
export interface Place {
  readonly kind: Conversation['kind'];
  /** The bot's own id in Teams: people have another id for each bot. */
  readonly bot: string;
  /** Id in Teams of the one who is answered. */
  readonly user?: string;
}

/**
 * For whom the card of a reply refreshes itself: where many may read along, the one who is answered and those
 * whom it concerns, as far as the bot has met them. Others refresh it by hand.
 */
export async function readersOf(
  database: Database,
  { card }: Reply,
  { kind, bot, user }: Place,
): Promise<Readers | undefined> {
  if (card?.concerns === undefined || kind === 'personal') return undefined;
  const met = await findUsers(database, card.concerns, bot);
  const concerned = card.concerns.flatMap((person) => met.get(person) ?? []);
  const readers = [...new Set([...(user === undefined ? [] : [user]), ...concerned])].slice(0, MOST_READERS);
  // An empty list would turn refreshing off, also where it works for all.
  return readers.length === 0 ? undefined : readers;
}

/** The card with those for whom it refreshes itself. */
export function refreshedFor(card: Card, readers: Readers | undefined): Card {
  const { refresh } = card as { readonly refresh?: object };
  if (refresh === undefined || readers === undefined) return card;
  return { ...card, refresh: { ...refresh, userIds: readers } };
}
