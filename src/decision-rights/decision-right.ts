import { z } from 'zod';
import { languages } from '../language/language.ts';

/** `4#2` is the second paragraph of section 4, `4#footnote1` its first footnote. */
export const paragraphId = z.string().regex(/^\d+(\.\d+)*#(\d+|footnote\d+)$/);

export const sentence = z.string().trim().min(1);

/** A sentence in every language. */
export const bilingual = z.strictObject(
  Object.fromEntries(languages.map((language) => [language, sentence])) as Record<
    (typeof languages)[number],
    typeof sentence
  >,
);

/**
 * Who decides a kind of matter; read by answers, forms and approvals alike. `decider: null`: the strategy is
 * silent.
 */
export const decisionRightSchema = z.strictObject({
  id: z.string(),
  matter: bilingual,
  decider: bilingual.nullable(),
  paragraph: paragraphId,
  conditions: bilingual.optional(),
});
export type DecisionRight = z.infer<typeof decisionRightSchema>;

/** Who decides what, by the id of the matter. */
export type DecisionMatrix = ReadonlyMap<string, DecisionRight>;
