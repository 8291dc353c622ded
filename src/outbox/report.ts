import type { SendJob } from '../conversation/feature.ts';
import type { Database, Transaction } from '../store/store.ts';
import { listGroup, saveMessages } from './message-register.ts';
import { type Addressee, addresseeText, type Delivery, type UndeliverableReason } from './model.ts';
import { unreachedIn } from './pass-on-notice.ts';
import { sendDelivery } from './queue-notice.ts';

/** A message that did not arrive. */
export interface FailedDelivery {
  readonly key: string;
  readonly addressee: Addressee;
  readonly reason: UndeliverableReason;
  readonly detail: string | null;
  /** Who was told in their place, and whether that has arrived; null when nobody was. */
  readonly instead: ToldInstead | null;
}

/** Somebody who was told in another's place, and whether that has arrived. */
export type ToldInstead = Pick<Delivery, 'addressee' | 'state'>;

/** How the messages of a group have fared. Those that stand in for others are told of with them. */
export interface DeliveryReport {
  readonly waiting: readonly Delivery[];
  readonly delivered: readonly Delivery[];
  readonly failed: readonly FailedDelivery[];
}

/** Reports on the messages that were queued as one group. */
export async function reportDeliveries(database: Database, group: string): Promise<DeliveryReport> {
  const messages = await listGroup(database, group);
  const originals = messages.filter(({ insteadOf }) => insteadOf === null);
  const toldInstead = toldInsteadAmong(messages);
  return {
    waiting: originals.filter(({ state }) => state === 'waiting' || state === 'sending'),
    delivered: originals.filter(({ state }) => state === 'sent'),
    failed: originals
      .filter(({ state }) => state === 'undeliverable')
      .map((message) => ({
        key: message.key,
        addressee: message.addressee,
        reason: message.reason ?? 'gave-up',
        detail: message.detail,
        instead: toldInstead(message.id),
      })),
  };
}

/** As much of a message as tells in whose place it stands. */
export type Linked = Pick<Delivery, 'id' | 'insteadOf' | 'notice' | 'addressee' | 'state'>;

/**
 * Who was told last in the place of a message, by its id: the latest that stands in for it, or for one that stood in
 * for it. The messages are read once, for however many are asked for.
 */
export function toldInsteadAmong(messages: readonly Linked[]): (message: string) => ToldInstead | null {
  const next = new Map<string, Linked>();
  // One that stands in for a message goes before the requests that name it; of these the first holds.
  for (const request of messages.toReversed())
    for (const { message } of unreachedIn(request.notice)) next.set(message, request);
  for (const one of messages) if (one.insteadOf !== null) next.set(one.insteadOf, one);
  return function lastFor(message): ToldInstead | null {
    const told = next.get(message);
    if (told === undefined) return null;
    return lastFor(told.id) ?? { addressee: told.addressee, state: told.state };
  };
}

/** Sends those of a group again that did not arrive, and gives their number. The others are left alone. */
export async function resendFailed(transaction: Transaction, send: SendJob, group: string): Promise<number> {
  const failed = (await listGroup(transaction, group)).filter(
    ({ insteadOf, state }) => insteadOf === null && state === 'undeliverable',
  );
  await sendAnew(transaction, send, failed);
  return failed.length;
}

/** The last message of each addressee whom nothing of a group has reached, where it was given up. */
export async function listUnreached(database: Database | Transaction, group: string): Promise<Delivery[]> {
  const originals = (await listGroup(database, group)).filter(({ insteadOf }) => insteadOf === null);
  return [...Map.groupBy(originals, ({ addressee }) => addresseeText(addressee)).values()].flatMap(
    (theirs) => (theirs.every(({ state }) => state === 'undeliverable') ? theirs.slice(-1) : []),
  );
}

/** Sends messages that were given up again, as if they had never been tried. */
export async function sendAnew(
  transaction: Transaction,
  send: SendJob,
  failed: readonly Delivery[],
): Promise<void> {
  if (failed.length === 0) return;
  const anew = { state: 'waiting', attempts: 0, throttled: 0, reason: null, detail: null } as const;
  await saveMessages(
    transaction,
    failed.map((message) => ({ ...message, ...anew })),
  );
  for (const { id, addressee } of failed) await sendDelivery(transaction, send, id, addressee);
}
