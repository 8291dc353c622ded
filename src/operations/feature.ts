import type { Clock } from '../clock.ts';
import { forThemAlone } from '../conversation/alone.ts';
import type { Feature } from '../conversation/feature.ts';
import type { Store } from '../store/store.ts';
import { aboutIntent, eraseWhyIntent } from './about/conversation.ts';
import { undeliveredIntent } from './deliveries/conversation.ts';
import { handOverIntents } from './kept/conversation.ts';
import { eraseOldJob } from './kept/erase-old.ts';
import { keepingsOf, monthsOf } from './kept/keepings.ts';
import { switchIntents } from './switch/conversation.ts';
import { OPERATIONS } from './switch/gate.ts';
import { takeBackOfSwitch } from './switch/take-back.ts';

export interface OperationsPorts {
  readonly store: Store;
  readonly clock: Clock;
  /** All other rooms. */
  readonly rooms: readonly Feature[];
  /** How many months instead of those that the rooms declare, by table; 0: never. */
  readonly keepMonths?: Readonly<Record<string, number>> | undefined;
  /** How many months after a visit to the city its personal data is erased. */
  readonly keepVisitsMonths?: number | undefined;
  /** Whether a language model phrases answers. */
  readonly usesModel: boolean;
}

/** The bot's own running: what it is, its switch, and what is kept of people and matters. */
export function operationsFeature(ports: OperationsPorts): Feature {
  const { store, clock, rooms, keepMonths = {}, keepVisitsMonths = 24, usesModel } = ports;
  const keepings = keepingsOf(rooms);
  const tables = keepings.flatMap((keeping) => keeping.tables);
  const months = {
    questions: monthsOf(keepings, keepMonths, 'question'),
    forwarded: monthsOf(keepings, keepMonths, 'forwarded_question'),
    messages: monthsOf(keepings, keepMonths, 'outbox_message'),
    visits: keepVisitsMonths,
    absences: monthsOf(keepings, keepMonths, 'absence'),
    chats: monthsOf(keepings, keepMonths, 'conversation_reference'),
  };
  const names = rooms.map(({ name }) => name);
  return {
    name: OPERATIONS,
    intents: [
      aboutIntent({ usesModel, months }),
      eraseWhyIntent(),
      ...switchIntents(store, names),
      forThemAlone(undeliveredIntent(store)),
      ...handOverIntents({ store, keepings }).map(forThemAlone),
    ],
    takesBack: (_turn, done, language) => takeBackOfSwitch(done, language),
    verbs: [],
    jobs: [eraseOldJob({ store, clock, tables, months: keepMonths })],
    examples: { sv: [], en: [] },
  };
}
