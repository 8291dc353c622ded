import type { Language } from '../../language/language.ts';
import type { EditionFacts, Verdict } from '../model.ts';
import type { OtherParagraph } from '../other-documents/model.ts';
import type { CheckedCondition } from './check-conditions.ts';
import type { Lead } from './lead.ts';

/** A paragraph that proves what is said. */
export interface Proof {
  readonly paragraph: string;
  /** Title of the document. */
  readonly document: string;
  /** The paragraph word for word, when the edition is imported. */
  readonly quote: string | null;
  /** The sentences of it that decide, word for word; null where no edition is imported. */
  readonly excerpt: string | null;
  /** What it says in our own words. */
  readonly says: string;
}

export interface Decision {
  readonly matter: string;
  /** Null where the strategy does not say. */
  readonly decider: string | null;
  readonly paragraph: string;
  readonly conditions: string | undefined;
}

/** The edition that an answer rests on; `imported` when its own words can be quoted. */
export interface AnswerEdition extends EditionFacts {
  readonly imported: boolean;
}

/** All that is said to a question, before it is put into words for a chat or a terminal. */
export interface Answer {
  /** The standard answer; null when none was found. */
  readonly id: string | null;
  readonly language: Language;
  readonly verdict: Verdict;
  readonly text: string;
  readonly conditions: readonly string[];
  /** What the question tells of each condition; empty where it tells of none. */
  readonly checked: readonly CheckedCondition[];
  /** How it begins, where that is not said by its verdict. */
  readonly lead?: Lead | undefined;
  readonly instead: string | undefined;
  readonly decision: Decision | undefined;
  /** The proving paragraph first; empty where the strategy is silent. */
  readonly proofs: readonly Proof[];
  /** What another document says, under its own name; it proves nothing of what the strategy says. */
  readonly elsewhere?: OtherParagraph | undefined;
  /** Where the strategy is silent: the paragraphs that come nearest. */
  readonly nearest: readonly string[];
  /** Paragraphs whose text has changed since our words were written. */
  readonly underReview: readonly string[];
  /** Paragraphs that still say what our words rest on, in a new wording that a person has yet to compare. */
  readonly reworded: readonly string[];
  readonly edition: AnswerEdition;
  /** What is known of the editions of a time in the past that was asked of; has words from outside. */
  readonly asOf?: string | undefined;
  /** False where something is left out: a paragraph under review, or no answer found. */
  readonly complete: boolean;
  /** Questions that may have been meant, when it is not clear which. */
  readonly suggestions: readonly string[];
  /** True where what is asked about was left out, so that nothing but a question back is said. */
  readonly asksBack?: boolean;
  /** What to write to be shown what Utblick itself knows of it. */
  readonly asksHere?: string | undefined;
  /** What else the message asked, and is not answered here. */
  readonly leftOpen?: readonly string[] | undefined;
  /** A question back, where one thing that is not told leads to another answer. */
  readonly clarifies?: { readonly question: string; readonly choices: readonly string[] } | undefined;
  /** True when a language model put it into words; code has checked them. */
  readonly byModel?: boolean;
  /** True when it is the city's own: written by a strategist and approved by another. */
  readonly byCity?: boolean;
}

/** Whether nothing was found that answers the question, not even that the strategy is silent on it. */
export function isUnknown({ id, byModel }: Pick<Answer, 'id' | 'byModel'>): boolean {
  return id === null && byModel !== true;
}
