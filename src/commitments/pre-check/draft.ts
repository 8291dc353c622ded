import { z } from 'zod';
import { civilDate } from '../../calendar/civil-date.ts';
import { wrote } from '../../conversation/wrote.ts';
import { MOST_KRONOR } from '../../language/numbers/read-kronor.ts';
import { askedKinds, type CommitmentFacts } from '../model.ts';
import { type Condition, conditions } from './conditions.ts';
import { type Answers, answers, type Examined } from './verdict.ts';

const optionalDate = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  civilDate.nullable(),
);
const optionalChoice = <const Choice extends string>(choices: readonly [Choice, ...Choice[]]) =>
  z.preprocess((value) => (value === '' || value === 'unknown' ? null : value), z.enum(choices).nullable());

/** What is known of something that is examined; it travels on the cards, and nothing of it is saved. */
export const draftSchema = z.object({
  kind: z.enum(askedKinds),
  counterpart: wrote(200),
  theme: wrote(200),
  unit: wrote(64),
  scope: optionalChoice(['city', 'operation']).default(null),
  start: optionalDate.default(null),
  end: optionalDate.default(null),
  costPerYear: z
    .preprocess(
      (value) => (value === '' || value == null ? null : Number(value)),
      z.number().int().min(0).max(MOST_KRONOR).nullable(),
    )
    .default(null),
  addedBurden: optionalChoice(['yes', 'no']).default(null),
});
export type Draft = z.infer<typeof draftSchema>;

/** Answers as a card sends them: each under the name of its condition. */
export const answersSchema = z.object(
  Object.fromEntries(conditions.map((condition) => [condition, z.enum(answers).optional()])) as Record<
    Condition,
    z.ZodOptional<z.ZodEnum<{ yes: 'yes'; no: 'no'; unknown: 'unknown' }>>
  >,
);

/** The answers that a card has sent, without those that were not given. */
export function answersIn(sent: z.infer<typeof answersSchema>): Answers {
  return Object.fromEntries(
    conditions.flatMap((condition) => {
      const answer = sent[condition];
      return answer === undefined ? [] : [[condition, answer]];
    }),
  );
}

/** What is examined of a draft. */
export function examinedOf({ kind, start, end }: Draft, given: Answers): Examined {
  return { kind, start, end, answers: given };
}

/** What is known of a draft when it is to be registered. */
export function factsOfDraft(draft: Draft): Partial<CommitmentFacts> {
  const { kind, counterpart, theme, unit, scope, start, end, costPerYear } = draft;
  return {
    ...(kind === 'twin-city' ? {} : { kind }),
    ...{ counterpart, theme, start, end, costPerYear },
    ...(unit === '' ? {} : { unit }),
    ...(scope === null ? {} : { scope }),
  };
}
