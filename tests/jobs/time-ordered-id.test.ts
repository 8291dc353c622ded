import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTimeOrderedIds } from '../../src/jobs/time-ordered-id.ts';

test('each id is greater than the one before it, whatever the clock does', () => {
  const times = fc.array(fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_003 }), {
    minLength: 2,
    maxLength: 50,
  });
  fc.assert(
    fc.property(times, (clock) => {
      let step = 0;
      const next = createTimeOrderedIds(() => clock[step++] ?? 0);
      const ids = clock.map(() => next());
      expect([...ids].sort()).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('an id is a UUID of version 7 that tells its time, also after more than there are in a millisecond', () => {
  const next = createTimeOrderedIds(() => 1_700_000_000_000);
  const ids = Array.from({ length: 5_000 }, next);
  const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(ids.filter((id) => !pattern.test(id))).toEqual([]);
  expect(Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16)).toBe(1_700_000_000_000);
  expect([...ids].sort()).toEqual(ids);
});
