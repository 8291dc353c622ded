import { describe, expect, test, vi } from 'vitest';
import { writeBehind } from '../../src/store/write-behind.ts';

describe('What is written a moment later', () => {
  test('shares a write with what comes in that moment, and of each key the latest is written', async () => {
    const write = vi.fn(async (_items: readonly string[]) => undefined);
    const { soon } = writeBehind(write);
    await Promise.all([soon('b', 'first'), soon('a', 'other'), soon('b', 'latest')]);

    expect(write.mock.calls).toEqual([[['other', 'latest']]]);
  });

  test('is written at once with what can not wait, or when all is to be written', async () => {
    const write = vi.fn(async (_items: readonly string[]) => undefined);
    const { soon, now, flush } = writeBehind(write);
    const later = soon('a', 'later');
    await now('b', 'at once');
    await later;
    const last = soon('c', 'last');
    await flush();
    await last;

    expect(write.mock.calls).toEqual([[['later', 'at once']], [['last']]]);
  });

  test('is left out when it no longer holds, after what is being written', async () => {
    const first = Promise.withResolvers<void>();
    const write = vi.fn((items: readonly string[]) =>
      items.includes('slow') ? first.promise : Promise.resolve(),
    );
    const { soon, now, leaveOut, flush } = writeBehind<string>(write);
    const slow = now('a', 'slow');
    await vi.waitFor(() => expect(write).toHaveBeenCalledOnce());
    void soon('b', 'gone');
    let isOut = false;
    const out = leaveOut((item) => item === 'gone').then(() => {
      isOut = true;
    });
    await Promise.resolve();
    expect(isOut).toBe(false);
    first.resolve();
    await Promise.all([slow, out, flush()]);

    expect(write.mock.calls).toEqual([[['slow']]]);
  });

  test('tells whoever waits that it could not be written, and nobody else', async () => {
    const unheard = vi.fn();
    process.on('unhandledRejection', unheard);
    const { now } = writeBehind<string>(() => Promise.reject(new Error('no store')));
    await expect(now('a', 'lost')).rejects.toThrow('no store');
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unheard);

    expect(unheard).not.toHaveBeenCalled();
  });

  test('fails alone: what can be written is, and who waits for the rest is told', async () => {
    const written: string[] = [];
    const { soon, now } = writeBehind<string>(async (items) => {
      if (items.includes('bad')) throw new Error('not that');
      written.push(...items);
    });
    const results = await Promise.allSettled([soon('a', 'good'), now('b', 'bad'), now('c', 'fine')]);

    expect(written).toEqual(['good', 'fine']);
    expect(results.map(({ status }) => status)).toContain('rejected');
    await now('d', 'after');
    expect(written).toContain('after');
  });
});
