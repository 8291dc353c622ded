import { sql } from 'kysely';
import { jsonText } from './json-text.ts';
import { CHANGES_SO_FAR } from './keep.ts';
import type { Presence } from './presence.ts';
import type { Database, Transaction } from './store.ts';

type InboxTables = {
  inbox: {
    delivery: string;
    received_at: Date;
    taken_by: string;
    done_at: Date | null;
    response: unknown;
  };
  done_act: { act: string; done_at: Date };
};

/** What a delivery is to this process: its own to handle, handled before, or in another's hands right now. */
export type Delivery = { state: 'new' } | { state: 'done'; response: unknown } | { state: 'in-progress' };

/** How long a process may hold a delivery, though it lives, before another takes it over. */
const LEASE_MILLISECONDS = 60_000;

/** Who takes deliveries in, and when. */
export interface Taker extends Pick<Presence, 'processId' | 'ask' | 'isGone'> {
  readonly at: Date;
}

/** Of each delivery that nobody has taken in, one row. */
const TAKE_IN = `
  insert into inbox (delivery, received_at, taken_by)
  select delivery, $2::timestamptz, $3 from unnest($1::text[]) as delivery
  on conflict (delivery) do nothing
  returning delivery, ${CHANGES_SO_FAR} as changes`;
const EARLIER = 'select received_at, taken_by, done_at, response from inbox where delivery = $1';
const TAKE_OVER = `
  update inbox set received_at = $2::timestamptz, taken_by = $3
  where delivery = $1 and received_at = $4::timestamptz and taken_by = $5 and done_at is null
  returning delivery`;

/**
 * Takes in deliveries (an activity id with its conversation) that come together, in one statement, which also tells
 * how many changes there have been of what is kept in memory. Teams sends an activity again when the answer is
 * late; the second one is told apart here, also after a restart. A delivery whose process died half way is new
 * again: its handler must be able to run twice (see `once`). On a server nobody waits for its disk here, or for its
 * standby: what a handler keeps is written after this, and waits for both.
 */
export async function takeInAll(
  deliveries: readonly string[],
  taker: Taker,
): Promise<{ readonly taken: readonly Delivery[]; readonly changes: number }> {
  // In order, so that two processes that take in the same ones never wait for each other.
  const names = [...deliveries].sort();
  const rows = await taker.ask<Fresh>(TAKE_IN, [names, taker.at, taker.processId]);
  const fresh = new Set(rows.map(({ delivery }) => delivery));
  const taken = deliveries.map((delivery) =>
    fresh.has(delivery) ? ({ state: 'new' } as const) : takeAgain(delivery, taker),
  );
  const [told] = rows.length > 0 ? rows : await taker.ask<Changes>(`select ${CHANGES_SO_FAR} as changes`, []);
  return { taken: await Promise.all(taken), changes: told?.changes ?? 0 };
}

interface Changes {
  readonly changes: number;
}
interface Fresh extends Changes {
  readonly delivery: string;
}

/** Takes in one delivery. */
export async function takeIn(delivery: string, taker: Taker): Promise<Delivery> {
  const { taken } = await takeInAll([delivery], taker);
  return taken[0] as Delivery;
}

/**
 * A delivery that was taken in before. One that this process took in itself is new: it asks again of none that it has
 * in hand, but of one of which it never heard that it has it, since the connection broke before the answer.
 */
async function takeAgain(delivery: string, taker: Taker): Promise<Delivery> {
  const [earlier] = await taker.ask<InboxTables['inbox']>(EARLIER, [delivery]);
  // Given back in between: it is anybody's again.
  if (earlier === undefined) return takeIn(delivery, taker);
  if (earlier.done_at !== null) return { state: 'done', response: earlier.response };
  const isFree =
    earlier.taken_by === taker.processId ||
    taker.at.getTime() - earlier.received_at.getTime() > LEASE_MILLISECONDS;
  if (!isFree && !(await taker.isGone(earlier.taken_by))) return { state: 'in-progress' };
  const taken = await taker.ask(TAKE_OVER, [
    delivery,
    taker.at,
    taker.processId,
    earlier.received_at,
    earlier.taken_by,
  ]);
  return taken.length === 0 ? { state: 'in-progress' } : { state: 'new' };
}

/** A delivery that was handled, and what was answered. */
export interface Handled {
  readonly delivery: string;
  readonly response: unknown;
}

/** Keeps that deliveries were handled, taken in or not, and what was answered, for one that comes again. */
export async function markAllDone(
  database: Database,
  handled: readonly Handled[],
  { processId, at }: Pick<Taker, 'processId' | 'at'>,
): Promise<void> {
  await sql`
    insert into inbox (delivery, received_at, taken_by, done_at, response)
    select delivery, ${at}::timestamptz, ${processId}, ${at}::timestamptz, response
    from jsonb_to_recordset(${jsonText(handled)}::jsonb) as done (delivery text, response jsonb)
    on conflict (delivery) do update set done_at = excluded.done_at, response = excluded.response`.execute(
    database,
  );
}

/** The deliveries that came last, taken in or handled; at most so many. */
export async function latestDeliveries(database: Database, most: number): Promise<string[]> {
  const rows = await database
    .withTables<InboxTables>()
    .selectFrom('inbox')
    .select('delivery')
    .orderBy('received_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ delivery }) => delivery);
}

/** Lets go of a delivery whose handler failed, so that a second delivery tries again. */
export async function giveBack(database: Database, delivery: string, processId: string): Promise<void> {
  await database
    .withTables<InboxTables>()
    .deleteFrom('inbox')
    .where('delivery', '=', delivery)
    // Another process may have taken it over, and even be done with it.
    .where('taken_by', '=', processId)
    .where('done_at', 'is', null)
    .execute();
}

/** Forgets deliveries from before `before`; Teams sends again within minutes, not days. Gives how many. */
export async function forgetDeliveries(database: Database, before: Date): Promise<number> {
  const removed = await database
    .withTables<InboxTables>()
    .deleteFrom('inbox')
    .where('received_at', '<', before)
    .executeTakeFirst();
  return Number(removed.numDeletedRows);
}

/**
 * True the first time `act` is done, false ever after: asked first thing in the transaction that does
 * the work, so that mark and work are kept together or not at all.
 */
export async function once(transaction: Transaction, act: string, at: Date): Promise<boolean> {
  const inserted = await transaction
    .withTables<InboxTables>()
    .insertInto('done_act')
    .values({ act, done_at: at })
    .onConflict((conflict) => conflict.column('act').doNothing())
    .returning('act')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Lets an act be done again, because what it did was undone (a removed bot is welcomed anew). */
export async function forgetAct(database: Database, act: string): Promise<void> {
  await database.withTables<InboxTables>().deleteFrom('done_act').where('act', '=', act).execute();
}
