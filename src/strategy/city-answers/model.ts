import { z } from 'zod';
import { paragraphId } from '../../decision-rights/decision-right.ts';
import type { Bilingual } from '../../language/language.ts';
import { type StandardAnswer, verdicts } from '../model.ts';

const words = z.string().trim().min(1).max(1_200);
const lines = z.array(z.string().trim().min(1).max(400)).max(12);
const bilingualLines = z.strictObject({ sv: lines, en: lines });

/** What a strategist writes: how people ask it, and what is answered, with the paragraphs that prove it. */
export const cityAnswerContentSchema = z.strictObject({
  phrasings: bilingualLines,
  verdict: z.enum(verdicts),
  /** The proving one first. */
  cites: z.array(paragraphId).max(8),
  text: z.strictObject({ sv: words, en: words }),
  conditions: bilingualLines,
  instead: z.strictObject({ sv: z.string().trim().max(1_200), en: z.string().trim().max(1_200) }),
});
export type CityAnswerContent = z.infer<typeof cityAnswerContentSchema>;

/**
 * `draft` while it is written, `proposed` when it waits for a second person, `in-force` when one has approved
 * it, `withdrawn` when it is no longer to be said.
 */
export const cityAnswerStates = ['draft', 'proposed', 'in-force', 'withdrawn'] as const;
export type CityAnswerState = (typeof cityAnswerStates)[number];

/** What can be done to an answer of the city's own. */
export const cityAnswerActs = ['write', 'propose', 'approve', 'return', 'withdraw'] as const;
export type CityAnswerAct = (typeof cityAnswerActs)[number];

/** An answer of the city's own in force, as it is found and said like any other. */
export interface CityAnswer extends StandardAnswer {
  readonly phrasings: Bilingual<readonly string[]>;
  /** Paragraphs that read otherwise in the edition in force than when it was approved. */
  readonly outdated: readonly string[];
}
