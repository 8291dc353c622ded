import { randomBytes } from 'node:crypto';

const COUNTER_BITS = 12n;

/**
 * Makes ids (UUID version 7) of which each is greater than the one before it, also within a millisecond
 * and when the clock is put back. Node's own are in order from one millisecond to the next alone.
 */
export function createTimeOrderedIds(now: () => number = Date.now): () => string {
  let last = 0n;
  return () => {
    const earliest = BigInt(now()) << COUNTER_BITS;
    last = earliest > last ? earliest : last + 1n;
    const time = (last >> COUNTER_BITS).toString(16).padStart(12, '0');
    const counter = (last & ((1n << COUNTER_BITS) - 1n)).toString(16).padStart(3, '0');
    const random = randomBytes(8);
    random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
    const rest = random.toString('hex');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${rest.slice(0, 4)}-${rest.slice(4)}`;
  };
}
