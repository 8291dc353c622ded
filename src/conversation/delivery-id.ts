import { createHash } from 'node:crypto';

/**
 * An id for what a delivery gives rise to, made from its key: handled twice, it gives the same id, and
 * the second one is recognised.
 */
export function idOfDelivery(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}
