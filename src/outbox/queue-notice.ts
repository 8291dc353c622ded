import { randomUUID } from 'node:crypto';
import type { SendJob, SendJobs } from '../conversation/feature.ts';
import type { Transaction } from '../store/store.ts';
import { addMessages } from './message-register.ts';
import { type Addressee, addresseeText, type Notice } from './model.ts';

/** Name of the job that delivers a message. */
export const DELIVER = 'deliver-message';

/** A statement takes no more than so many values. */
const STATEMENT_MESSAGES = 500;

/** A message that is to be sent. */
export interface Queued {
  /** Says that it is the same message: a second one of the same key is left aside. */
  readonly key: string;
  readonly addressee: Addressee;
  readonly notice: Notice;
  readonly at: Date;
  /** Messages that are reported on together. */
  readonly group?: string | null;
  /** Id of the message that it stands in for. */
  readonly insteadOf?: string | null;
}

/**
 * Puts a message into the outbox, in the transaction of the change that it tells of: it is delivered when
 * the change is kept, and never when it is not. False when there is one of that key. Messages to the same
 * addressee arrive in the order in which they were queued.
 */
export async function queueNotice(transaction: Transaction, send: SendJob, queued: Queued): Promise<boolean> {
  const added = await queueNotices(
    transaction,
    async (inside, job, jobs) => {
      for (const { data, key } of jobs) await send(inside, job, data, key === undefined ? {} : { key });
    },
    [queued],
  );
  return added === 1;
}

/** Puts many messages into the outbox as `queueNotice` does one, and gives how many were new. */
export async function queueNotices(
  transaction: Transaction,
  sendAll: SendJobs,
  queued: readonly Queued[],
): Promise<number> {
  const messages = queued.map(({ key, addressee, notice, at, group = null, insteadOf = null }) => ({
    id: randomUUID(),
    key,
    addressee,
    notice,
    createdAt: at,
    group,
    insteadOf,
  }));
  const added = new Set<string>();
  for (let from = 0; from < messages.length; from += STATEMENT_MESSAGES) {
    const some = await addMessages(transaction, messages.slice(from, from + STATEMENT_MESSAGES));
    for (const id of some) added.add(id);
  }
  const jobs = messages
    .filter(({ id }) => added.has(id))
    .map(({ id, addressee }) => ({ data: { message: id }, key: addresseeText(addressee) }));
  if (jobs.length > 0) await sendAll(transaction, DELIVER, jobs);
  return jobs.length;
}

/** Sends the job that delivers a message, after those of the same addressee. */
export async function sendDelivery(
  transaction: Transaction,
  send: SendJob,
  message: string,
  addressee: Addressee,
): Promise<void> {
  await send(transaction, DELIVER, { message }, { key: addresseeText(addressee) });
}
