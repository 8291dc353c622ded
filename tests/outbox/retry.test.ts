import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayTryAgain, retryDelaySeconds } from '../../src/outbox/retry.ts';

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('A message that did not arrive', () => {
  test.each([
    [1, 0, true],
    [23, 0, true],
    [24, 0, false],
    [24, 1, true],
    [500, 490, true],
    [999, 999, true],
    [1000, 1000, false],
  ])(
    'that was sent off %i times, %i of them throttled, may be tried again: %s',
    (attempts, throttled, may) => {
      expect(mayTryAgain({ attempts, throttled })).toBe(may);
    },
  );

  test.each([
    [1, 2],
    [2, 4],
    [3, 8],
    [10, 1024],
    [12, 3600],
    [1000, 3600],
  ])('waits after try %i for at most %i seconds, and for anything less', (attempts, most) => {
    expect(retryDelaySeconds({ attempts }, null, 0)).toBe(0);
    expect(retryDelaySeconds({ attempts }, null, 0.5)).toBe(most / 2);
    expect(retryDelaySeconds({ attempts }, null, 0.999)).toBeCloseTo(most, -1);
  });

  test('never waits for less than the connector asks, nor much longer, whatever the try', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(3600), chance, (attempts, asked, random) => {
        const delay = retryDelaySeconds({ attempts }, asked, random);
        expect(delay).toBeGreaterThanOrEqual(asked);
        expect(delay).toBeLessThan(asked + 1);
      }),
    );
  });

  test('is tried for some seven hours by chance, and never for more than a day', () => {
    const delays = Array.from({ length: 23 }, (_, index) =>
      retryDelaySeconds({ attempts: index + 1 }, null, 0.5),
    );
    const hours = delays.reduce((sum, delay) => sum + delay, 0) / 3600;
    expect(hours).toBeGreaterThan(6);
    expect(hours * 2).toBeLessThan(24);
  });
});
