import type { Language } from '../language/language.ts';

/** Who speaks, as the authenticated activity says: never as a card or a text claims. */
export interface Person {
  /** Entra object id; in local mode the id that the local client gives. */
  readonly id: string;
  readonly name: string;
}

export interface Conversation {
  readonly id: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
}

/** One activity of a person, as the features see it. Free of anything of Teams' own. */
export interface Turn {
  /** The same for each delivery of the same activity; acts are done once per key. */
  readonly key: string;
  readonly person: Person;
  /** Who really speaks, where it is somebody acting as `person` (local mode). */
  readonly actedBy?: Person;
  readonly conversation: Conversation;
  /** True where only the one who speaks sees what is answered, though others are in the conversation. */
  readonly alone?: boolean;
  readonly language: Language;
  readonly at: Date;
}

/** Shows the one who waits that something is being done. Neither throws, nor is needed for the reply to be whole. */
export interface Progress {
  /** What is being done right now, in a line of plain text. */
  tell(text: string): Promise<void>;
}

/** A document that came with a message, and what it says. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** A document that was made for the one who speaks. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Absent where it stays theirs, whatever becomes of their roles. */
  readonly access?: FileAccess;
  /**
   * Whose or what's, where it is an export of all that is kept: `person:<id>`, `visit:<id>`. A later one takes its
   * place, and no export holds another.
   */
  readonly exportOf?: string;
}

/** What somebody must still be allowed on the day that they take a document, beside that it was made for them. */
export interface FileAccess {
  /** To see this record of the page, such as `visit/<id>`; the document is shown with it. */
  readonly record?: string;
  /** An act of `network/authority.ts`, for a unit or the whole city. */
  readonly act?: { readonly name: string; readonly unit: string | null };
}

/** A turn in which somebody wrote something. */
export interface MessageTurn extends Turn {
  /**
   * What was written: mention removed, hidden characters stripped, white space trimmed; never empty. Where a
   * document was sent, what it says follows on what was written.
   */
  readonly text: string;
  /** What was written, where `text` says it in words that a room knows. */
  readonly written?: string;
  /** The thing that was shown before it, where it goes on from that: what `Shown` calls it. */
  readonly shown?: string;
  readonly file?: ReceivedFile;
  /** True when an earlier message was changed to this text. */
  readonly edited: boolean;
  /** Where what is being done can be shown: in personal chats. */
  readonly progress?: Progress;
}

/** A source that proves what is said; shown as Teams' own citation and marked [1], [2] … in the text. */
export interface Citation {
  /** At most 80 characters, like `Internationell strategi 4#2`. */
  readonly name: string;
  /** The words of the source, or what it says. Cut to Teams' 160 characters when sent. */
  readonly abstract: string;
}

/** What a message tells of that is not to be spread, so that Teams shows a sensitivity label on it. */
export type Sensitive = 'visitors' | 'travellers' | 'matter';

/** A card to show: a template of the folder `cards`, filled with `data`. */
export interface CardContent {
  readonly template: string;
  readonly data: Readonly<Record<string, unknown>>;
  /**
   * Of a card that refreshes itself: those whom it concerns, by Entra object id, the nearest first. Where many
   * read along, Teams refreshes it by itself for those alone.
   */
  readonly concerns?: readonly string[];
  /** Of a list: what each row is, in their order, with the words that lead to it; one without words leads nowhere. */
  readonly lists?: readonly Prompt[];
  /** Set where it tells of people, or of a matter that is being handled. */
  readonly tellsOf?: Sensitive;
  /** True where its reader is somebody whom it is not for: it is shown without what only others may press. */
  readonly toRead?: boolean;
}

/** Something to say, offered as a button. */
export interface Prompt {
  /** Short enough for a button on a phone; understood by itself, since some clients say it in place of the text. */
  readonly title: string;
  /** What is said when it is pressed. */
  readonly text: string;
  /** Of a row of a list: the number that stands before it, by which alone it is picked. */
  readonly place?: number;
}

/** A thing that a reply shows, such as a draft or the card of a matter: the next message may change it or act on it. */
export interface Shown {
  /** Name of the intent that takes such a message, by its `actsOn`. */
  readonly intent: string;
  /** Which thing, as that intent reads it. */
  readonly thing: string;
}

/** What is said back. `text` is Markdown in which everything that came from outside has been escaped. */
export interface Reply {
  readonly text?: string;
  readonly card?: CardContent;
  readonly citations?: readonly Citation[];
  /** Of a text that lists: what each line is, as a card tells it by its `lists`. */
  readonly lists?: readonly Prompt[];
  /** Documents for the one who speaks; handed over in their own chat alone. */
  readonly files?: readonly SentFile[];
  /** What the reply is written in, and what goes with its documents is then; the turn's language when absent. */
  readonly language?: Language;
  /** Things to say next, offered as buttons. */
  readonly prompts?: readonly Prompt[];
  /** Set where its text tells of people, or of a matter that is being handled; its card says so itself. */
  readonly tellsOf?: Sensitive;
  /** True when a language model phrased the text, which is then labelled so. */
  readonly byModel?: boolean;
  /** Why not to rely on it: above everything else, on the card where there is one. */
  readonly caution?: string;
  /** A line below everything else, on text and card alike. */
  readonly footer?: string;
  /** What it shows that can be gone on from. */
  readonly shows?: Shown;
  /** True where it is for the one who speaks alone, also where others are in the conversation. */
  readonly alone?: boolean;
  /** Told once, when it is said; one that was made and is not said leaves nothing behind. */
  readonly said?: () => void;
  /**
   * Asks for thumbs up or down. `onSent` is told before the turn ends: with the id of the sent message, or null
   * where it was not sent as one.
   */
  readonly feedback?: { readonly onSent: (message: string | null) => Promise<void> };
}
