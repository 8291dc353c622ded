import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { giveBack, markDone, takeIn } from '../store/inbox.ts';
import type { Store } from '../store/store.ts';
import type { Answered } from './adapter.ts';

/** Sees to it that an activity that Teams sends again is handled once. */
export interface Deliveries {
  /**
   * Runs `handle` unless this delivery was handled before, also by an earlier process; the second
   * delivery gets the answer of the first. What `handle` throws is answered by `failed`, once for all
   * deliveries that wait for it, and the delivery is new again.
   */
  handleOnce(
    delivery: string,
    handle: () => Promise<Answered>,
    failed: (error: unknown) => Promise<Answered>,
  ): Promise<Answered>;
}

const ACCEPTED: Answered = { status: 200 };

/** Deliveries kept in the store, with those that this process is handling right now at hand. */
export function createDeliveries(store: Store, clock: Clock): Deliveries {
  const processId = randomUUID();
  const running = new Map<string, Promise<Answered>>();
  // The embedded store has one process at a time, so another's work was cut off; on a server it may still go on.
  const abandoned = (owner: string) => store.connection.kind === 'embedded' && owner !== processId;

  const run = async (delivery: string, handle: () => Promise<Answered>): Promise<Answered> => {
    const taken = await takeIn(store.database, delivery, { processId, at: clock.now(), abandoned });
    if (taken.state === 'done') return (taken.response as Answered | null) ?? ACCEPTED;
    if (taken.state === 'in-progress') return ACCEPTED;
    try {
      const answered = await handle();
      await markDone(store.database, delivery, answered, clock.now());
      return answered;
    } catch (error) {
      await giveBack(store.database, delivery, processId);
      throw error;
    }
  };

  return {
    handleOnce: (delivery, handle, failed) => {
      const earlier = running.get(delivery);
      if (earlier !== undefined) return earlier;
      const work = run(delivery, handle)
        .catch(failed)
        .finally(() => running.delete(delivery));
      running.set(delivery, work);
      return work;
    },
  };
}
