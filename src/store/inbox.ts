import { sql } from 'kysely';
import { changesSoFar } from './keep.ts';
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

/** How long another process may hold a delivery before it is taken to have died with it. */
const LEASE_MILLISECONDS = 60_000;

/** Who takes deliveries in, and of whose it knows that they were cut off. */
export interface Taker {
  readonly processId: string;
  readonly at: Date;
  readonly abandoned: (processId: string) => boolean;
}

/**
 * Takes in deliveries (an activity id with its conversation) that come together, in one statement, which also tells
 * how many changes there have been of what is kept in memory. Teams sends an activity again when the answer is
 * late; the second one is told apart here, also after a restart. A delivery whose process died half way is new
 * again: its handler must be able to run twice (see `once`). Outside any transaction, since nobody waits for the
 * server's disk here, or for its standby: what a handler keeps is written after this, and waits for both.
 */
export async function takeInAll(
  database: Database,
  deliveries: readonly string[],
  taker: Taker,
): Promise<{ readonly taken: readonly Delivery[]; readonly changes: number }> {
  // In order, so that two processes that take in the same ones never wait for each other.
  const names = JSON.stringify([...deliveries].sort());
  const { rows } = await sql<{ fresh: string[]; changes: number }>`
    with unhurried as (select set_config('synchronous_commit', 'off', true)),
    fresh as (
      insert into inbox (delivery, received_at, taken_by)
      select value, ${taker.at}::timestamptz, ${taker.processId}
      from unhurried, jsonb_array_elements_text(${names}::jsonb)
      on conflict (delivery) do nothing returning delivery)
    select (select coalesce(json_agg(delivery), '[]') from fresh) as fresh, ${changesSoFar} as changes`.execute(
    database,
  );
  const fresh = new Set(rows[0]?.fresh);
  const taken = deliveries.map((delivery) =>
    fresh.has(delivery) ? ({ state: 'new' } as const) : takeAgain(database, delivery, taker),
  );
  return { taken: await Promise.all(taken), changes: rows[0]?.changes ?? 0 };
}

/** Takes in one delivery. */
export async function takeIn(database: Database, delivery: string, taker: Taker): Promise<Delivery> {
  const { taken } = await takeInAll(database, [delivery], taker);
  return taken[0] as Delivery;
}

/** A delivery that was taken in before. */
async function takeAgain(database: Database, delivery: string, taker: Taker): Promise<Delivery> {
  const tables = database.withTables<InboxTables>();
  const earlier = await tables
    .selectFrom('inbox')
    .selectAll()
    .where('delivery', '=', delivery)
    .executeTakeFirst();
  // Given back in between: it is anybody's again.
  if (earlier === undefined) return takeIn(database, delivery, taker);
  if (earlier.done_at !== null) return { state: 'done', response: earlier.response };
  const expired = taker.at.getTime() - earlier.received_at.getTime() > LEASE_MILLISECONDS;
  if (!expired && !taker.abandoned(earlier.taken_by)) return { state: 'in-progress' };
  const taken = await tables
    .updateTable('inbox')
    .set({ taken_by: taker.processId, received_at: taker.at })
    .where('delivery', '=', delivery)
    .where('taken_by', '=', earlier.taken_by)
    .where('received_at', '=', earlier.received_at)
    .where('done_at', 'is', null)
    .returning('delivery')
    .executeTakeFirst();
  return taken === undefined ? { state: 'in-progress' } : { state: 'new' };
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
    from jsonb_to_recordset(${JSON.stringify(handled)}::jsonb) as done (delivery text, response jsonb)
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
