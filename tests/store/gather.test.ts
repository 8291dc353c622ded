import { describe, expect, test, vi } from 'vitest';
import { gather } from '../../src/store/gather.ts';

describe('Calls that are gathered', () => {
  test('are one call when they come together, and each gets its own result', async () => {
    const work = vi.fn(async (items: readonly number[]) => items.map((item) => item * 2));
    const double = gather(work, 10);
    expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6]);
    expect(work.mock.calls).toEqual([[[1, 2, 3]]]);
  });

  test('wait for the one under way, and are then one call of at most so many', async () => {
    const first = Promise.withResolvers<void>();
    const work = vi.fn(async (items: readonly number[]) => {
      if (items.includes(1)) await first.promise;
      return items;
    });
    const same = gather(work, 2);
    const one = same(1);
    await vi.waitFor(() => expect(work).toHaveBeenCalledOnce());
    const others = [same(2), same(3), same(4)];
    first.resolve();
    expect(await Promise.all([one, ...others])).toEqual([1, 2, 3, 4]);
    expect(work.mock.calls).toEqual([[[1]], [[2, 3]], [[4]]]);
  });

  test('after a call for several, wait for what comes in the same turn of the event loop', async () => {
    const work = vi.fn(async (items: readonly number[]) => items);
    const same = gather(work, 10);
    await Promise.all([same(1), same(2)]);
    const later = Promise.resolve().then(() => same(4));
    expect(await Promise.all([same(3), later])).toEqual([3, 4]);

    expect(work.mock.calls).toEqual([[[1, 2]], [[3, 4]]]);
  });

  test('fail alone: one that is refused takes no other with it', async () => {
    const work = vi.fn(async (items: readonly number[]) => {
      if (items.includes(2)) throw new Error('not two');
      return items;
    });
    const same = gather(work, 10);
    const results = await Promise.allSettled([same(1), same(2), same(3)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await same(4)).toBe(4);
  });
});
