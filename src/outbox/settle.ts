import type { Clock } from '../clock.ts';
import type { SendJob } from '../conversation/feature.ts';
import type { Log } from '../log.ts';
import { recordChange } from '../record/record-change.ts';
import type { Store, Transaction } from '../store/store.ts';
import { insteadOf } from './instead-notice.ts';
import { listChain, listInstead, type Settlement, settleMessages } from './message-register.ts';
import {
  addresseeText,
  type Delivery,
  type FindFallback,
  type NoticeKind,
  type Route,
  type SendResult,
  type UndeliverableReason,
} from './model.ts';
import { type Queued, queueNotice } from './queue-notice.ts';
import { closeReferences, saveReference } from './reference-register.ts';

export interface SettlePorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly kinds: ReadonlyMap<string, NoticeKind>;
  readonly findFallback: FindFallback;
}

/** What became of a message that was sent, or could not be. */
export interface Outcome {
  readonly message: Delivery;
  readonly route?: Route;
  readonly became:
    | Extract<SendResult, { kind: 'sent' | 'unreachable' | 'rejected' }>
    | {
        readonly state: 'undeliverable';
        readonly reason: UndeliverableReason;
        readonly detail: string | null;
      }
    /** It is tried again. */
    | { readonly state: 'waiting' | 'sending'; readonly throttled: number; readonly detail: string };
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
  for (const item of items) planned.push({ ...item, ...(await plan(ports, item.outcome, at)) });
  await ports.store.transaction(async (transaction) => {
    await settleMessages(
      transaction,
      planned.map(({ settlement }) => settlement),
    );
    for (const item of planned) await keep(transaction, item, at);
  });
  for (const item of planned) report(ports.log, item);
}

interface Planned {
  readonly settlement: Settlement;
  /** Who hears it instead; `heard` when they heard it before. */
  readonly instead: Instead | null;
}

interface Instead {
  readonly told: string;
  readonly queued: Queued | null;
}

async function plan(ports: SettlePorts, outcome: Outcome, at: Date): Promise<Planned> {
  const settlement = settlementOf(outcome, at);
  const { state, reason = null } = settlement;
  const instead =
    state === 'undeliverable' && reason !== null
      ? await planInstead(ports, outcome.message, reason, at)
      : null;
  return { settlement, instead };
}

/** Finds who hears a message instead; null when nobody is left, or it is for nobody else. */
async function planInstead(
  ports: SettlePorts,
  message: Delivery,
  reason: UndeliverableReason,
  at: Date,
): Promise<Instead | null> {
  const { database } = ports.store;
  const kind = ports.kinds.get(message.notice.kind);
  // One that Teams does not take, it would not take for anybody else either.
  if (kind === undefined || !kind.fallsBack || reason === 'rejected') return null;
  const chain = await listChain(database, message);
  const origin = chain.at(-1) ?? message;
  const earlier = await listInstead(database, origin.id);
  // It was sent again by hand and failed once more: whoever heard it then has heard it.
  const heard = earlier.find(({ state }) => state === 'sent');
  if (heard !== undefined) return { told: addresseeText(heard.addressee), queued: null };
  const tried = chain.map(({ addressee }) => addressee);
  const fallback = await ports.findFallback(message.addressee, unitOf(kind, message), tried);
  const told = fallback === null ? undefined : addresseeText(fallback.addressee);
  if (fallback === null || told === undefined || tried.map(addresseeText).includes(told)) return null;
  return {
    told,
    queued: {
      key: `${origin.key}|instead:${earlier.length + 1}`,
      addressee: fallback.addressee,
      notice: insteadOf(message, reason, fallback),
      group: message.group,
      insteadOf: message.id,
      at,
    },
  };
}

/** Data that its kind does not take names no unit. */
function unitOf(kind: NoticeKind, message: Delivery): string | null {
  try {
    return kind.unitOf(message.notice.data);
  } catch {
    return null;
  }
}

async function keep(transaction: Transaction, item: Item & Planned, at: Date): Promise<void> {
  const { outcome, send, settlement, instead } = item;
  const { state, reason = null, detail = null } = settlement;
  if (state === 'waiting' || state === 'sending') return;
  await keepReference(transaction, outcome, at);
  if (instead?.queued) await queueNotice(transaction, send, instead.queued);
  const failure = state === 'sent' ? {} : { reason, detail, toldInstead: instead?.told ?? null };
  await recordChange(transaction, {
    at,
    actor: ACTOR,
    act: state === 'sent' ? 'deliver-message' : 'give-up-message',
    subject: `message:${outcome.message.key}`,
    before: { state: outcome.message.state },
    after: {
      state,
      kind: outcome.message.notice.kind,
      addressee: addresseeText(outcome.message.addressee),
      ...failure,
    },
  });
}

function report(log: Log, { outcome, settlement, instead }: Item & Planned): void {
  const { state, reason, detail } = settlement;
  if (state !== 'undeliverable') return;
  const words = { message: outcome.message.key, reason, detail, toldInstead: instead?.told };
  if (instead === null) log.error(words, 'message undeliverable, and nobody is told instead');
  else log.warn(words, 'message undeliverable, somebody else is told');
}

function settlementOf({ message, became }: Outcome, at: Date): Settlement {
  const { id } = message;
  if (!('kind' in became)) return { id, ...became };
  switch (became.kind) {
    case 'sent':
      return { id, state: 'sent', activity: became.activity, conversation: became.conversation, sentAt: at };
    case 'unreachable':
      return { id, state: 'undeliverable', reason: became.reason, detail: became.detail };
    case 'rejected':
      return { id, state: 'undeliverable', reason: 'rejected', detail: became.detail };
  }
}

/** A conversation that was begun is kept; one that is closed to the bot is not tried again. */
async function keepReference(transaction: Transaction, outcome: Outcome, at: Date): Promise<void> {
  const { route, became } = outcome;
  if (route === undefined || !('kind' in became)) return;
  if (became.kind === 'unreachable' && 'reference' in route) {
    const state = became.reason === 'blocked' ? 'blocked' : 'removed';
    await closeReferences(transaction, { conversation: route.reference.conversation }, state, at);
  }
  if (became.kind === 'sent' && 'begin' in route) {
    const { person, user, serviceUrl, tenant, bot, locale } = route.begin;
    await saveReference(transaction, {
      ...{ conversation: became.conversation, kind: 'personal', state: 'active', updatedAt: at },
      ...{ person, user, serviceUrl, tenant, bot, locale, channel: null, team: null },
    });
  }
}
