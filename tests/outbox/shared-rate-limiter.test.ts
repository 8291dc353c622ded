import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type teamsLimits, waitForTurn } from '../../src/outbox/rate-limiter.ts';
import { createSharedRateLimiter } from '../../src/outbox/shared-rate-limiter.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { freshDatabase } from '../support/postgres.ts';

type SendingTables = { recent_sending: { conversation: string; at: Date } };

describe('Instances on one database', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let stores: Store[] = [];
  beforeAll(async () => {
    database = await freshDatabase();
    stores = [await openStore({ databaseUrl: database.url }), await openStore({ databaseUrl: database.url })];
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    await database?.drop();
  });
  const log = pino({ level: 'silent' });
  const limitersOf = (limits: typeof teamsLimits) =>
    stores.map((store) => createSharedRateLimiter(limits, { store, log }));
  const timesOf = async (conversation?: string) => {
    const sent = stores[0]?.database.withTables<SendingTables>().selectFrom('recent_sending').selectAll();
    const rows = (await sent?.orderBy('at').execute()) ?? [];
    return rows
      .filter((row) => conversation === undefined || row.conversation === conversation)
      .map(({ at }) => at.getTime());
  };
  /** The most that fell into any window. */
  const most = (times: readonly number[], milliseconds: number) =>
    Math.max(
      ...times.map((from) => times.filter((time) => time >= from && time < from + milliseconds).length),
    );

  test('keep the limits of a conversation and of the app together', async () => {
    const limiters = limitersOf({
      conversation: [{ count: 3, milliseconds: 200 }],
      app: [{ count: 8, milliseconds: 200 }],
    });
    const sendings = Array.from({ length: 60 }, (_, number) => {
      const conversation = number % 3 === 0 ? 'busy' : `chat ${number}`;
      return waitForTurn(() => limiters[number % 2]?.take(conversation) ?? 0);
    });
    await Promise.all(sendings);

    const all = await timesOf();
    expect(all).toHaveLength(60);
    expect(most(all, 200)).toBe(8);
    expect(most(await timesOf('busy'), 200)).toBe(3);
  });

  test('tell how long to wait, and count nothing that they did not let through', async () => {
    const [one, other] = limitersOf({ conversation: [{ count: 1, milliseconds: 60_000 }], app: [] });

    expect(await one?.take('slow')).toBe(0);
    expect(await other?.take('slow')).toBeGreaterThan(1_000);
    expect(await one?.take('slow')).toBeLessThanOrEqual(60_000);
    expect(await timesOf('slow')).toHaveLength(1);
  });
});
