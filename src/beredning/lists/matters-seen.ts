import { isAlone } from '../../conversation/alone.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import type { Database } from '../../store/store.ts';
import { maySee } from '../card/show-matter.ts';
import { listMatters } from '../matter-register.ts';
import { type Matter, states, wasSubmitted } from '../model.ts';

/** Those of some matters, as they stand, that the one who speaks may see where they speak: drafts in their writer's own chat alone. */
export async function mattersSeen(
  database: Database,
  turn: MessageTurn,
  ids: readonly string[],
): Promise<Matter[]> {
  return ids.length === 0 ? [] : seenBy(turn, await listMatters(database, { states, ids }));
}

/** Those of some matters that the one who speaks may see where they speak. */
export function seenBy(turn: MessageTurn, matters: readonly Matter[]): Matter[] {
  return matters.filter(
    (matter) => maySee(matter, turn.person.id) && (isAlone(turn) || wasSubmitted(matter)),
  );
}
