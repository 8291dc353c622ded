import type { Clock } from '../clock.ts';
import type { Feature } from '../conversation/feature.ts';
import type { Store } from '../store/store.ts';
import { handOverIntents } from './kept/conversation.ts';
import { eraseOldJob } from './kept/erase-old.ts';
import { keepingsOf } from './kept/keepings.ts';
import { switchIntents } from './switch/conversation.ts';
import { OPERATIONS } from './switch/gate.ts';

export interface OperationsPorts {
  readonly store: Store;
  readonly clock: Clock;
  /** All other rooms. */
  readonly rooms: readonly Feature[];
  /** How many months instead of those that the rooms declare, by table; 0: never. */
  readonly keepMonths?: Readonly<Record<string, number>> | undefined;
}

/** The bot's own running: its switch, and what is kept of people and matters. */
export function operationsFeature({ store, clock, rooms, keepMonths = {} }: OperationsPorts): Feature {
  const keepings = keepingsOf(rooms);
  const tables = keepings.flatMap((keeping) => keeping.tables);
  const names = rooms.map(({ name }) => name);
  return {
    name: OPERATIONS,
    intents: [...switchIntents(store, names), ...handOverIntents({ store, keepings })],
    verbs: [],
    jobs: [eraseOldJob({ store, clock, tables, months: keepMonths })],
    examples: { sv: [], en: [] },
  };
}
