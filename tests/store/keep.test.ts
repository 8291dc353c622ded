import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { takeInAll } from '../../src/store/inbox.ts';
import { createVersions, keep, lookForChanges } from '../../src/store/keep.ts';
import { eachStore } from '../support/stores.ts';

eachStore('What is kept of tables that seldom change', (given) => {
  const turnOff = (what: string) => sql`
    insert into stop (what, reason_sv, reason_en, by, at) values (${what}, 'skäl', 'reason', 'somebody', now())`;
  const listOff = async () =>
    (await sql<{ what: string }>`select what from stop order by what`.execute(given.store.database)).rows.map(
      ({ what }) => what,
    );
  const takeIn = async (delivery: string) => {
    const { changes } = await takeInAll([delivery], { ...given.store.presence, at: new Date() });
    given.store.versions.learn(changes);
  };

  test('is read once for many turns', async () => {
    await takeIn('a');
    const load = vi.fn(listOff);
    const kept = keep(given.store.versions, load);
    await Promise.all([kept(), kept()]);
    await takeIn('b');

    expect(await kept()).toEqual([]);
    expect(load).toHaveBeenCalledOnce();
  });

  test('is read anew in the turn that begins after another process changed it', async () => {
    await takeIn('a');
    const kept = keep(given.store.versions, listOff);
    expect(await kept()).toEqual([]);
    // Not by the store, as another process would.
    await turnOff('remiss').execute(given.store.database);
    await takeIn('b');
    expect(await kept()).toEqual(['remiss']);
    await sql`delete from stop`.execute(given.store.database);
    await lookForChanges(given.store.database, given.store.versions);

    expect(await kept()).toEqual([]);
  });

  test('is read anew after a transaction of this process', async () => {
    const kept = keep(given.store.versions, listOff);
    await kept();
    await given.store.transaction((transaction) => turnOff('visits').execute(transaction));

    expect(await kept()).toEqual(['visits']);
  });

  test('is not kept when it could not be read', async () => {
    const load = vi.fn(listOff).mockRejectedValueOnce(new Error('the store is away'));
    const kept = keep(given.store.versions, load);
    await expect(kept()).rejects.toThrow('away');

    expect(await kept()).toEqual([]);
  });
});

describe('What is kept while nobody says that anything was changed', () => {
  const HOUR = 3_600_000;
  const afterAnHour = async (
    alone: boolean,
    meanwhile: (versions: ReturnType<typeof createVersions>) => void,
  ) => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(0);
    try {
      const versions = createVersions({ alone });
      versions.learn(1);
      const load = vi.fn(async () => 'what was read');
      const kept = keep(versions, load);
      await kept();
      now.mockReturnValue(HOUR);
      meanwhile(versions);
      await kept();
      return load.mock.calls.length;
    } finally {
      now.mockRestore();
    }
  };

  test('is not read again by a process that has the store alone, unless it changed something itself', async () => {
    expect(await afterAnHour(true, () => undefined)).toBe(1);
    expect(await afterAnHour(true, (versions) => versions.changed())).toBe(2);
  });

  test('is read again where others may have changed it, unless a delivery told that there was no change', async () => {
    expect(await afterAnHour(false, () => undefined)).toBe(2);
    expect(await afterAnHour(false, (versions) => versions.learn(1))).toBe(1);
    expect(await afterAnHour(false, (versions) => versions.learn(2))).toBe(2);
  });
});
