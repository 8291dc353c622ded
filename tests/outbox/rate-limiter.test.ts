import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createRateLimiter,
  type RateLimit,
  type RateLimits,
  teamsLimits,
} from '../../src/outbox/rate-limiter.ts';

/** Sends as fast as the limiter lets it, and gives the times at which it was let. */
function sendAll(
  limits: RateLimits,
  conversations: readonly string[],
): { time: number; conversation: string }[] {
  let time = 0;
  const limiter = createRateLimiter(limits, () => time);
  return conversations.map((conversation) => {
    for (let wait = limiter.take(conversation); wait > 0; wait = limiter.take(conversation)) time += wait;
    return { time, conversation };
  });
}

/** The most that fell into any window of a limit. */
function most(times: readonly number[], { milliseconds }: RateLimit): number {
  return Math.max(
    ...times.map((from) => times.filter((time) => time >= from && time < from + milliseconds).length),
  );
}

describe('The rate limiter', () => {
  test.each(teamsLimits.conversation.slice(0, 3))(
    'lets at most $count messages into a conversation in any $milliseconds ms, and as many as that',
    (limit) => {
      const times = sendAll(teamsLimits, new Array(200).fill('one')).map(({ time }) => time);
      const tighter = teamsLimits.conversation.some(
        ({ count, milliseconds }) => count < limit.count && milliseconds >= limit.milliseconds,
      );
      expect(most(times, limit)).toBeLessThanOrEqual(limit.count);
      if (!tighter) expect(most(times, limit)).toBe(limit.count);
    },
  );

  test('lets 1,800 messages an hour into a conversation', () => {
    const times = sendAll(teamsLimits, new Array(1801).fill('one')).map(({ time }) => time);
    expect(times.at(-2)).toBeLessThan(3_600_000);
    expect(times.at(-1)).toBeGreaterThanOrEqual(3_600_000);
  });

  test('lets 50 messages a second out of the app, whichever conversations they are for', () => {
    const conversations = Array.from({ length: 500 }, (_, number) => `conversation ${number}`);
    const times = sendAll(teamsLimits, conversations).map(({ time }) => time);
    expect(most(times, { count: 50, milliseconds: 1000 })).toBe(50);
    expect(times.at(-1)).toBe(9000);
  });

  test('breaks no limit, whatever they are and however the messages come', () => {
    const limit = fc.record({
      count: fc.integer({ min: 1, max: 5 }),
      milliseconds: fc.integer({ min: 1, max: 50 }),
    });
    const limits = fc.record({
      conversation: fc.array(limit, { maxLength: 3 }),
      app: fc.array(limit, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        limits,
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 60 }),
        (given, order) => {
          const sent = sendAll(given, order);
          for (const each of given.app) {
            expect(
              most(
                sent.map(({ time }) => time),
                each,
              ),
            ).toBeLessThanOrEqual(each.count);
          }
          for (const one of new Set(order)) {
            const times = sent.filter(({ conversation }) => conversation === one).map(({ time }) => time);
            for (const each of given.conversation) expect(most(times, each)).toBeLessThanOrEqual(each.count);
          }
        },
      ),
    );
  });

  test('counts nothing that it did not let through', () => {
    let time = 0;
    const limiter = createRateLimiter(
      { conversation: [{ count: 1, milliseconds: 100 }], app: [] },
      () => time,
    );
    expect(limiter.take('one')).toBe(0);
    for (time = 10; time < 100; time += 10) expect(limiter.take('one')).toBe(100 - time);
    expect(limiter.take('one')).toBe(0);
  });
});
