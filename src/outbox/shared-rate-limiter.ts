import type { Log } from '../log.ts';
import { gather } from '../store/gather.ts';
import { addSendings, forgetSendings, readSendings } from '../store/recent-sendings.ts';
import type { Store } from '../store/store.ts';
import { pause, type RateLimiter, type RateLimits } from './rate-limiter.ts';

/** A statement takes no more than so many conversations. */
const STATEMENT_CONVERSATIONS = 100;
/** How often what no limit counts any more is forgotten. */
const TIDY_MILLISECONDS = 5 * 60_000;

/**
 * Keeps limits over sliding windows for all instances on one database: each asks there before it sends, those that
 * ask at the same moment with one transaction. At Teams' pace of 50 a second that costs little.
 */
export function createSharedRateLimiter(
  limits: RateLimits,
  { store, log }: { readonly store: Pick<Store, 'database' | 'transaction'>; readonly log: Log },
): RateLimiter {
  const longest = Math.max(
    0,
    ...[...limits.conversation, ...limits.app].map(({ milliseconds }) => milliseconds),
  );
  const appCount = Math.max(0, ...limits.app.map(({ count }) => count));
  let tidied: number | undefined;

  const takeAll = (conversations: readonly string[]): Promise<number[]> =>
    store.transaction(async (transaction) => {
      const look = { conversations, milliseconds: longest, appCount };
      const recent = await readSendings(transaction, look);
      const taken: string[] = [];
      const waits = conversations.map((conversation) => {
        const mine = taken.filter((one) => one === conversation);
        const own = [...recent.of(conversation), ...mine.map(() => recent.now)];
        const all = [...recent.app, ...taken.map(() => recent.now)];
        const wait = Math.max(
          pause(own, limits.conversation, recent.now),
          pause(all, limits.app, recent.now),
        );
        if (wait <= 0) taken.push(conversation);
        return wait;
      });
      await addSendings(transaction, taken, recent.now);
      tidy(recent.now);
      return waits;
    });
  const tidy = (now: number) => {
    tidied ??= now;
    if (now - tidied < TIDY_MILLISECONDS) return;
    tidied = now;
    forgetSendings(store.database, new Date(now - longest)).catch((error: unknown) =>
      log.warn({ err: error }, 'old sendings were not forgotten'),
    );
  };
  return { take: gather(takeAll, STATEMENT_CONVERSATIONS) };
}
