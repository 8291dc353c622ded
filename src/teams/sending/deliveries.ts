import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Handled } from '../../store/inbox.ts';
import type { Store } from '../../store/store.ts';
import { writeBehind } from '../../store/write-behind.ts';
import type { Answered } from '../adapter.ts';
import type { LateWork } from '../handling.ts';
import { createClaims } from '../receiving/claims.ts';

/** Sees to it that an activity that Teams sends again is handled once. */
export interface Deliveries {
  /**
   * Runs `handle` unless this delivery was handled before, also by an earlier process; the second
   * delivery gets the answer of the first.
   */
  handleOnce(delivery: string, work: Work): Promise<Answered>;
  /** Runs `handle` for what reads only, and so may be done any number of times. */
  handle(handle: () => Promise<Answered>): Promise<Answered>;
}

/** What is to be done with a delivery. */
interface Work {
  handle(): Promise<Answered>;
  /** Answers what `handle` throws, once for all deliveries that wait for it; the delivery is new again. */
  failed(error: unknown): Promise<Answered>;
  /** Begun while the store is asked whose the delivery is, where nothing else is under way; leaves nothing behind. */
  meanwhile?(): void;
}

const ACCEPTED: Answered = { status: 200 };

export interface DeliveryParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly lateWork: LateWork;
}

/** Deliveries kept in the store, with those that this process is handling right now at hand. */
export function createDeliveries({ store, clock, log, lateWork }: DeliveryParts): Deliveries {
  const claims = createClaims({ store, clock });
  const running = new Map<string, Promise<Answered>>();
  let underWay = 0;
  const marks = writeBehind<Handled>(claims.markDone);
  lateWork.atEnd(marks.flush);

  /**
   * Kept a moment later, since only a delivery that comes again asks for it: Teams sends one again when it got no
   * answer, and until it is kept (for good, where it can't be) this process answers by itself.
   */
  const markDone = async (delivery: string, response: Answered): Promise<void> => {
    await marks.soon(delivery, { delivery, response }).then(
      () => running.delete(delivery),
      (error: unknown) => log.error({ err: error }, 'a delivery could not be marked as done'),
    );
  };

  const run = async (delivery: string, { handle, meanwhile }: Work): Promise<Answered> => {
    const taken = await claims.take(delivery, underWay === 1 ? meanwhile : undefined);
    if (taken.state !== 'new') {
      running.delete(delivery);
      return (taken.state === 'done' ? (taken.response as Answered | null) : null) ?? ACCEPTED;
    }
    try {
      const answered = await handle();
      void markDone(delivery, answered);
      return answered;
    } catch (error) {
      await claims.giveBack(delivery);
      throw error;
    }
  };

  return {
    handleOnce: (delivery, work) => {
      const earlier = running.get(delivery);
      if (earlier !== undefined) return earlier;
      underWay += 1;
      const done = run(delivery, work)
        .catch((error: unknown) => work.failed(error).finally(() => running.delete(delivery)))
        .finally(() => {
          underWay -= 1;
        });
      running.set(delivery, done);
      return done;
    },
    handle: async (handle) => {
      await claims.look();
      return handle();
    },
  };
}
