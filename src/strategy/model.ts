import { z } from 'zod';
import { bilingual, paragraphId, sentence } from '../decision-rights/decision-right.ts';

/** A plain verdict: may we, is it so? `info` where the question is not one of yes or no. */
export const verdicts = ['yes', 'no', 'conditional', 'info', 'not_covered'] as const;
export type Verdict = (typeof verdicts)[number];

/** How strongly a provision binds. `konstaterande`: it states a fact or a purpose and binds nobody. */
const modalities = ['ska', 'bör', 'kan', 'inte', 'konstaterande'] as const;

export const topics = [
  'purpose',
  'scope',
  'goals',
  'directions',
  'profiling',
  'brand',
  'monitoring',
  'benchmarking',
  'cooperation',
  'networks',
  'eu',
  'visits',
  'influence',
  'foreign-policy',
  'agreements',
  'memberships',
  'invitation-letters',
  'aid',
  'responsibilities',
  'decisions',
  'beredning',
  'budget',
  'planning',
  'support',
  'contact-persons',
  'sef',
] as const;

const bilingualList = z.strictObject({ sv: z.array(sentence).min(1), en: z.array(sentence).min(1) });

/** One paragraph of the strategy in our own words, and what in its text our words rest on. */
export const provisionSchema = z.strictObject({
  id: paragraphId,
  modality: z.array(z.enum(modalities)).min(1),
  topics: z.array(z.enum(topics)).min(1).max(3),
  /** Who is bound. */
  binds: bilingual,
  /** When it applies. */
  applies: bilingual,
  /** All that it says. */
  says: bilingual,
  /** Phrases that must still stand in the paragraph for our words to hold. */
  anchors: z.array(sentence).min(1),
  /** How often each word that carries modality or number stands there; an added "inte" shows. */
  markers: z.record(z.string(), z.number().int().positive()),
  /** Tells any other change of wording: see `wordingOf`. */
  wording: z.string().regex(/^[0-9a-f]{16}$/),
});
export type Provision = z.infer<typeof provisionSchema>;

/** A prepared answer in our own words, with the paragraphs that prove it, the proving one first. */
export const standardAnswerSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    verdict: z.enum(verdicts),
    cites: z.array(paragraphId),
    text: bilingual,
    conditions: bilingualList.optional(),
    /** What can be done instead, where the answer is no. */
    instead: bilingual.optional(),
    /** Said to who asks whether it must be, where that can be said in a word: "is a contact person compulsory?" */
    must: z.enum(['yes', 'no']).optional(),
    /** Said to who asks whether one may, of what the answer itself only tells: "may we use those ties?" */
    may: z.enum(['yes', 'no']).optional(),
    /** Whose decision it is, as people name them: who asks whether they may, or whether they do, is told yes. */
    decidedBy: bilingualList.optional(),
    /** Where the strategy says it without saying why, and that is what people ask. */
    reason: z.literal('unsaid').optional(),
    /** What to write to be shown what Utblick itself knows of it, in another room: "alla åtaganden". */
    asksHere: bilingual.optional(),
    /** Where that is what was meant, and nothing of the strategy: whether it is shown at once, or offered. */
    meantHere: z.enum(['shown', 'offered']).optional(),
    /** The answer to whoever asks whether one may do what is begun there: "får borgarrådet åka till Lyon?" */
    mayOne: z.string().optional(),
    /** What it asks of Utblick where it names a person or a unit that the directory knows: "vem är rätt person?" */
    asksNamed: bilingual.optional(),
    /** The decision right that the answer is about. */
    matter: z.string().optional(),
  })
  .refine((answer) => answer.verdict !== 'conditional' || answer.conditions !== undefined, {
    error: 'a conditional answer lists its conditions',
  })
  .refine((answer) => answer.verdict !== 'no' || answer.instead !== undefined, {
    error: 'a no says what can be done instead',
  })
  .refine(
    (answer) =>
      answer.conditions === undefined || answer.conditions.sv.length === answer.conditions.en.length,
    {
      error: 'as many conditions in both languages',
    },
  );
export type StandardAnswer = z.infer<typeof standardAnswerSchema>;

export const editionStatuses = ['proposed', 'adopted', 'replaced'] as const;
export type EditionStatus = (typeof editionStatuses)[number];

/** Which text of the strategy an answer rests on. */
export const editionFactsSchema = z.strictObject({
  title: sentence,
  dnr: sentence.nullable(),
  /** Civil date of the document, `2016-06-02`. */
  dated: z.iso.date().nullable(),
  status: z.enum(editionStatuses),
  /** What it replaces, as a title with its diary number. */
  replaces: sentence.nullable(),
});
export type EditionFacts = z.infer<typeof editionFactsSchema>;

/** A paragraph of an imported edition, word for word. */
export interface StrategyParagraph {
  readonly id: string;
  readonly section: string;
  readonly heading: string;
  readonly text: string;
}

/** An imported edition, with its text. */
export interface Edition extends EditionFacts {
  readonly id: string;
  readonly inForce: boolean;
  readonly importedAt: Date;
  readonly paragraphs: readonly StrategyParagraph[];
}
