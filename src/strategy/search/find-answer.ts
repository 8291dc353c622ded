import { type Language, languages } from '../../language/language.ts';
import type { Example } from '../knowledge/read-examples.ts';
import { type AnswerWeights, type LearntWeights, useWeights } from './answer-weights.ts';
import { type Concept, createLexicon, type Lexicon } from './concepts.ts';
import { createExampleIndex, type ExampleIndex, type Similar } from './example-index.ts';
import { focusOn } from './focus.ts';
import { learnWeights } from './learn-weights.ts';
import { deniedConcepts, featuresOf, type QuestionFeatures } from './question-features.ts';
import { fingerprintOf, readWeights, writeWeights } from './weights-file.ts';

/** A standard answer that may be meant, and how much speaks for it. */
export interface Candidate {
  readonly answer: string;
  /** Its share of all that speaks for any answer, from 0 to 1; all candidates together make at most 1. */
  readonly share: number;
  /** The example that is most like the question; undefined when none of the most similar ones wants it. */
  readonly nearest: string | undefined;
}

export interface Finding {
  readonly candidates: readonly Candidate[];
  /** Share of the question's words that any example has, from 0 to 1. */
  readonly familiar: number;
  /** What its words mean: concepts of the lexicon. */
  readonly concepts: readonly string[];
  /** Those of them that stand beside a negation, which their words do not hold already. */
  readonly denied: readonly string[];
}

export interface AnswerSearch {
  /** The answers that a question may want, the likeliest first; empty when nothing is like it. */
  find(question: string, language: Language): Finding;
  /** The words, letters and concepts that speak most for an answer, with their weights. */
  explain(question: string, language: Language, answer: string): [feature: string, weight: number][];
  /** Loads what the first question would have to wait for. */
  prepare(): void;
}

/** How many of the most similar examples have a say. */
const NEIGHBOURS = 40;
/** What an answer that none of them wants has of the vote all the same. */
const UNVOTED = 0.002;
/** No view of a message rules an answer out alone. */
const LEAST_LIKELY = 1e-6;
const MOST_CANDIDATES = 8;
const MOST_REASONS = 8;

/**
 * Finds answers by examples of how people ask, in two ways that are multiplied: weights learnt for each
 * stem, pair, run of letters and concept, and a vote of the most similar examples. People do not use the
 * strategy's words, so its own text proves answers but does not find them.
 */
export function createAnswerSearch(
  examples: readonly Example[],
  concepts: readonly Concept[] = [],
): AnswerSearch {
  const lexicon = createLexicon(concepts);
  const denying = new Set(concepts.filter(({ denies }) => denies).map(({ id }) => id));
  const taught: Partial<Record<Language, Taught>> = {};
  const taughtIn = (language: Language) =>
    (taught[language] ??= teach({ examples, concepts, language, lexicon }));
  return {
    find: (question, language) => {
      const { index, spoken, weights } = taughtIn(language);
      const texts = focusOn(question);
      const views = texts.map((text) => featuresOf(text, language, lexicon));
      const votes = views.map(({ literal }) => vote(index.findSimilar(literal, NEIGHBOURS), spoken));
      if (votes.every((one) => one.size === 0))
        return { candidates: [], familiar: 0, concepts: [], denied: [] };
      const likelihoods = views.map((view) => weights.likelihoods(allOf(view)));
      return {
        candidates: candidatesOf(together(likelihoods), mean(votes)),
        familiar: Math.max(...views.map(({ stems }) => familiarity(stems, index))),
        concepts: (views[1] ?? views[0])?.concepts.map((concept) => concept.slice(1)) ?? [],
        denied: deniedConcepts(texts[1] ?? question, language, lexicon).filter((id) => !denying.has(id)),
      };
    },
    explain: (question, language, answer) => {
      const features = allOf(featuresOf(question, language, lexicon));
      return taughtIn(language).weights.reasons(features, answer, MOST_REASONS);
    },
    prepare: () => {
      for (const language of languages) taughtIn(language);
    },
  };
}

interface Taught {
  readonly spoken: readonly Example[];
  readonly index: ExampleIndex;
  readonly weights: AnswerWeights;
}

