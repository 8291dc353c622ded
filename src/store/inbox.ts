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

/**
 * Takes in a delivery (an activity id with its conversation). Teams sends an activity again when the
 * answer is late; the second one is told apart here, also after a restart. A delivery whose process
 * died half way is new again: its handler must be able to run twice (see `once`).
 */
export async function takeIn(
  database: Database,
  delivery: string,
  taker: { processId: string; at: Date; abandoned: (processId: string) => boolean },
): Promise<Delivery> {
  const tables = database.withTables<InboxTables>();
  const inserted = await tables
    .insertInto('inbox')
    .values({ delivery, received_at: taker.at, taken_by: taker.processId, done_at: null, response: null })
    .onConflict((conflict) => conflict.column('delivery').doNothing())
    .returning('delivery')
    .executeTakeFirst();
  if (inserted !== undefined) return { state: 'new' };
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

/** Marks a delivery as handled and keeps what was answered, for the delivery that comes again. */
export async function markDone(
  database: Database,
  delivery: string,
  response: unknown,
  at: Date,
): Promise<void> {
  await database
    .withTables<InboxTables>()
    .updateTable('inbox')
    .set({ done_at: at, response: response === undefined ? null : JSON.stringify(response) })
    .where('delivery', '=', delivery)
    .execute();
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
