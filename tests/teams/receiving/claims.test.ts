import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { createClaims } from '../../../src/teams/receiving/claims.ts';
import { eachStore } from '../../support/stores.ts';

const at = new Date('2026-11-23T08:00:00.000Z');
const clock = { now: () => at };

eachStore('The claims of a process on deliveries', (given) => {
  const claims = () => createClaims({ store: given.store, clock });
  const claimsOf = (store: Store, processId: string) =>
    createClaims({ store: { ...store, presence: { ...store.presence, processId } }, clock });
  const done = { state: 'done', response: { status: 200 } };

  test('are given once, and what was answered is known to a process that comes after', async () => {
    const first = claims();
    expect(await first.take('a')).toEqual({ state: 'new' });
    await first.markDone([{ delivery: 'a', response: { status: 200 } }]);

    expect(await first.take('a')).toEqual(done);
    expect(await claims().take('a')).toEqual(done);
  });

  test('are new again when they were given back', async () => {
    const first = claims();
    await first.take('a');
    await first.giveBack('a');

    expect(await first.take('a')).toEqual({ state: 'new' });
  });

  test('ask the store for each delivery where others have it too, and otherwise for those before the start alone', async () => {
    const inStore = async () =>
      (
        await sql<{ delivery: string }>`select delivery from inbox order by delivery`.execute(
          given.store.database,
        )
      ).rows;
    const own = claims();
    await own.take('a');
    await own.take('b');
    const isAlone = given.store.connection.kind === 'embedded';

    expect(await inStore()).toEqual(isAlone ? [] : [{ delivery: 'a' }, { delivery: 'b' }]);
  });

  test('can be taken when the store has come back, which the first delivery found away', async () => {
    const { database, presence, connection } = given.store;
    const fail = () => {
      throw new Error('the store is away');
    };
    const away =
      connection.kind === 'embedded'
        ? vi.spyOn(database, 'withTables').mockImplementationOnce(fail)
        : vi.spyOn(presence, 'ask').mockImplementationOnce(fail);
    const own = claims();
    await expect(own.take('a')).rejects.toThrow('away');
    away.mockRestore();

    expect(await own.take('a')).toEqual({ state: 'new' });
  });

  test('are given for each of several whose taking was kept, though the connection broke before that was told', async () => {
    const { presence, connection } = given.store;
    if (connection.kind === 'embedded') return;
    const { ask } = presence;
    vi.spyOn(presence, 'ask').mockImplementationOnce(async (...asked) => {
      await ask(...asked);
      throw new Error('Connection terminated unexpectedly');
    });
    const own = claims();

    expect(await Promise.all([own.take('a'), own.take('b')])).toEqual([{ state: 'new' }, { state: 'new' }]);
    expect(await claimsOf(given.store, 'another').take('a')).toEqual({ state: 'in-progress' });
  });
});