interface Teaching {
  readonly examples: readonly Example[];
  readonly concepts: readonly Concept[];
  readonly language: Language;
  readonly lexicon: Lexicon;
}

/** The examples of one language, and what was learnt from them: before, or else now, and then it is kept. */
function teach({ examples, concepts, language, lexicon }: Teaching): Taught {
  const spoken = examples.filter((example) => example.language === language);
  const features = spoken.map(({ text }) => featuresOf(text, language, lexicon));
  const fingerprint = fingerprintOf(spoken, concepts, language);
  const learnAndKeep = () => {
    const weights = learn(spoken, features);
    writeWeights(language, fingerprint, weights);
    return weights;
  };
  return {
    spoken,
    index: createExampleIndex(features.map(({ literal }) => literal)),
    weights: useWeights(readWeights(language, fingerprint) ?? learnAndKeep()),
  };
}

/** Learns the weights of one language from its examples. */
export function learnFrom(
  examples: readonly Example[],
  concepts: readonly Concept[],
  language: Language,
): { readonly fingerprint: string; readonly weights: LearntWeights } {
  const lexicon = createLexicon(concepts);
  const spoken = examples.filter((example) => example.language === language);
  const features = spoken.map(({ text }) => featuresOf(text, language, lexicon));
  return {
    fingerprint: fingerprintOf(spoken, concepts, language),
    weights: learn(spoken, features),
  };
}

function learn(spoken: readonly Example[], features: readonly QuestionFeatures[]): LearntWeights {
  return learnWeights(
    features.map((one, position) => ({ features: allOf(one), answer: spoken[position]?.answer ?? '' })),
  );
}

function allOf({ literal, concepts }: QuestionFeatures): string[] {
  return [...literal, ...concepts];
}

interface Vote {
  readonly share: number;
  readonly nearest: string;
}

/** The closer an example, the more it counts: by the square of its score. */
function vote(similar: readonly Similar[], spoken: readonly Example[]): Map<string, Vote> {
  const total = similar.reduce((sum, { score }) => sum + score ** 2, 0);
  const votes = new Map<string, Vote>();
  for (const { position, score } of similar) {
    const { answer, text } = spoken[position] as Example;
    const { share, nearest } = votes.get(answer) ?? { share: 0, nearest: text };
    votes.set(answer, { share: share + score ** 2 / total, nearest });
  }
  return votes;
}

/** The likelihoods of several views of a message, multiplied and evened out to be no surer than one. */
function together(views: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const [first = new Map<string, number>(), ...others] = views;
  if (others.length === 0) return first;
  const means = [...first.keys()].map((answer): [string, number] => {
    const logs = views.map((view) => Math.log((view.get(answer) ?? 0) + LEAST_LIKELY));
    return [answer, Math.exp(logs.reduce((sum, log) => sum + log, 0) / views.length)];
  });
  const total = means.reduce((sum, [, share]) => sum + share, 0);
  return new Map(means.map(([answer, share]) => [answer, share / total]));
}

function mean(votes: readonly ReadonlyMap<string, Vote>[]): Map<string, Vote> {
  const means = new Map<string, Vote>();
  for (const [answer, { share, nearest }] of votes.flatMap((one) => [...one])) {
    const before = means.get(answer);
    means.set(answer, {
      share: (before?.share ?? 0) + share / votes.length,
      nearest: before?.nearest ?? nearest,
    });
  }
  return means;
}

function candidatesOf(
  likelihoods: ReadonlyMap<string, number>,
  votes: ReadonlyMap<string, Vote>,
): Candidate[] {
  const products = [...likelihoods].map(([answer, likelihood]) => ({
    answer,
    product: likelihood * ((votes.get(answer)?.share ?? 0) + UNVOTED),
    nearest: votes.get(answer)?.nearest,
  }));
  const sum = products.reduce((total, { product }) => total + product, 0);
  return products
    .map(({ answer, product, nearest }) => ({ answer, share: product / sum, nearest }))
    .sort((one, other) => other.share - one.share)
    .slice(0, MOST_CANDIDATES);
}

function familiarity(stems: readonly string[], index: ExampleIndex): number {
  return stems.length === 0 ? 0 : stems.filter((word) => index.has(word)).length / stems.length;
}
