import { LRUCache } from 'lru-cache';
import type { Turn } from './turn.ts';

/** So long what was spoken of can be gone on from, in minutes. */
const REMEMBERED_MINUTES = 10;
/** Conversations that are remembered at once; the oldest are forgotten first. */
const MOST_REMEMBERED = 2_000;

/** Remembers for a while something of what each person said last in each conversation; in this process alone. */
export interface Memory<Remembered> {
  recall(turn: Turn): Remembered | undefined;
  remember(turn: Turn, what: Remembered): void;
  forget(turn: Turn): void;
}

/** Makes a memory with nothing in it. */
export function createMemory<Remembered>(): Memory<Remembered> {
  const memory = new LRUCache<string, { readonly what: Remembered | undefined; readonly at: Date }>({
    max: MOST_REMEMBERED,
  });
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
      if (latest === undefined) return undefined;
      const minutes = (turn.at.getTime() - latest.at.getTime()) / 60_000;
      return minutes <= REMEMBERED_MINUTES ? latest.what : undefined;
    },
    remember: (turn, what) => {
      memory.set(keyOf(turn), { what, at: turn.at });
    },
    forget: (turn) => {
      memory.set(keyOf(turn), { what: undefined, at: turn.at });
    },
  };
}
