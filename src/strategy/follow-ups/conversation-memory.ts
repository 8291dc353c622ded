import { createMemory, type Memory } from '../../conversation/memory.ts';
import type { Language } from '../../language/language.ts';
import type { Answer } from '../answering/answer.ts';

/** What was spoken of last. */
export interface Topic {
  /** The question, with what has been added to it since. */
  readonly question: string;
  /** What was added to it, the latest last: that counts before what was told earlier. */
  readonly added?: readonly string[] | undefined;
  readonly language: Language;
  readonly answers: readonly [Answer, ...Answer[]];
  /** Its id in the question log. */
  readonly id: string;
}

/** Remembers what each person last asked in each conversation. */
export type ConversationMemory = Memory<Topic>;

/** Makes a memory with nothing in it. */
export const createConversationMemory = (): ConversationMemory => createMemory<Topic>();
