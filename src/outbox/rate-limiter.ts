import { setTimeout } from 'node:timers/promises';

/** At most `count` sendings in any `milliseconds`. */
export interface RateLimit {
  readonly count: number;
  readonly milliseconds: number;
}

export interface RateLimits {
  /** For one conversation. */
  readonly conversation: readonly RateLimit[];
  /** For the whole app in a tenant. */
  readonly app: readonly RateLimit[];
}

/** What Teams allows a bot ("Rate limiting for agents"). */
export const teamsLimits: RateLimits = {
  conversation: [
    { count: 7, milliseconds: 1_000 },
    { count: 8, milliseconds: 2_000 },
    { count: 60, milliseconds: 30_000 },
    { count: 1_800, milliseconds: 3_600_000 },
  ],
  app: [{ count: 50, milliseconds: 1_000 }],
};

/** Says when something may be sent. */
export interface RateLimiter {
  /** 0 when it may be sent now, which then counts; otherwise how many milliseconds to wait and ask again. */
  take(conversation: string): number | Promise<number>;
}

/** One that answers at once, since it counts what this process alone sends. */
interface OwnRateLimiter extends RateLimiter {
  take(conversation: string): number;
}

/**
 * Keeps limits over sliding windows. The times of the last sendings are kept instead of tokens, because a
 * bucket that was full lets through twice its size in one window. `now` is in milliseconds and never goes back.
 */
export function createRateLimiter(limits: RateLimits, now: () => number): OwnRateLimiter {
  const app: number[] = [];
  const conversations = new Map<string, number[]>();
  const longest = Math.max(0, ...limits.conversation.map(({ milliseconds }) => milliseconds));
  let sizeToTidy = 1_000;

  const tidy = (time: number) => {
    for (const [conversation, times] of conversations) {
      if (time - (times.at(-1) ?? 0) >= longest) conversations.delete(conversation);
    }
    sizeToTidy = Math.max(1_000, conversations.size * 2);
  };

  return {
    take: (conversation) => {
      const time = now();
      const times = conversations.get(conversation) ?? [];
      const wait = Math.max(pause(times, limits.conversation, time), pause(app, limits.app, time));
      if (wait > 0) return wait;
      remember(times, limits.conversation, time);
      remember(app, limits.app, time);
      conversations.set(conversation, times);
      if (conversations.size > sizeToTidy) tidy(time);
      return 0;
    },
  };
}

/** How long until one more sending breaks none of the limits; `times` of those before it, oldest first. */
export function pause(times: readonly number[], limits: readonly RateLimit[], now: number): number {
  return Math.max(
    0,
    ...limits.map(({ count, milliseconds }) => {
      const oldest = times[times.length - count];
      return oldest === undefined ? 0 : oldest + milliseconds - now;
    }),
  );
}

/** No limit looks further back than its own count. */
function remember(times: number[], limits: readonly RateLimit[], time: number): void {
  times.push(time);
  const most = Math.max(0, ...limits.map(({ count }) => count));
  // Shortened now and then: removing the first of many at each sending would copy them all.
  if (times.length > most * 2) times.splice(0, times.length - most);
}

/** What must wait for longer goes back into the queue. */
const LONGEST_WAIT_MILLISECONDS = 1_000;

/** Waits until `take` lets it go: 0, or how long to wait still where that is longer than is good in a job. */
export async function waitForTurn(take: () => number | Promise<number>): Promise<number> {
  for (;;) {
    const wait = await take();
    if (wait <= 0 || wait > LONGEST_WAIT_MILLISECONDS) return wait;
    await setTimeout(wait);
  }
}
