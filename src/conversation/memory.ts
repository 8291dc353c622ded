import { LRUCache } from 'lru-cache';
import { isAlone } from './alone.ts';
import type { Turn } from './turn.ts';

/** So long what was spoken of can be gone on from, in minutes. */
const REMEMBERED_MINUTES = 10;
/** Conversations that are remembered at once; the oldest are forgotten first. */
const MOST_REMEMBERED = 2_000;

/**
 * Remembers for a while something of what each person said last in each conversation; in this process alone. Whoever has
 * said nothing there since goes on from what all saw (`byAll`), whoever it was said to.
 */
export interface Memory<Remembered> {
  recall(turn: Turn): Remembered | undefined;
  remember(turn: Turn, what: Remembered, seen?: { readonly byAll: boolean }): void;
  forget(turn: Turn, seen?: { readonly byAll: boolean }): void;
}

/** Makes a memory with nothing in it. */
export function createMemory<Remembered>(): Memory<Remembered> {
  type Kept = { readonly what: Remembered | undefined; readonly at: Date };
  const memory = new LRUCache<string, Kept>({ max: MOST_REMEMBERED });
  const keyOfAll = ({ conversation }: Turn) => `${conversation.id}|all`;
  const isFresh = (kept: Kept, { at }: Turn) =>
    (at.getTime() - kept.at.getTime()) / 60_000 <= REMEMBERED_MINUTES;
  const keep = (turn: Turn, what: Remembered | undefined, seen?: { readonly byAll: boolean }) => {
    memory.set(keyOf(turn), { what, at: turn.at });
    if (seen?.byAll === true && !isAlone(turn)) memory.set(keyOfAll(turn), { what, at: turn.at });
  };
  const keyBeforeAll = ({ conversation, person }: Turn) => `${conversation.id}|${person.id}`;
  const keyOf = (turn: Turn) => {
    const isOwnChat = turn.conversation.kind === 'personal';
    return `${keyBeforeAll(turn)}${turn.alone === true && !isOwnChat ? '|alone' : ''}`;
  };
  return {
    // What all saw can be gone on from alone, but what one saw alone not where others read along.
    recall: (turn) => {
      const kept = [keyOf(turn), keyBeforeAll(turn)].flatMap((key) => memory.get(key) ?? []);
      const [latest] = kept.sort((one, other) => other.at.getTime() - one.at.getTime());
      if (latest?.what !== undefined && isFresh(latest, turn)) return latest.what;
      const before = memory.get(keyOfAll(turn));
      const isLater = before !== undefined && (latest === undefined || before.at > latest.at);
      return isLater && isFresh(before, turn) ? before.what : undefined;
    },
    remember: keep,
    forget: (turn, seen) => keep(turn, undefined, seen),
  };
}
