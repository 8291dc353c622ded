import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveReference } from '../../src/outbox/reference-register.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type Child, startChild } from '../support/child.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';
import { addOpenRemiss, addUnits } from '../support/open-remisses.ts';
import { freshDatabase } from '../support/postgres.ts';
import { personalReference } from '../support/said.ts';

const UNITS = 12;
const REMISSES = 3;
/** A Tuesday morning, so that each remiss is told of by itself; all of them are due the day after. */
const MORNING = '2026-11-24T06:35:00Z';
const DEADLINE = '2026-11-25';

describe('Two processes that begin a morning at the same moment, on one database', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let connector: FakeConnector;
  let store: Store;
  const bots: Child[] = [];
  const start = async () => {
    const words = ['tests/support/reminding-bot.ts', database.url, MORNING];
    const started = [1, 2].map(() => startChild(process.execPath, words, {}));
    bots.push(...started);
    await Promise.all(started.map((bot) => bot.waitFor(/listening/)));
  };
  /** Whom each reminder reached, and of what. */
  const reminded = () =>
    connector.calls
      .filter(({ activity }) => activity.attachments !== undefined)
      .map(({ conversation, activity }) => {
        const [, remiss] = /Remiss (\d+)/.exec(JSON.stringify(activity.attachments)) ?? [];
        return `${conversation} ${remiss}`;
      });
  const waiting = async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from pgboss.job where name = 'remiss-reminders' and state in ('created', 'active')`.execute(
      store.database,
    );
    return rows[0]?.count;
  };
  /** In which states the messages of the outbox are, and how many in each. */
  const outbox = async () => {
    const { rows } = await sql<{ state: string; count: number }>`
      select state, count(*) as count from outbox_message group by state`.execute(store.database);
    return rows;
  };
  const allSent = [{ state: 'sent', count: UNITS * REMISSES }];
  beforeAll(async () => {
    [database, connector] = await Promise.all([freshDatabase(), startFakeConnector()]);
    store = await openStore({ databaseUrl: database.url });
    const numbers = Array.from({ length: UNITS }, (_, number) => number);
    await store.transaction(async (transaction) => {
      await addUnits(transaction, UNITS);
      for (let number = 0; number < REMISSES; number += 1) {
        const units = numbers.map((one) => `unit-${one}`);
        await addOpenRemiss(transaction, { id: String(number), deadline: DEADLINE, units });
      }
      for (const number of numbers)
        await saveReference(
          transaction,
          personalReference(`person-${number}`, `chat-${number}`, connector.url),
        );
    });
    await start();
  });
  afterAll(async () => {
    await Promise.all(bots.map((bot) => bot.end()));
    await store?.close();
    await connector?.close();
    await database?.drop();
  });

  test('remind each registrar of each remiss once', async () => {
    await expect.poll(() => reminded().length, { timeout: 50_000 }).toBeGreaterThanOrEqual(UNITS * REMISSES);
    await expect.poll(waiting, { timeout: 50_000 }).toBe(0);
    // A message is at the connector before it is known as sent; killed in between it may be sent again.
    await expect.poll(outbox, { timeout: 50_000 }).toEqual(allSent);

    expect(new Set(reminded()).size).toBe(UNITS * REMISSES);
    expect(reminded()).toHaveLength(UNITS * REMISSES);
  });

  test('and nobody again when both are killed and started anew', async () => {
    await Promise.all(bots.map((bot) => bot.end('SIGKILL')));
    const ran = () =>
      sql<{ count: number }>`
        select count(*) as count from pgboss.job where name = 'remiss-reminders' and state = 'completed'`
        .execute(store.database)
        .then(({ rows }) => rows[0]?.count ?? 0);
    const before = await ran();
    await start();

    await expect.poll(ran, { timeout: 50_000 }).toBeGreaterThan(before);
    await expect.poll(waiting, { timeout: 50_000 }).toBe(0);
    expect(reminded()).toHaveLength(UNITS * REMISSES);
    expect(await outbox()).toEqual(allSent);
  });
});
