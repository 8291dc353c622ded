import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONCURRENCY } from '../../src/outbox/deliver.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { openStore } from '../../src/store/open-store.ts';
import { crashDelivery, type Seen } from '../support/crash-delivery.ts';

/** `UTBLICK_PEOPLE=1000 vitest run tests/e2e/delivery-crash.test.ts`: ten thousand messages, more than a minute. */
const PEOPLE = Number(process.env.UTBLICK_PEOPLE ?? 200);
const EACH = 10;

describe('a bot that is killed in the middle of its messages, to a connector with too much to do', () => {
  let seen: Seen;
  beforeAll(async () => {
    seen = await crashDelivery(PEOPLE, EACH);
  }, 300_000);
  afterAll(() => seen?.remove());

  test('delivers each of them', ({ annotate }) => {
    expect(seen.taken.size).toBe(PEOPLE * EACH);
    expect(seen.throttled).toBeGreaterThan((PEOPLE * EACH) / 100);
    expect(seen.takenBeforeTheKill).toBeLessThan(PEOPLE * EACH);
    return annotate(`${seen.taken.size} messages in ${seen.seconds.toFixed(1)} s`);
  });

  test('delivers none of them twice but those that were under way when it was killed', ({ annotate }) => {
    const times = [...seen.taken.values()];
    expect(Math.max(...times)).toBeLessThanOrEqual(2);
    const twice = times.filter((count) => count > 1).length;
    expect(twice).toBeLessThanOrEqual(CONCURRENCY);
    return annotate(`${twice} of ${times.length} messages were taken twice; at most ${CONCURRENCY} could be`);
  });

  test('keeps the order of the messages to each person', () => {
    expect(seen.rounds.size).toBe(PEOPLE);
    const disordered = [...seen.rounds.values()].filter((rounds) =>
      rounds.some((round, index) => round < (rounds[index - 1] ?? 0)),
    );
    expect(disordered).toEqual([]);
  });

  test('has each of them in its outbox as sent, and once in a record that is whole', async () => {
    const store = await openStore({ folder: seen.folder });
    try {
      const states = sql<{ state: string; number: number }>`
        select state, count(*) as number from outbox_message group by state`;
      expect((await states.execute(store.database)).rows).toEqual([{ state: 'sent', number: PEOPLE * EACH }]);
      expect(await verifyRecord(store.database)).toEqual({ whole: true, entries: PEOPLE * EACH });
    } finally {
      await store.close();
    }
  });
});
