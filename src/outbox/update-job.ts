import { z } from 'zod';
import type { Again, Job } from '../conversation/feature.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { findMessages, markShown } from './message-register.ts';
import type { Sender } from './model.ts';
import { type RateLimiter, waitForTurn } from './rate-limiter.ts';
import { findReference } from './reference-register.ts';
import { retryDelaySeconds } from './retry.ts';
import type { SayNotice } from './say-notice.ts';
import { UPDATE } from './update-notices.ts';

export interface UpdatePorts {
  readonly store: Store;
  readonly log: Log;
  readonly sender: Sender;
  readonly sayNotice: SayNotice['sayNotice'];
  readonly limiter: RateLimiter;
  readonly random?: () => number;
}

const CONCURRENCY = 8;
/** A message that has not arrived yet is looked at again after so long. */
const UNTIL_SENT_SECONDS = 5;

const jobData = z.object({ message: z.string() });

/** The job that changes a message where it stands. What can't be changed any more is left as it is, and logged. */
export function updateJob(ports: UpdatePorts): Job {
  return {
    name: UPDATE,
    queue: { policy: 'any-order', concurrency: CONCURRENCY },
    run: (data) => update(ports, jobData.parse(data).message),
  };
}

/** It may take days until an absent reader's message arrives; nothing has failed meanwhile. */
const waitFor = (afterSeconds: number): Again => ({ afterSeconds, uncounted: true });

async function update(ports: UpdatePorts, id: string): Promise<Again | undefined> {
  const { store, log, sender, limiter, random = Math.random } = ports;
  const [message] = await findMessages(store.database, [id]);
  if (message === undefined || message.state === 'undeliverable') return;
  const { activity, conversation, revision } = message;
  if (activity === null || conversation === null) return waitFor(UNTIL_SENT_SECONDS);
  if (message.shownRevision >= revision) return;
  const reference = await findReference(store.database, conversation);
  const reply = ports.sayNotice(message.notice, reference?.locale ?? null);
  if (reference?.state !== 'active') {
    log.warn({ message: message.key, reason: 'closed' }, NOT_CHANGED);
    return;
  }
  // A newer instance that runs beside this one may have the words, when the job is tried again.
  if (reply instanceof Error) throw reply;
  const wait = await waitForTurn(() => limiter.take(conversation));
  if (wait > 0) return waitFor(wait / 1000);
  const result = await sender.update(reference, activity, reply);
  switch (result.kind) {
    case 'sent': {
      await markShown(store.database, id, revision);
      // Another job may have shown a later revision meanwhile, which this one has just written over.
      const [now] = await findMessages(store.database, [id]);
      return now === undefined || now.revision === revision ? undefined : waitFor(0);
    }
    case 'throttled':
      return waitFor(retryDelaySeconds({ attempts: 1 }, result.retryAfterSeconds, random()));
    case 'failed':
      throw new Error(result.detail);
    default:
      log.warn({ message: message.key, result: result.kind }, NOT_CHANGED);
      return;
  }
}

const NOT_CHANGED = 'a sent message could not be changed';
