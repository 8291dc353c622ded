import type { MessageTurn } from '../../conversation/turn.ts';
import type { Database } from '../../store/store.ts';
import { maySee } from '../card/show-matter.ts';
import { listMatters } from '../matter-register.ts';
import { type Matter, wasSubmitted } from '../model.ts';

/** Every matter that the one who speaks may see where they speak: drafts in their writer's own chat alone. */
export async function mattersSeen(database: Database, turn: MessageTurn): Promise<Matter[]> {
  const drafts = await listMatters(database, { states: ['draft'], requester: turn.person.id });
  return seenBy(turn, [...drafts, ...(await listMatters(database, {}))]);
}

/** Those of some matters that the one who speaks may see where they speak. */
export function seenBy({ person, conversation }: MessageTurn, matters: readonly Matter[]): Matter[] {
  const isAlone = conversation.kind === 'personal';
  return matters.filter((matter) => maySee(matter, person.id) && (isAlone || wasSubmitted(matter)));
}
