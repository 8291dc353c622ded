import type { Feature, Job } from './conversation/feature.ts';
import { forgetDeliveriesJob } from './jobs/forget-deliveries.ts';
import { findFallbackIn } from './network/units/find-fallback.ts';
import { type DeliverPorts, outboxJobs } from './outbox/deliver.ts';
import type { Sender } from './outbox/model.ts';
import type { Services } from './services.ts';
import type { Store } from './store/store.ts';
import { queueDepths } from './store/waiting-jobs.ts';
import { watch } from './telemetry/measure.ts';

export interface HouseJobsOptions {
  readonly delivery?: Partial<
    Pick<DeliverPorts, 'limits' | 'random' | 'concurrency' | 'findFallback' | 'heartbeatSeconds'>
  >;
  readonly jobs?: readonly Job[];
}

/** The jobs of the rooms, of the outbox, and of the house itself. */
export function allJobs(
  { store, clock, log }: Services,
  features: readonly Feature[],
  sender: Sender,
  options: HouseJobsOptions,
): Job[] {
  const kinds = features.flatMap((feature) => feature.notices ?? []);
  const findFallback = findFallbackIn({ store, clock });
  return [
    forgetDeliveriesJob({ database: store.database, clock }),
    ...features.flatMap((feature) => feature.jobs),
    ...(options.jobs ?? []),
    ...outboxJobs({ store, clock, log, sender, kinds, findFallback, ...options.delivery }),
  ];
}

/** The room that a job belongs to; what belongs to none is the house's own, and waits with the whole bot alone. */
export function roomOfJob(features: readonly Feature[], job: string): string {
  return features.find(({ jobs }) => jobs.some(({ name }) => name === job))?.name ?? 'house';
}

/** Lets whoever collects metrics see how many jobs wait; the function that it gives ends it. */
export function watchQueue({ database }: Store): () => void {
  return watch('utblick.queue.depth', async () =>
    (await queueDepths(database)).map(({ name, waiting }) => ({ value: waiting, attributes: { job: name } })),
  );
}
