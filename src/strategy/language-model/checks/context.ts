import type { Language } from '../../../language/language.ts';
import type { Ground } from '../../answering/compose-answer.ts';
import type { StandardAnswer, Verdict } from '../../model.ts';
import type { OtherParagraph } from '../../other-documents/model.ts';

/** An answer that the deterministic engine thinks possible. */
interface Rival {
  readonly answer: StandardAnswer;
  /** From 0 to 1. */
  readonly share: number;
}

/** What a reply of the model is held against. */
export interface CheckContext {
  readonly ground: Ground;
  /** The question as the model saw it. */
  readonly question: string;
  readonly language: Language;
  /** What the deterministic engine says to the same question. */
  readonly prepared: { readonly verdict: Verdict; readonly share: number };
  readonly rivals: readonly Rival[];
  /** Paragraphs of other documents that the model was shown. */
  readonly others?: readonly OtherParagraph[] | undefined;
  /** What the model was told to do, which is nobody else's business. */
  readonly instructions: string;
}
