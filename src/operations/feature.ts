import type { Feature } from '../conversation/feature.ts';
import type { Store } from '../store/store.ts';
import { switchIntents } from './switch/conversation.ts';
import { OPERATIONS } from './switch/gate.ts';

export interface OperationsPorts {
  readonly store: Store;
  /** All other rooms. */
  readonly rooms: readonly Feature[];
}

/** The bot's own running, by its administrators. */
export function operationsFeature({ store, rooms }: OperationsPorts): Feature {
  return {
    name: OPERATIONS,
    intents: switchIntents(
      store,
      rooms.map(({ name }) => name),
    ),
    verbs: [],
    jobs: [],
    examples: { sv: [], en: [] },
  };
}
