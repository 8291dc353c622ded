import { z } from 'zod';
import { civilDate } from '../../calendar/civil-date.ts';
import { wrote } from '../../conversation/wrote.ts';
import type { VisitFacts } from '../visit.ts';

/** Cards send each value as text: an empty one is one that was not filled in. */
const optionalDate = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  civilDate.nullable(),
);
/** What is no number counts none, which is refused by name: it is not the same as not known. */
const optionalCount = z.preprocess((value) => {
  if (value === '' || value === undefined || value === null) return null;
  const number = Math.round(Number(value));
  return Number.isSafeInteger(number) ? number : 0;
}, z.number().int().nullable());
export const toggle = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform((value) => value === true || value === 'true');
/** Something that a person wrote. */
export const words = wrote(2_000);

export const language = z.enum(['sv', 'en']);

/** What every button of a visit sends. `version` is that of the visit when the card was made. */
export const visitButton = z.object({
  visit: z.string().min(1).max(64),
  version: z.coerce.number().int().optional(),
  language,
});

/** What the form of a visit sends. */
export const factsForm = visitButton.extend({
  origin: words,
  who: words,
  people: optionalCount.default(null),
  from: optionalDate.default(null),
  until: optionalDate.default(null),
  topics: words,
  asks: words,
  contact: words,
  answerLanguage: language,
  letter: toggle.default(false),
  political: toggle.default(false),
  unit: z.string().default(''),
  /** The unit that was suggested on the form; empty when none was. */
  suggested: z.string().default(''),
});
export type FactsForm = z.infer<typeof factsForm>;

/** The facts that a form holds. */
export function factsIn(form: FactsForm, country: string | null): VisitFacts {
  const { origin, who, people, from, until, topics, asks, contact } = form;
  return {
    ...{ origin, country, who, people, from, until, topics, asks, contact },
    invitationLetterRequested: form.letter,
    highPoliticalLevel: form.political,
    language: form.answerLanguage,
  };
}
