import type { Entry } from '../record/model.ts';
import type { CardContent, Prompt, Shown } from './turn.ts';

/** What somebody did, the latest first, as the record has it. */
export type Done = readonly [Entry, ...Entry[]];

/** What is said and shown to somebody who wants to take back what they did. */
export interface TakenBack {
  /** What they did, in words: "Tog hand om besöket (besök 6 från Wien)". */
  readonly what: string;
  /** That it stands, and who can change it and where, or what a press on the form below does. */
  readonly how: string;
  /** The form that undoes it, or where it stands. */
  readonly card?: CardContent | undefined;
  readonly shows?: Shown | undefined;
  readonly prompts?: readonly Prompt[];
}

/** What somebody did since then, the latest first. */
export type ListDone = (person: string, since: Date) => Promise<readonly Entry[]>;
