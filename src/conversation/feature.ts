import type { ZodType } from 'zod';
import type { Bilingual } from '../language/language.ts';
import type { MessageTurn, Prompt, Reply, Turn } from './turn.ts';

/** Something that can be said to the bot. */
export interface Intent {
  readonly name: string;
  /** How sure this intent is that the text is meant for it, from 0 (not at all) to 1; no I/O. */
  claim(text: string): number;
  /** True when a changed message may be answered anew, because answering changes nothing. */
  readonly answersEdits?: boolean;
  handle(turn: MessageTurn): Promise<Reply>;
}

/** An act on a card. `data` is what the card sends back: validated here, and never believed about its sender. */
export interface Verb {
  readonly name: string;
  handle(turn: Turn, data: unknown): Promise<Reply>;
}

/** Says that what a card sent is not what its verb takes (an old card, or a tampered one). */
export class InvalidCardData extends Error {
  override readonly name = 'InvalidCardData';
}

/** Makes a verb whose data is checked by `schema` before `handle` sees it. */
export function verb<Data>(
  name: string,
  schema: ZodType<Data>,
  handle: (turn: Turn, data: Data) => Promise<Reply>,
): Verb {
  return {
    name,
    handle: (turn, data) => {
      const parsed = schema.safeParse(data);
      if (!parsed.success) throw new InvalidCardData(`${name}: ${parsed.error.message}`);
      return handle(turn, parsed.data);
    },
  };
}

/** A person's thumb on an answer. */
export interface Feedback {
  /** The message that it is about, as `conversation id` and `message id`. */
  readonly message: string;
  readonly reaction: 'like' | 'dislike';
  readonly reason: string;
}

/** A job that runs by the clock or when it is sent. */
export interface Job {
  readonly name: string;
  /** Cron in Europe/Stockholm; without it the job runs only when it is sent. */
  readonly cron?: string;
  run(data: unknown): Promise<void>;
}

/** A room of the house: what it answers, which card verbs it owns, and which jobs it runs. */
export interface Feature {
  readonly name: string;
  readonly intents: readonly Intent[];
  readonly verbs: readonly Verb[];
  readonly jobs: readonly Job[];
  /** Questions to offer in the welcome message and in the help. */
  readonly examples: Bilingual<readonly Prompt[]>;
  /** Takes a thumb on one of its answers; false when the message is not its own. */
  takeFeedback?(turn: Turn, feedback: Feedback): Promise<boolean>;
}
