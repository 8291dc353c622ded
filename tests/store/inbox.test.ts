import { sql } from 'kysely';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  forgetDeliveries,
  giveBack,
  latestDeliveries,
  markAllDone,
  once,
  type Taker,
  takeIn,
  takeInAll,
} from '../../src/store/inbox.ts';
import type { Database, Transaction } from '../../src/store/store.ts';
import { eachStore } from '../support/stores.ts';

const start = new Date('2026-11-23T08:00:00.000Z');
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds);
const lease = 60_000;
const markDone = (database: Database, delivery: string, response: unknown, at: Date) =>
  markAllDone(database, [{ delivery, response }], { processId: 'first', at });

eachStore('The inbox', (given) => {
  const taker = (changes: Partial<Taker> = {}): Taker => ({
    ask: given.store.presence.ask,
    isGone: async () => false,
    processId: 'first',
    at: start,
    ...changes,
  });
  const take = (delivery: string, changes?: Partial<Taker>) => takeIn(delivery, taker(changes));

  test('what a process took in and asks of again is its own to handle, since the answer was lost', async () => {
    await take('a');

    expect(await take('a')).toEqual({ state: 'new' });
    await markDone(given.store.database, 'a', { status: 200 }, later(1));
    expect(await take('a')).toEqual({ state: 'done', response: { status: 200 } });
  });

  test('a delivery is new when it comes for the first time', async () => {
    expect(await take('a')).toEqual({ state: 'new' });
    expect(await take('b')).toEqual({ state: 'new' });
  });

  test('the same delivery again is in progress elsewhere while the first is being handled', async () => {
    await take('a');

    expect(await take('a', { processId: 'second' })).toEqual({ state: 'in-progress' });
  });

  test('a delivery that was never taken in is done once it was handled', async () => {
    await markDone(given.store.database, 'a', { status: 200 }, start);

    expect(await take('a', { processId: 'second' })).toEqual({ state: 'done', response: { status: 200 } });
  });

  test('the latest deliveries are told of first, done or not, and no more than are asked for', async () => {
    await take('first', { at: start });
    await markDone(given.store.database, 'second', undefined, later(1));
    await take('third', { at: later(2) });

    expect(await latestDeliveries(given.store.database, 2)).toEqual(['third', 'second']);
    expect(await latestDeliveries(given.store.database, 9)).toEqual(['third', 'second', 'first']);
  });

  test('of the same delivery ten times in parallel, one is new', async () => {
    const deliveries = await Promise.all(
      Array.from({ length: 10 }, (_, number) => take('a', { processId: `process ${number}` })),
    );

    expect(deliveries.map(({ state }) => state).sort()).toEqual([...Array(9).fill('in-progress'), 'new']);
  });

  test('deliveries that come together are taken in together, each by itself', async () => {
    await take('done');
    await markDone(given.store.database, 'done', 'kept', later(1));
    await take('going');
    const second = taker({ processId: 'second', at: later(2) });

    const { taken } = await takeInAll(['new', 'done', 'going', 'also new'], second);

    expect(taken).toEqual([
      { state: 'new' },
      { state: 'done', response: 'kept' },
      { state: 'in-progress' },
      { state: 'new' },
    ]);
  });

  test('two processes that take in the same ones in another order get each of them once between them', async () => {
    const names = Array.from({ length: 40 }, (_, number) => `d${number}`);
    const both = await Promise.all([
      takeInAll(names, taker()),
      takeInAll([...names].reverse(), taker({ processId: 'second' })),
    ]);

    expect(both.flatMap(({ taken }) => taken).filter(({ state }) => state === 'new')).toHaveLength(40);
  });

  test.each([
    ['a card', { status: 200, body: { text: 'Ja, om nämnden beslutar', list: [1, null, 'å'] } }],
    ['a list', ['a', 'b']],
    ['a text', 'Svar'],
    ['null', null],
  ])('after it is done, a delivery gives the answer that was kept: %s', async (_name, response) => {
    await take('a');
    await markDone(given.store.database, 'a', response, later(10));

    expect(await take('a', { at: later(20) })).toEqual({ state: 'done', response });
  });

  test('a delivery that was done without an answer is done with null', async () => {
    await take('a');
    await markDone(given.store.database, 'a', undefined, later(10));

    expect(await take('a')).toEqual({ state: 'done', response: null });
  });

  test('a delivery that is done stays done, whoever asks and however late', async () => {
    await take('a');
    await markDone(given.store.database, 'a', 'kept', later(10));

    expect(
      await take('a', { processId: 'second', at: later(lease * 100), isGone: async () => true }),
    ).toEqual({
      state: 'done',
      response: 'kept',
    });
  });

  test('after a restart, a delivery that the old process abandoned is new once', async () => {
    await take('a');
    const isGone = vi.fn(async (processId: string) => processId === 'first');

    const again = await Promise.all([
      take('a', { processId: 'second', at: later(1), isGone }),
      take('a', { processId: 'second', at: later(1), isGone }),
    ]);

    expect(again.map(({ state }) => state).sort()).toEqual(['in-progress', 'new']);
    expect(isGone).toHaveBeenCalledWith('first');
  });

  test('a delivery belongs to its process until the lease is over, and then to the next that asks', async () => {
    await take('a');

    expect(await take('a', { processId: 'second', at: later(lease) })).toEqual({ state: 'in-progress' });
    expect(await take('a', { processId: 'second', at: later(lease + 1) })).toEqual({ state: 'new' });
    // The lease of the second one counts from when it took over.
    expect(await take('a', { processId: 'third', at: later(2 * lease + 1) })).toEqual({
      state: 'in-progress',
    });
    expect(await take('a', { processId: 'third', at: later(2 * lease + 2) })).toEqual({ state: 'new' });
  });

  test.each([
    ['processes', (number: number) => `process ${number}`],
    ['times the same process', () => 'first'],
  ])(
    'when the lease is over and five %s ask in parallel, one gets the delivery',
    async (_name, processId) => {
      await take('a');

      const again = await Promise.all(
        Array.from({ length: 5 }, (_, number) =>
          take('a', { processId: processId(number), at: later(lease + 1) }),
        ),
      );

      expect(again.filter(({ state }) => state === 'new')).toHaveLength(1);
    },
  );

  test('a delivery that was given back is new again, and others are left alone', async () => {
    await take('a');
    await take('b');

    await giveBack(given.store.database, 'a', 'first');

    expect(await take('a', { processId: 'second' })).toEqual({ state: 'new' });
    expect(await take('b', { processId: 'second' })).toEqual({ state: 'in-progress' });
  });

  test('a process that lost its lease gives nothing back', async () => {
    await take('a');
    await take('a', { processId: 'second', at: later(lease + 1) });
    await giveBack(given.store.database, 'a', 'first');
    expect(await take('a', { at: later(lease + 2) })).toEqual({ state: 'in-progress' });

    await markDone(given.store.database, 'a', 'kept', later(lease + 3));
    await giveBack(given.store.database, 'a', 'second');
    expect(await take('a')).toEqual({ state: 'done', response: 'kept' });
  });

  test('deliveries from before a time are forgotten and counted', async () => {
    await take('old');
    await take('old and done');
    await markDone(given.store.database, 'old and done', 'kept', later(1));
    await take('on the limit', { at: later(1000) });

    expect(await forgetDeliveries(given.store.database, later(1000))).toBe(2);
    expect(await forgetDeliveries(given.store.database, later(1000))).toBe(0);

    expect(await take('old and done')).toEqual({ state: 'new' });
    expect(await take('on the limit', { processId: 'second' })).toEqual({ state: 'in-progress' });
  });
});

