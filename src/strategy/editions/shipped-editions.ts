import type { Knowledge } from '../knowledge/load-knowledge.ts';
import type { Editions } from './editions.ts';
import { groundOf } from './ground.ts';
import { knownEditions } from './known-editions.ts';

/** What answers rest on where nothing was ever imported; nothing that knows the store is loaded for it. */
export function shippedEditions(knowledge: Knowledge): Editions {
  const ground = async () => groundOf(undefined, knowledge);
  return { ground, known: async () => knownEditions([], knowledge), groundOf: ground };
}
