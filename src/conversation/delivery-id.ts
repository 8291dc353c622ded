import { hash } from 'node:crypto';

/**
 * An id for what a delivery gives rise to, made from its key: handled twice, it gives the same id, and
 * the second one is recognised.
 */
export function idOfDelivery(key: string): string {
  return hash('sha256', key).slice(0, 32);
}
