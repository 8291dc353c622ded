import type { Language } from '../../language/language.ts';
import type { Example } from '../knowledge/read-examples.ts';
import { type AnswerWeights, learnWeights } from './answer-weights.ts';
import { type Concept, createLexicon, type Lexicon } from './concepts.ts';
import { createExampleIndex, type ExampleIndex, type Similar } from './example-index.ts';
import { featuresOf, type QuestionFeatures } from './question-features.ts';

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
}

export interface AnswerSearch {
  /** The answers that a question may want, the likeliest first; empty when nothing is like it. */
  find(question: string, language: Language): Finding;
  /** The words, letters and concepts that speak most for an answer, with their weights. */
  explain(question: string, language: Language, answer: string): [feature: string, weight: number][];
}

/** How many of the most similar examples have a say. */
const NEIGHBOURS = 40;
/** What an answer that none of them wants has of the vote all the same. */
const UNVOTED = 0.002;
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
  const taught = { sv: teach(examples, 'sv', lexicon), en: teach(examples, 'en', lexicon) };
  return {
    find: (question, language) => {
      const { index, spoken, weights } = taught[language];
      const features = featuresOf(question, language, lexicon);
      const similar = index.findSimilar(features.literal, NEIGHBOURS);
      if (similar.length === 0) return { candidates: [], familiar: 0, concepts: [] };
      return {
        candidates: candidatesOf(weights.likelihoods(allOf(features)), vote(similar, spoken)),
        familiar: familiarity(features.stems, index),
        concepts: features.concepts.map((concept) => concept.slice(1)),
      };
    },
    explain: (question, language, answer) => {
      const features = allOf(featuresOf(question, language, lexicon));
      return taught[language].weights.reasons(features, answer, MOST_REASONS);
    },
  };
}

interface Taught {
  readonly spoken: readonly Example[];
  readonly index: ExampleIndex;
  readonly weights: AnswerWeights;
}

/** The examples of one language, and what is learnt from them. */
function teach(examples: readonly Example[], language: Language, lexicon: Lexicon): Taught {
  const spoken = examples.filter((example) => example.language === language);
  const features = spoken.map(({ text }) => featuresOf(text, language, lexicon));
  const lessons = features.map((one, position) => ({
    features: allOf(one),
    answer: spoken[position]?.answer ?? '',
  }));
  return {
    spoken,
    index: createExampleIndex(features.map(({ literal }) => literal)),
    weights: learnWeights(lessons),
  };
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
