import type { Clock } from '../clock.ts';
import type { SendJob } from '../conversation/feature.ts';
import type { Log } from '../log.ts';
import { recordChange } from '../record/record-change.ts';
import type { Store, Transaction } from '../store/store.ts';
import { insteadOf } from './instead-notice.ts';
import { listChain, listInstead, saveMessages } from './message-register.ts';
import {
  addresseeText,
  type Delivery,
  type FindFallback,
  type NoticeKind,
  type Route,
  type SendResult,
} from './model.ts';
import { queueNotice } from './queue-notice.ts';
import { closeReferences, saveReference } from './reference-register.ts';
import { requestPassingOn } from './request-passing-on.ts';

export interface SettlePorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly kinds: ReadonlyMap<string, NoticeKind>;
  readonly findFallback: FindFallback;
}

/** A message as it was and as it has become. */
interface Outcome {
  readonly before: Delivery;
  readonly after: Delivery;
  /** Set where it was sent off: which way it took, and what was answered. */
  readonly sending?: { readonly route: Route; readonly result: SendResult };
}

const ACTOR = 'system:outbox';

/** One message, what became of it, and how jobs that follow are sent. */
export interface Item {
  readonly outcome: Outcome;
  readonly send: SendJob;
}

/**
 * Keeps what became of messages, all in one transaction: their state, the record, what is now known of their
 * conversations, and the messages to those who hear it instead.
 */
export async function settle(ports: SettlePorts, items: readonly Item[]): Promise<void> {
  const at = ports.clock.now();
  // Before the transaction, because the directory is read by its own way to the store.
  const planned: (Item & Planned)[] = [];
  for (const item of items) {
    planned.push({ ...item, instead: await planInstead(ports, item.outcome.after, at) });
  }
  await ports.store.transaction(async (transaction) => {
    await saveMessages(
      transaction,
      planned.map(({ outcome }) => outcome.after),
    );
    // The record last: whoever holds its end must wait for nothing else.
    for (const item of planned) await follow(transaction, item, at);
    for (const item of planned) await keepInRecord(transaction, item, at);
  });
  for (const item of planned) report(ports.log, item);
}

interface Planned {
  /** Null when nobody hears it instead. */
  readonly instead: Instead | null;
}

interface Instead {
  readonly told: string;
  /** Null when they have heard it before. */
  readonly queue: ((transaction: Transaction, send: SendJob) => Promise<unknown>) | null;
}

/** Finds who hears a message instead; null when nobody is left, or it is for nobody else. */
async function planInstead(ports: SettlePorts, message: Delivery, at: Date): Promise<Instead | null> {
  const { database } = ports.store;
  const { reason } = message;
  const kind = ports.kinds.get(message.notice.kind);
  // One that Teams does not take, it would not take for anybody else either.
  if (reason === null || reason === 'rejected' || kind === undefined || !kind.fallsBack) return null;
  const chain = await listChain(database, message);
  const origin = chain.at(-1) ?? message;
  const earlier = await listInstead(database, origin.id);
  // It was sent again by hand and failed once more: whoever heard it then has heard it.
  const heard = earlier.find(({ state }) => state === 'sent');
  if (heard !== undefined) return { told: addresseeText(heard.addressee), queue: null };
  const tried = chain.map(({ addressee }) => addressee);
  const fallback = await ports.findFallback(message.addressee, unitOf(kind, message), tried);
  const told = fallback === null ? undefined : addresseeText(fallback.addressee);
  if (fallback === null || told === undefined || tried.map(addresseeText).includes(told)) return null;
  const { addressee: to, passOn } = fallback;
  if (passOn !== undefined) {
    const passingOn = { failed: message, to, passOn, at };
    return { told, queue: (transaction, send) => requestPassingOn(transaction, send, passingOn) };
  }
  const queued = {
    key: `${origin.key}|instead:${earlier.length + 1}`,
    addressee: to,
    notice: insteadOf(message, reason),
    group: message.group,
    insteadOf: message.id,
    at,
  };
  return { told, queue: (transaction, send) => queueNotice(transaction, send, queued) };
}

/** Data that its kind does not take names no unit. */
function unitOf(kind: NoticeKind, message: Delivery): string | null {
  try {
    return kind.unitOf(message.notice.data);
  } catch {
    return null;
  }
}

const isSettled = ({ after }: Outcome) => after.state === 'sent' || after.state === 'undeliverable';

/** Keeps what is now known of the conversation, and queues what somebody else is told. */
async function follow(transaction: Transaction, item: Item & Planned, at: Date): Promise<void> {
  const { outcome, send, instead } = item;
  if (!isSettled(outcome)) return;
  await keepReference(transaction, outcome, at);
  await instead?.queue?.(transaction, send);
}

async function keepInRecord(transaction: Transaction, item: Item & Planned, at: Date): Promise<void> {
  const { outcome, instead } = item;
  const { state, key, notice, addressee, reason, detail } = outcome.after;
  if (!isSettled(outcome)) return;
  const failure = state === 'sent' ? {} : { reason, detail, toldInstead: instead?.told ?? null };
  await recordChange(transaction, {
    actingFor: undefined,
    at,
    actor: ACTOR,
    act: state === 'sent' ? 'deliver-message' : 'give-up-message',
    subject: `message:${key}`,
    before: { state: outcome.before.state },
    after: { state, kind: notice.kind, addressee: addresseeText(addressee), ...failure },
  });
}

function report(log: Log, { outcome, instead }: Item & Planned): void {
  const { state, key, reason, detail } = outcome.after;
  if (state !== 'undeliverable') return;
  const words = { message: key, reason, detail, toldInstead: instead?.told };
  if (instead === null) log.error(words, 'message undeliverable, and nobody is told instead');
  else log.warn(words, 'message undeliverable, somebody else is told');
}

/** A conversation that was begun is kept; one that is closed to the bot is not tried again. */
async function keepReference(transaction: Transaction, { sending }: Outcome, at: Date): Promise<void> {
  if (sending === undefined) return;
  const { route, result } = sending;
  if (result.kind === 'unreachable' && 'reference' in route) {
    const state = result.reason === 'blocked' ? 'blocked' : 'removed';
    await closeReferences(transaction, { conversation: route.reference.conversation }, state, at);
  }
  if (result.kind === 'sent' && 'begin' in route) {
    const begun = { kind: 'personal', state: 'active', channel: null, team: null } as const;
    const { conversation } = result;
    await saveReference(transaction, { ...route.begin, ...begun, conversation, updatedAt: at });
  }
}
