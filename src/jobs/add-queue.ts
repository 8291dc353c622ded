import type { PgBoss, QueueResult } from 'pg-boss';
import type { Job, QueueRules } from '../conversation/feature.ts';

/** How a job that fails is tried again: within a minute at first, then ever more seldom, for about a day. */
const RETRY = { limit: 12, delaySeconds: 15, mostSeconds: 4 * 60 * 60 } as const;
/** A job that nobody could run is kept for so long: longer than any holiday of whoever runs the server. */
const RETENTION_SECONDS = 365 * 24 * 60 * 60;
export const IN_ANY_ORDER: QueueRules = { policy: 'any-order' };

/** How a job that fails is tried again. */
export const retryOf = ({ queue }: Job) => queue?.retry ?? RETRY;

/** Makes the queue of a job; one that is there as it should be is left alone, since each start would say it again. */
export async function addQueue(boss: PgBoss, job: Job, there: QueueResult | undefined): Promise<void> {
  const { name, queue = IN_ANY_ORDER } = job;
  const { limit, delaySeconds, mostSeconds } = retryOf(job);
  const changeable = {
    retryLimit: limit,
    retryDelay: delaySeconds,
    retryBackoff: true,
    retryDelayMax: mostSeconds,
    retentionSeconds: RETENTION_SECONDS,
    ...(queue.heartbeatSeconds === undefined ? {} : { heartbeatSeconds: queue.heartbeatSeconds }),
    ...(queue.policy === 'by-key' ? { notify: true } : {}),
  };
  const wanted = {
    ...changeable,
    policy: queue.policy === 'by-key' ? 'key_strict_fifo' : 'standard',
  } as const;
  const said = there as Readonly<Record<string, unknown>> | undefined;
  if (said !== undefined && Object.entries(wanted).every(([rule, value]) => said[rule] === value)) return;
  await boss.createQueue(name, wanted);
  // A queue that an earlier version made keeps what that version said.
  await boss.updateQueue(name, changeable);
}
