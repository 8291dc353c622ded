import { maybeNaming } from '../conversation/kept.ts';
import { fold, wordsOf } from '../language/words.ts';
import type { Visit } from './visit.ts';

/**
 * Whether a visit names somebody: by their whole name, in either order, or by their mail, in its contact, among those
 * who come, or in the request itself.
 */
export function namesSomebody({ facts, text }: Pick<Visit, 'facts' | 'text'>, wanted: string): boolean {
  if (!maybeNaming(wanted)) return false;
  const words = wordsOf(fold(wanted));
  const [last = '', ...first] = [...words].reverse();
  const orders = [words, [last, ...first.reverse()]].map((order) => ` ${order.join(' ')} `);
  return [facts.contact, facts.who, text].some((said) => {
    const within = ` ${wordsOf(fold(said)).join(' ')} `;
    return orders.some((order) => within.includes(order));
  });
}
