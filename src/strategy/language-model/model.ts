import { z } from 'zod';
import { verdicts } from '../model.ts';

/** What a sentence is for in an answer: what holds, a condition of it, or what can be done instead. */
const sentenceRoles = ['statement', 'condition', 'instead'] as const;

const replySentence = z.strictObject({
  role: z.enum(sentenceRoles),
  text: z.string(),
  /** Ids of the provisions that prove it. */
  rests_on: z.array(z.string()),
});
export type ReplySentence = z.infer<typeof replySentence>;

/**
 * What the model answers. Lengths and numbers of things are checked by code: not every endpoint takes them in
 * a schema. The provisions come first, so that they are known before the sentences are there.
 */
export const modelReplySchema = z.strictObject({
  /** Ids of the provisions that answer the question, the proving one first. */
  provisions: z.array(z.string()),
  verdict: z.enum(verdicts),
  /** Id of a standard answer of the city's own that answers the question; then nothing else is read. */
  standard_answer: z.string().nullable(),
  sentences: z.array(replySentence),
  /** The paragraph of another document that answers what the strategy does not, as it is named: `Reseriktlinjer 3#2`. */
  elsewhere: z.string().nullable(),
});

/** A reply as it is read: models that were asked before there were other documents say nothing of them. */
export const readReplySchema = modelReplySchema.extend({ elsewhere: z.string().nullable().default(null) });
export type ModelReply = z.infer<typeof readReplySchema>;

/** Why a reply of the model is not said. */
const rejections = [
  'malformed',
  'too-long',
  'no-provision',
  'unknown-provision',
  'unknown-standard-answer',
  'unknown-document',
  'under-review',
  'verdict-disagrees',
  'modality-disagrees',
  'contradicts',
  'wrong-decider',
  'invented-figure',
  'invented-name',
  'not-grounded',
  'conditions-missing',
  'ways-missing',
  'link',
  'markup',
  'personal-data',
  'leak',
  'wrong-language',
] as const;
export type Rejection = (typeof rejections)[number];

/** Why no reply of the model came. */
const failures = [
  /** It took too long. */
  'timeout',
  /** The endpoint has too much to do. */
  'throttled',
  /** The endpoint failed a moment ago and is left alone for a while. */
  'resting',
  'unavailable',
  /** The endpoint does not take the request: a wrong key, name or version. */
  'rejected',
  /** The reply ended before it was whole. */
  'cut-off',
  /** The endpoint's own filter held it back. */
  'filtered',
  /** The model would not answer. */
  'declined',
  /** The person has asked as often as is allowed today. */
  'over-budget',
] as const;
export type Failure = (typeof failures)[number];
