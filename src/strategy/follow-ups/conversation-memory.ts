import { LRUCache } from 'lru-cache';
import type { Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Answer } from '../answering/answer.ts';

/** So long a question can be followed up, in minutes. */
const REMEMBERED_MINUTES = 10;
/** Conversations that are remembered at once; the oldest are forgotten first. */
const MOST_REMEMBERED = 2_000;

/** What was spoken of last. */
export interface Topic {
  /** The question, with what has been added to it since. */
  readonly question: string;
  readonly language: Language;
  readonly answers: readonly [Answer, ...Answer[]];
  /** Its id in the question log. */
  readonly id: string;
}

/** Remembers for a while what each person last asked in each conversation; in this process alone. */
export interface ConversationMemory {
  recall(turn: Turn): Topic | undefined;
  remember(turn: Turn, topic: Topic): void;
  forget(turn: Turn): void;
}

/** Makes a memory with nothing in it. */
export function createConversationMemory(): ConversationMemory {
  const topics = new LRUCache<string, { readonly topic: Topic; readonly at: Date }>({ max: MOST_REMEMBERED });
  const keyOf = ({ conversation, person }: Turn) => `${conversation.id}|${person.id}`;
  return {
    recall: (turn) => {
      const kept = topics.get(keyOf(turn));
      if (kept === undefined) return undefined;
      const minutes = (turn.at.getTime() - kept.at.getTime()) / 60_000;
      return minutes <= REMEMBERED_MINUTES ? kept.topic : undefined;
    },
    remember: (turn, topic) => {
      topics.set(keyOf(turn), { topic, at: turn.at });
    },
    forget: (turn) => {
      topics.delete(keyOf(turn));
    },
  };
}
