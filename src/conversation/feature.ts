import type { ZodType } from 'zod';
import type { Bilingual, Language } from '../language/language.ts';
import type { NoticeKind } from '../outbox/model.ts';
import type { Done, TakenBack } from './done.ts';
import type { Job } from './job.ts';
import type { Keeping } from './kept.ts';
import type { Named, Naming, Numbered } from './named.ts';
import type { MessageAction, Search } from './offers.ts';
import type { OtherOne } from './other-one.ts';
import type { MessageTurn, Prompt, Reply, Turn } from './turn.ts';

export type { Again, Job, QueueRules, SendJob, SendJobs } from './job.ts';

/** Something that can be said to the bot. */
export interface Intent {
  readonly name: string;
  /** How sure this intent is that the text is meant for it, from 0 (not at all) to 1: always the same of the same text, no I/O. */
  claim(text: string): number;
  /** Longest text that it takes, in characters; 4 000 when absent. Longer ones are not shown to `claim`. */
  readonly longest?: number;
  /** True when a changed message may be answered anew, because answering changes nothing. */
  readonly answersEdits?: boolean;
  /**
   * Looks up what a text names ("vem är Megan?"), where the text alone does not tell whether it is meant for this intent,
   * and gives what answers with what was found; undefined where it is not there, and whoever claims the text next
   * answers. Asked of many messages that mean something else: it reads only, what is kept in memory where it can.
   */
  finds?(turn: MessageTurn): Promise<Found | undefined>;
  /**
   * True when `handle` reads only, and asks nobody: its reply may be made before it is known whether it is wanted,
   * and dropped. What is to be remembered of a reply that is said, its `said` does.
   */
  readonly readsOnly?: boolean;
  /** True when its reply answers nothing, so that what was spoken of can still be gone on from. */
  readonly keepsTopic?: true;
  /**
   * What a text asks in full where this intent answered the message before it ("och för kultur?"), which asked `earlier`
   * in full; undefined where it asks something else. A text that is known by itself is not shown to it. No I/O.
   */
  goesOn?(text: string, earlier: string): string | undefined;
  /**
   * What a text asks in full of the list that any room has answered with just before ("som Excel"), and how that was asked;
   * undefined where it asks something else, or this intent knows no such list. Goes before `goesOn`. No I/O.
   */
  handsOut?(text: string, listed: { readonly room: string; readonly asked: string }): string | undefined;
  /**
   * What a short text says in full of the `thing` that the message before it was answered with ("godkänn den" of a
   * matter); undefined where it changes or does nothing that this intent knows. A text that is known by itself is
   * not shown to it, but for what is known to those of its room with `meansShown`. No I/O.
   */
  actsOn?(text: string, thing: string): string | undefined;
  /**
   * A text that nobody knows, in full, as it may be said of the `thing` that the message before it was answered with:
   * that is shown again. No I/O.
   */
  staysWith?(text: string, thing: string): string;
  /**
   * Another one of its things, that a short text turns to from what was shown ("nä den till Belgien", "and Lyon, when is
   * that?"); undefined where the text names none. Reads only. Asked of the intent that takes what is said of what was shown.
   */
  turnsTo?(turn: MessageTurn, other: OtherOne): Promise<Found | undefined>;
  /**
   * What a text names of its things, where the `thing` was shown, or none of them: what it names is meant, and not what was
   * shown. Reads only. Asked of the intent that takes what is said of what was shown.
   */
  names?(turn: MessageTurn, thing: string | undefined): Promise<Naming>;
  /** True where what it knows says not of which thing ("kan vi få mer tid?"): it is that which was just shown. */
  readonly meansShown?: true;
  /** Whether what `goesOn` gave speaks of what there is, such as a unit of the city; where it does not, the text is taken by itself. */
  knows?(turn: MessageTurn): Promise<boolean>;
  /** `asked`, as a text that nobody knows was understood, with the unit that it names; undefined for none. Reads only. */
  narrows?(turn: MessageTurn, asked: string): Promise<string | undefined>;
  /**
   * The intent whose things it may be asked of in words that nobody knows ("hon svarar inte, vem går in?"): what was shown
   * last is then told with what is meant.
   */
  readonly asksOfThingsOf?: string;
  /**
   * What a text that nobody knows may mean instead, the likeliest first, in words that somebody does ("vad väntar på mig?"
   * for "nåt till mig?"); nothing where it is meant for this intent. No I/O.
   */
  meantAs?(text: string, language: Language): readonly string[];
  /** Whether what it would say of a message is that nothing is known, or a guess: what the text names goes before. No I/O. */
  answersByChance?(turn: MessageTurn): boolean;
  /** True where what it means is always somebody else's: where they find nothing it leaves the text to the others too. */
  readonly meansOthers?: true;
  handle(turn: MessageTurn): Promise<Reply>;
}

