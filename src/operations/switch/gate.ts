import type { Gate } from '../../conversation/dispatcher.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { languageOfText } from '../../language/language.ts';
import { keep } from '../../store/keep.ts';
import type { Database, Store } from '../../store/store.ts';
import { roomTitle } from '../room-titles.ts';
import { texts } from '../texts.ts';
import { type Stop, WHOLE_BOT } from './model.ts';
import { listStops } from './stop-register.ts';

/** The room that nobody can turn off: it holds the switch. */
export const OPERATIONS = 'operations';

/** Says why a room is closed, in its place; what is off is kept no longer than it holds, so that all instances agree at once. */
export function stopsGate({ database, versions }: Pick<Store, 'database' | 'versions'>): Gate {
  const stops = keep(versions, () => listStops(database));
  return async (room, turn) => {
    const stop = stopOf(room, await stops());
    if (stop === undefined) return undefined;
    const language = 'text' in turn ? languageOfText(String(turn.text), turn.language) : turn.language;
    const words = {
      room: roomTitle(stop.what, language),
      reason: escapeMarkdown(stop.reason[language]),
    };
    return { text: texts(language)(stop.what === WHOLE_BOT ? 'closedBot' : 'closed', words) };
  };
}

/** Whether jobs of a room wait. Those of the house wait with the whole bot alone. */
export async function isRoomHeld(database: Database, room: string): Promise<boolean> {
  return stopOf(room, await listStops(database)) !== undefined;
}

function stopOf(room: string, stops: readonly Stop[]): Stop | undefined {
  if (room === OPERATIONS) return undefined;
  return stops.find(({ what }) => what === WHOLE_BOT) ?? stops.find(({ what }) => what === room);
}
