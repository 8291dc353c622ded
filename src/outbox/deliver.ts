import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Again, Job, SendJob } from '../conversation/feature.ts';
import type { Log } from '../log.ts';
import { gather } from '../store/gather.ts';
import type { Store } from '../store/store.ts';
import { count } from '../telemetry/measure.ts';
import { afterSending } from './after-sending.ts';
import { findMessages, markSending } from './message-register.ts';
import type { Delivery, FindFallback, NoticeKind, Route, Sender, UndeliverableReason } from './model.ts';
import { DELIVER } from './queue-notice.ts';
import {
  createRateLimiter,
  type RateLimiter,
  type RateLimits,
  teamsLimits,
  waitForTurn,
} from './rate-limiter.ts';
import { type Found, findRoutes } from './reference-register.ts';
import { mayTryAgain, retryDelaySeconds } from './retry.ts';
import { createSayNotice, type SayNotice } from './say-notice.ts';
import { type Item, settle } from './settle.ts';
import { createSharedRateLimiter } from './shared-rate-limiter.ts';
import { updateJob } from './update-job.ts';

export interface DeliverPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly sender: Sender;
  readonly kinds: readonly NoticeKind[];
  readonly findFallback: FindFallback;
  /** Teams' own by default. */
  readonly limits?: RateLimits;
  /** At least 0 and less than 1; chance by default. */
  readonly random?: () => number;
  /** How many messages are under way at once: also the most that can arrive twice when the process is killed. */
  readonly concurrency?: number;
  /** After how long without a sign of life of its process a message is another's to send; at least 10. */
  readonly heartbeatSeconds?: number;
}

/** How many messages are under way at once, unless somebody says another number. */
export const CONCURRENCY = 32;
const STATEMENT_MESSAGES = 100;
/** What this instance can't say, a newer one may that runs beside it: it is left to that one for so long. */
const NEWER_MILLISECONDS = 60 * 60_000;
const UNTIL_NEWER_SECONDS = 30;

const jobData = z.object({ message: z.string() });

/** The jobs of the outbox, which share Teams' rate limits. */
export function outboxJobs(ports: DeliverPorts): Job[] {
  const limiter = createLimiter(ports);
  const says = createSayNotice(ports.kinds);
  return [deliverJob(ports, limiter, says), updateJob({ ...ports, limiter, sayNotice: says.sayNotice })];
}

/** Instances that share a database share Teams' patience too; the embedded store has one alone. */
function createLimiter({ limits = teamsLimits, store, log }: DeliverPorts): RateLimiter {
  const none = limits.app.length + limits.conversation.length === 0;
  return store.connection.kind === 'embedded' || none
    ? createRateLimiter(limits, () => performance.now())
    : createSharedRateLimiter(limits, { store, log });
}

/**
 * The job that delivers a message: once as far as can be known, in the order of its addressee, until it has
 * arrived, was refused, or somebody else was told.
 */
export function deliverJob(
  ports: DeliverPorts,
  limiter: RateLimiter = createLimiter(ports),
  says: SayNotice = createSayNotice(ports.kinds),
): Job {
  const concurrency = ports.concurrency ?? CONCURRENCY;
  const deliver = createDeliver(ports, limiter, says);
  return {
    name: DELIVER,
    queue: {
      policy: 'by-key',
      concurrency,
      // The outbox counts by itself, and a job that is given up would hold back all that are behind it.
      retry: { limit: 1_000_000, delaySeconds: 2, mostSeconds: 15 * 60 },
      heartbeatSeconds: ports.heartbeatSeconds ?? 20,
    },
    run: (data, send) => deliver(jobData.parse(data).message, send),
  };
}

/** The same id each time the same message is sent, so that a second sending can be recognised. */
export function activityIdOf(key: string): string {
  const hash = createHash('sha256').update(key).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

interface Loaded {
  readonly message: Delivery | undefined;
  readonly found: Found;
}

function createDeliver(
  ports: DeliverPorts,
  limiter: RateLimiter,
  { kinds, sayNotice }: SayNotice,
): (id: string, send: SendJob) => Promise<Again | undefined> {
  const { store, sender, random = Math.random } = ports;
  const load = gather<string, Loaded>((ids) => loadAll(store, ids), STATEMENT_MESSAGES);
  const mark = gather<string, void>(async (ids) => {
    await markSending(store.database, ids);
    return [];
  }, STATEMENT_MESSAGES);
  const finish = gather<Item, void>(async (items) => {
    await settle({ ...ports, kinds }, items);
    return [];
  }, STATEMENT_MESSAGES);

  return async (id, send) => {
    const { message, found } = await load(id);
    if (message === undefined || message.state === 'sent' || message.state === 'undeliverable') return;
    const giveUp = async (reason: UndeliverableReason, detail: string | null) => {
      count('utblick.deliveries', { outcome: reason });
      const after = { ...message, state: 'undeliverable', reason, detail } as const;
      await finish({ outcome: { before: message, after }, send });
    };
    if ('none' in found) return void (await giveUp(found.none, null));
    // A message that ends the process each time it is sent has had its tries too.
    if (!mayTryAgain(message)) return void (await giveUp('gave-up', message.detail));
    const { route } = found;
    const { locale } = 'reference' in route ? route.reference : route.begin;
    const reply = sayNotice(message.notice, locale);
    if (reply instanceof Error) {
      if (isRecent(message, ports.clock.now())) return { afterSeconds: UNTIL_NEWER_SECONDS };
      return void (await giveUp('rejected', reply.message));
    }

    const wait = await waitForTurn(() => limiter.take(threadOf(route)));
    if (wait > 0) return { afterSeconds: wait / 1000 };
    await mark(id);
    const result = await sender
      .send(route, activityIdOf(message.key), reply)
      .catch((error: unknown) => ({ kind: 'failed' as const, detail: String(error) }));
    count('utblick.deliveries', { outcome: result.kind });
    const after = afterSending(message, result, ports.clock.now());
    await finish({ outcome: { before: message, after, sending: { route, result } }, send });
    if (after.state === 'sent' || after.state === 'undeliverable') return;
    const retryAfter = result.kind === 'throttled' ? result.retryAfterSeconds : null;
    return { afterSeconds: retryDelaySeconds(after, retryAfter, random()) };
  };
}

async function loadAll(store: Store, ids: readonly string[]): Promise<Loaded[]> {
  const messages = await findMessages(store.database, ids);
  const routeTo = await findRoutes(
    store.database,
    messages.map(({ addressee }) => addressee),
  );
  const byId = new Map(messages.map((message) => [message.id, message]));
  return ids.map((id) => {
    const message = byId.get(id);
    const found: Found = message === undefined ? { none: 'no-conversation' } : routeTo(message.addressee);
    return { message, found };
  });
}

const isRecent = ({ createdAt }: Delivery, now: Date) =>
  now.getTime() - createdAt.getTime() < NEWER_MILLISECONDS;

/** A conversation that is yet to begin counts by its person. */
function threadOf(route: Route): string {
  return 'reference' in route ? route.reference.conversation : route.begin.person;
}