/** What was found for a message. */
export interface Found {
  /** Answers with it. */
  reply(): Promise<Reply>;
  /** False where it is nothing that the one who speaks has to do with: what another room finds of theirs goes before. */
  readonly isTheirs?: boolean;
  /** Where the message names a time: whether what was found falls on it, so that it goes before or after what others found. */
  readonly isThen?: boolean | undefined;
}

/** Both parts of an intent that answers only what is there: what was found is not looked up again to be answered. */
export function answersFound(
  find: (turn: MessageTurn) => Promise<Found | undefined>,
): Required<Pick<Intent, 'finds' | 'handle'>> {
  return {
    finds: find,
    handle: async (turn) => {
      const found = await find(turn);
      if (found === undefined) throw new Error('what was claimed names nothing that is there');
      return found.reply();
    },
  };
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

/** What a room has to tell somebody who greets, and what to say to see it. */
export interface News {
  readonly text: string;
  readonly prompt: Prompt;
}

/** A room of the house: what it answers, which card verbs it owns, and which jobs it runs. */
export interface Feature {
  readonly name: string;
  readonly intents: readonly Intent[];
  readonly verbs: readonly Verb[];
  readonly jobs: readonly Job[];
  /** What it has to say to people who are not the ones speaking. */
  readonly notices?: readonly NoticeKind[];
  /** Verbs that answer with a form: it opens in a dialog where the client has them, and as a card elsewhere. */
  readonly forms?: readonly string[];
  /** What can be searched for while a message is written. */
  readonly searches?: readonly Search[];
  /** What can be done with somebody's message. */
  readonly messageActions?: readonly MessageAction[];
  /** Words that name its matter and, said alone, leave open what is wanted of it: "besök". In small letters. */
  readonly calledBy?: Bilingual<readonly string[]>;
  /** What somebody may mean who wants to do something international and says no more; each begins it. */
  readonly begunBy?: Bilingual<readonly Prompt[]>;
  /** Questions to offer in the welcome message and in the help. */
  readonly examples: Bilingual<readonly Prompt[]>;
  /** What it keeps, for how long, and which of its matters can be handed over; a room with tables has it. */
  readonly keeps?: Keeping;
  /** What is told to somebody who greets, in one sentence, with the way to it; undefined for nothing. */
  news?(turn: Turn, language: Language): Promise<News | undefined>;
  /** What the one who speaks may see of what it keeps under this running number, of any year: "14" of IB 2026-14. */
  numbered?(turn: MessageTurn, number: number, language: Language): Promise<readonly Numbered[]>;
  /** What the one who speaks may see of what it keeps, and that a message which nobody knows names by a proper name. */
  named?(turn: MessageTurn): Promise<readonly Named[]>;
  /**
   * What is to be said and shown to somebody who wants to take back what they did last, the latest of `done`, where that
   * was an act of this room; undefined where it was none. Changes nothing.
   */
  takesBack?(turn: Turn, done: Done, language: Language): Promise<TakenBack | undefined>;
  /** A text with the misspelt words put right that are words of the work: "mina remsser"; asked where nobody knows it. No I/O. */
  putsRight?(text: string): string;
  /** Forgets what was spoken of: another room has answered since, or somebody has greeted or given thanks. */
  readonly startAfresh?: (turn: MessageTurn) => void;
  /** Takes a thumb on one of its answers; false when the message is not its own. */
  takeFeedback?(turn: Turn, feedback: Feedback): Promise<boolean>;
}
