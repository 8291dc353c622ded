import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CONCURRENCY } from '../../src/outbox/deliver.ts';
import { listEntries } from '../../src/record/register.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type Breakable, startBreakable } from '../support/break-everything.ts';
import { RECEIVERS } from '../support/fault-bot.ts';

/** `UTBLICK_FAULTS=10 vitest run tests/faults/broken-parts.test.ts`: everything breaks so many times. */
const ROUNDS = Number(process.env.UTBLICK_FAULTS ?? 1);
const ENTRIES = 1_000_000;
const patience = { timeout: 120_000, interval: 200 };

/** What can arrive twice: messages under way when their instance, or the store, was killed. */
const BOUND = ROUNDS * (CONCURRENCY + 2 * CONCURRENCY);

describe('Two instances on one database, under load, while everything breaks in turn', () => {
  let all: Breakable;
  let store: Store;
  let readyAgain: boolean[] = [];
  beforeAll(async () => {
    all = await startBreakable();
    for (let round = 0; round < ROUNDS; round += 1) await breakInTurn();
    await all.calm();
    await vi.waitFor(async () => {
      readyAgain = await all.ready();
      expect(readyAgain).toEqual([true, true]);
    }, patience);
    store = await openStore({ databaseUrl: all.databaseUrl });
    await vi.waitFor(async () => expect(await undelivered()).toEqual([]), patience);
  }, 600_000 * ROUNDS);
  afterAll(async () => {
    await store?.close();
    await all?.end();
  });

  /** After each fault the load goes on by itself: nobody does anything but wait. */
  async function breakInTurn(): Promise<void> {
    await all.works();
    await all.killInstance(0);
    await all.works();
    for (const behaviour of [
      { status: 503 },
      { status: 429, headers: { 'retry-after': '1' } },
      'drop',
      'hang',
    ] as const) {
      all.breakConnector(behaviour);
      await setTimeout(300);
    }
    all.breakConnector(undefined);
    await all.works();
    await all.migrateToNewer();
    await all.works();
    await all.killStore(1_000);
    await all.works();
  }

  const undelivered = async () => {
    const arrived = new Set(all.said);
    return [...all.acknowledged].filter((what) => !arrived.has(`saved ${what}`));
  };
  const recorded = async (act: string) =>
    (await listEntries(store.database, 0, ENTRIES))
      .filter((entry) => entry.act === act)
      .map(({ subject }) => subject);

  test('nothing that was acknowledged is lost, and nothing is done twice', async ({ annotate }) => {
    const saved = await recorded('save');

    expect([...all.acknowledged].filter((what) => !saved.includes(`saved:${what}`))).toEqual([]);
    expect(new Set(saved).size).toBe(saved.length);
    expect(await verifyRecord(store.database)).toMatchObject({ whole: true });
    return annotate(`${all.acknowledged.size} acknowledged, ${saved.length} saved`);
  });

  test('what an instance had in hand when it was killed is answered by the other one, when it is sent again', () => {
    expect(all.answeredAgain).toEqual(Array(ROUNDS).fill(true));
  });

  test('no message arrives twice but those that were under way when something was killed', ({ annotate }) => {
    const twice = [...all.taken.values()].filter((times) => times > 1);

    expect(Math.max(...all.taken.values())).toBeLessThanOrEqual(1 + 2 * ROUNDS);
    expect(twice.length).toBeLessThanOrEqual(BOUND);
    return annotate(`${twice.length} of ${all.taken.size} messages arrived twice; at most ${BOUND} could`);
  });

  test('everybody is reminded, and by one message each, however many instances start and mean to', () => {
    const reminders = all.said.filter((words) => words.startsWith('remind '));

    expect(new Set(reminders).size).toBe(RECEIVERS);
    expect(reminders.length).toBeLessThanOrEqual(RECEIVERS + BOUND);
  });

  test('what runs by the clock runs once a minute for all instances', async () => {
    const ticks = await recorded('tick');

    expect(new Set(ticks).size).toBe(ticks.length);
    if (ROUNDS > 3) expect(ticks.length).toBeGreaterThan(1);
  });

  test('both are ready again, and the one that nobody killed has lived through it', () => {
    expect(readyAgain).toEqual([true, true]);
  });
});
