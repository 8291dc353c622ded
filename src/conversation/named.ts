import type { Prompt, Reply } from './turn.ts';

/** Something with a running number. */
export interface Numbered {
  /** What it is called, and the words that lead to it. */
  readonly prompt: Prompt;
  /** Answers a message that says the number alone. */
  show(): Promise<Reply>;
}

/** Something that words name. */
export interface Named extends Numbered {
  /** Whether nothing is left to be done with it. */
  readonly isOver: boolean;
}

/** What a text names of the things of a room, beside the one that was shown. */
export interface Naming {
  /** Whether it names the one that was shown, or names another only to change that one ("flytta den till Lyon"). */
  readonly isShown: boolean;
  /** The one that was shown, where words lead to it. */
  readonly shown?: Named | undefined;
  /** Those that the one who speaks may see. */
  readonly others: readonly Named[];
  /** Where the first of them is named. */
  readonly at?: number | undefined;
  /** A running number that it says, where nothing that they may see has it. */
  readonly number?: number | undefined;
}

/** What a text names by a running number: the one that was shown, the others that have it, or what nobody may see. */
export function namedByNumber(
  number: number,
  { isShown, shown, others }: Pick<Naming, 'isShown' | 'shown' | 'others'>,
): Naming {
  if (isShown) return { isShown, shown, others: [] };
  return { isShown, shown, others, ...(others.length === 0 && { number }) };
}
