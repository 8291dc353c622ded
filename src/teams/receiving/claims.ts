import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../clock.ts';
import { gather } from '../../store/gather.ts';
import {
  type Delivery,
  giveBack,
  type Handled,
  latestDeliveries,
  markAllDone,
  takeInAll,
} from '../../store/inbox.ts';
import { lookForChanges } from '../../store/keep.ts';
import type { Store } from '../../store/store.ts';

/** Tells whose a delivery is to handle. */
export interface Claims {
  /** `meanwhile` is begun once the store has been asked, where it is. */
  take(delivery: string, meanwhile?: () => void): Promise<Delivery>;
  /** Keeps what was answered to each, for one that comes again. */
  markDone(handled: readonly Handled[]): Promise<void>;
  /** Lets go of one whose handling failed, so that it is new when it comes again. */
  giveBack(delivery: string): Promise<void>;
  /** Takes notice of what other processes have changed meanwhile, where nothing is to be taken. */
  look(): Promise<void>;
}

/** At most so many deliveries are taken in together. */
const TOGETHER = 100;
/** So many of the latest deliveries are known without asking: Teams sends one again within minutes. */
const MOST_KNOWN = 50_000;

export interface ClaimParts {
  readonly store: Store;
  readonly clock: Clock;
}

/** A server has many processes, which ask it for each delivery; the embedded store is this one's own. */
export function createClaims(parts: ClaimParts): Claims {
  return parts.store.connection.kind === 'embedded' ? claimsByMemory(parts) : claimsInStore(parts);
}

/** Each delivery is taken in the store, which also tells whether something was changed that is kept in memory. */
function claimsInStore({ store, clock }: ClaimParts): Claims {
  const { database, presence, versions } = store;
  const { processId } = presence;
  const take = gather(async (deliveries: readonly string[]) => {
    const { taken, changes } = await takeInAll(deliveries, { ...presence, at: clock.now() });
    versions.learn(changes);
    return taken;
  }, TOGETHER);
  return {
    take: (delivery, meanwhile) => {
      const taken = take(delivery);
      // In the next turn of the event loop, when the question is on its way.
      if (meanwhile !== undefined) void setImmediate().then(meanwhile);
      return taken;
    },
    markDone: (handled) => markAllDone(database, handled, { processId, at: clock.now() }),
    giveBack: (delivery) => giveBack(database, delivery, processId),
    look: () => lookForChanges(database, versions),
  };
}

/**
 * What this process has never seen is new: nobody waits for the store, which is told when it is done. One that is cut
 * off before that is new again, whether it was taken in the store or not.
 */
function claimsByMemory({ store, clock }: ClaimParts): Claims {
  const inStore = claimsInStore({ store, clock });
  const known = new LRUCache<string, true>({ max: MOST_KNOWN });
  let filled: Promise<void> | undefined;
  const fill = async () => {
    for (const delivery of await latestDeliveries(store.database, MOST_KNOWN)) known.set(delivery, true);
  };
  return {
    take: async (delivery) => {
      filled ??= fill().catch((error: unknown) => {
        filled = undefined;
        throw error;
      });
      await filled;
      if (known.has(delivery)) return inStore.take(delivery);
      known.set(delivery, true);
      // As where the store is asked, those that have come by now go on together, which saves a fifth under load.
      await setImmediate();
      return { state: 'new' };
    },
    markDone: inStore.markDone,
    giveBack: async (delivery) => {
      known.delete(delivery);
      await inStore.giveBack(delivery);
    },
    // What this process changes it knows of.
    look: async () => undefined,
  };
}
