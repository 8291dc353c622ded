import { z } from 'zod';
import { keptOf } from '../../language/kept/kept-objects.ts';
import type { QuestionForm } from './question-form.ts';

const answerId = z.string().regex(/^[a-z0-9-]+$/);
const concepts = z.array(z.string()).min(1);

/** What tells an answer from others on the same matter. */
export const distinctionSchema = z.strictObject({
  choose: answerId,
  among: z.array(answerId).min(1),
  form: z.enum(['whether', 'what']).optional(),
  has: concepts.optional(),
  any: concepts.optional(),
  lacks: concepts.optional(),
});
export type Distinction = z.infer<typeof distinctionSchema>;

/** The distinctions by the answers that they are among, in their order: each turn looks for some several times. */
const amongOf = keptOf((distinctions: readonly Distinction[]) => {
  const answers = new Set(distinctions.flatMap(({ among }) => among));
  return new Map(
    [...answers].map((answer) => [answer, distinctions.filter(({ among }) => among.includes(answer))]),
  );
});

/**
 * The answer that a question wants, of those on the matter that the search found: by the form of the
 * question and the concepts that it names. Gives the answer found where no distinction fits.
 */
export function distinguish(
  found: string,
  form: QuestionForm,
  named: readonly string[],
  distinctions: readonly Distinction[],
): string {
  const has = (concept: string) => named.includes(concept);
  const fitting = amongOf(distinctions)
    .get(found)
    ?.find(
      (one) =>
        (one.form === undefined || one.form === form) &&
        (one.has ?? []).every(has) &&
        (one.any === undefined || one.any.some(has)) &&
        !(one.lacks ?? []).some(has),
    );
  return fitting?.choose ?? found;
}
