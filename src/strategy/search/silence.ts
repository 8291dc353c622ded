import { isSilent } from '../knowledge/is-silent.ts';
import type { QuestionFeatures } from './question-features.ts';

/** The two answers of the model of silence. */
export const SILENT = 'silent';
export const ANSWERED = 'answered';

/**
 * What the model of silence looks at, beside all that answers are found by: which concepts stand together (a price of a
 * membership, a price of a visit), how the question begins, and which words are next but one. What is
 * asked for, and of what, tells more than either alone.
 */
export function featuresOfSilence({ stems, literal, concepts }: QuestionFeatures): string[] {
  const sorted = [...concepts].sort();
  const together = sorted.flatMap((one, place) => sorted.slice(place + 1).map((other) => `${one}&${other}`));
  const nextButOne = stems.slice(2).map((stem, place) => `${stems[place]}__${stem}`);
  const beginning = [`^${stems[0]}`, `^${stems.slice(0, 2).join('_')}`];
  return [...literal, ...concepts, ...together, ...beginning, ...nextButOne];
}

/** What each judge makes of the question: how likely it is that the strategy is silent. */
export interface Judges {
  /** The answers that say so, by the learnt weights. */
  readonly byWeights: number;
  /** The similar examples that want one of those. */
  readonly byExamples: number;
  /** The model of silence. */
  readonly bySilence: number;
}

/**
 * How much each judge counts, and what all begin with: a logistic regression over what the judges said of examples in
 * voices that they had not learnt from. With these, silence is told from half on.
 */
const WEIGHTS = { byWeights: 0.23, byExamples: 0.19, bySilence: 0.2, begin: 0.8 } as const;
/** No judge rules anything out alone. */
const LEAST = 1e-4;

/** How likely it is that the strategy does not answer, from 0 to 1. */
export function likelihoodOfSilence({ byWeights, byExamples, bySilence }: Judges): number {
  const score =
    WEIGHTS.begin +
    WEIGHTS.byWeights * logit(byWeights) +
    WEIGHTS.byExamples * logit(byExamples) +
    WEIGHTS.bySilence * logit(bySilence);
  return 1 / (1 + Math.exp(-score));
}

const logit = (likelihood: number) => Math.log((likelihood + LEAST) / (1 - likelihood + LEAST));

/** How much of all speaks for answers that say that the strategy is silent. */
export function shareOfSilence(shares: Iterable<readonly [answer: string, share: number]>): number {
  let [silent, all] = [0, 0];
  for (const [answer, share] of shares) {
    all += share;
    if (isSilent(answer)) silent += share;
  }
  return all === 0 ? 0 : silent / all;
}
