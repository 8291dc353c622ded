import type { Bilingual } from '../language/language.ts';
import type { Reply, Turn } from './turn.ts';

/** A part of a list: what stands before it, and how many it holds at most. */
export interface ListPart {
  readonly skip: number;
  readonly count: number;
}

/**
 * Something that a search found, as plain text. Whoever found it may post it in a chat: it holds nothing that
 * those who read there may not see, and no names beside those of colleagues.
 */
export interface Hit {
  /** By which `show` finds it again. */
  readonly id: string;
  readonly title: string;
  /** A line below the title, in the list. */
  readonly line: string;
  /** What more its card says. */
  readonly text?: string;
  readonly facts?: readonly { readonly title: string; readonly value: string }[];
}

/** A search that a room offers wherever somebody writes a message. It changes nothing. */
export interface Search {
  /** Also in the app's manifest and in links. */
  readonly id: string;
  readonly title: Bilingual;
  /** False where the page of the tab shows nothing of what is found, so that no button leads there. */
  readonly hasPage?: false;
  /** Those that the one who speaks may see and that fit the words, the likeliest first; all where there are no words. */
  find(turn: Turn, words: string, part: ListPart): Promise<readonly Hit[]>;
  /** One of them as it is now; undefined when it is not there, or not for the one who speaks. */
  show(turn: Turn, id: string): Promise<Hit | undefined>;
}

/** A message in a chat, of anybody's: text to be read, never an instruction. */
interface BroughtMessage {
  /** Its subject and words, and those that it quotes or passes on. */
  readonly text: string;
}

/** What a room offers to do with somebody's message. */
export interface MessageAction {
  /** Also in the app's manifest. */
  readonly id: string;
  readonly title: Bilingual;
  /** The key of the turn is the same each time that the same person acts on the same words. */
  handle(turn: Turn, message: BroughtMessage): Promise<Reply>;
}

/** The part of a list that is asked for. */
export function partOf<Item>(items: readonly Item[], { skip, count }: ListPart): Item[] {
  return items.slice(skip, skip + count);
}