eachStore('An act that is done once', (given) => {
  beforeEach(async () => {
    await sql`create table work (number int)`.execute(given.store.database);
  });
  const act = async (transaction: Transaction) => {
    const first = await once(transaction, 'approve:7', start);
    if (first) await sql`insert into work (number) values (1)`.execute(transaction);
    return first;
  };
  const done = async () =>
    (await sql<{ count: number }>`select count(*) as count from work`.execute(given.store.database)).rows[0]
      ?.count;

  test('is done the first time and never after, and another act is its own', async () => {
    expect(await given.store.transaction(act)).toBe(true);
    expect(await given.store.transaction(act)).toBe(false);
    expect(await given.store.transaction((transaction) => once(transaction, 'approve:8', start))).toBe(true);
    expect(await done()).toBe(1);
  });

  test('can be done again when its transaction was undone', async () => {
    const undone = given.store.transaction(async (transaction) => {
      expect(await act(transaction)).toBe(true);
      throw new Error('the work failed');
    });
    await expect(undone).rejects.toThrow('the work failed');

    expect(await given.store.transaction(act)).toBe(true);
    expect(await done()).toBe(1);
  });

  test('is done exactly once when ten ask in parallel', async () => {
    const firsts = await Promise.all(Array.from({ length: 10 }, () => given.store.transaction(act)));

    expect(firsts.filter((first) => first)).toHaveLength(1);
    expect(await done()).toBe(1);
  });

  test('falls to the one that waits when the one before it is undone', async () => {
    let waiting: Promise<boolean> | undefined;
    const undone = given.store.transaction(async (transaction) => {
      await act(transaction);
      waiting = given.store.transaction(act);
      throw new Error('the work failed');
    });

    await expect(undone).rejects.toThrow('the work failed');
    expect(await waiting).toBe(true);
    expect(await done()).toBe(1);
  });
});
