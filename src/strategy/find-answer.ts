import type { Language } from '../language/language.ts';
import { fold, stem } from '../language/words.ts';
import { createExampleIndex, type ExampleIndex } from './example-index.ts';
import type { Example } from './load-knowledge.ts';

/** A standard answer that may be meant, and how much speaks for it. */
export interface Candidate {
  readonly answer: string;
  /** Its share of what the most similar examples say, from 0 to 1; all candidates together make 1. */
  readonly share: number;
  /** The example that is most like the question. */
  readonly nearest: string;
}

export interface Finding {
  readonly candidates: readonly Candidate[];
  /** Share of the question's words that any example has, from 0 to 1. */
  readonly familiar: number;
}

export interface AnswerSearch {
  /** The answers that a question may want, the likeliest first; empty when nothing is like it. */
  find(question: string, language: Language): Finding;
}

/** How many of the most similar examples have a say. */
const NEIGHBOURS = 40;
const GRAM = 4;

/**
 * Finds answers by examples of how people ask: by stems, pairs of stems and the letters of words (for
 * misspelling and compounds), then a vote of the most similar examples. People do not use the strategy's
 * words, so its own text proves answers but does not find them.
 */
export function createAnswerSearch(examples: readonly Example[]): AnswerSearch {
  const indexes = { sv: indexOf(examples, 'sv'), en: indexOf(examples, 'en') };
  return {
    find: (question, language) => {
      const { index, spoken } = indexes[language];
      const similar = index.findSimilar(featuresOf(question, language), NEIGHBOURS);
      return {
        candidates: vote(
          similar.map(({ position, score }) => ({ example: spoken[position] as Example, score })),
        ),
        familiar: familiarity(stemsOf(question, language), index),
      };
    },
  };
}

/** The examples of one language, and the index over them by position. */
function indexOf(examples: readonly Example[], language: Language) {
  const spoken = examples.filter((example) => example.language === language);
  return { spoken, index: createExampleIndex(spoken.map(({ text }) => featuresOf(text, language))) };
}

/** The closer an example, the more it counts: by the square of its score. */
function vote(neighbours: readonly { example: Example; score: number }[]): Candidate[] {
  const total = neighbours.reduce((sum, { score }) => sum + score ** 2, 0);
  const tally = new Map<string, { weight: number; nearest: string }>();
  for (const { example, score } of neighbours) {
    const entry = tally.get(example.answer) ?? { weight: 0, nearest: example.text };
    tally.set(example.answer, { ...entry, weight: entry.weight + score ** 2 });
  }
  return [...tally]
    .map(([answer, { weight, nearest }]) => ({ answer, share: weight / total, nearest }))
    .sort((one, other) => other.share - one.share);
}

function familiarity(stems: readonly string[], index: ExampleIndex): number {
  return stems.length === 0 ? 0 : stems.filter((word) => index.has(word)).length / stems.length;
}

function stemsOf(text: string, language: Language): string[] {
  return wordsOf(text).map((word) => stem(word, language));
}

function featuresOf(text: string, language: Language): string[] {
  const stems = stemsOf(text, language);
  const pairs = stems.slice(1).map((word, position) => `${stems[position]}_${word}`);
  return [...stems, ...pairs, ...wordsOf(text).map(fold).flatMap(grams)];
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The runs of four letters of a word, with its ends marked. */
function grams(word: string): string[] {
  const marked = `^${word}$`;
  return Array.from(
    { length: Math.max(0, marked.length - GRAM + 1) },
    (_, start) => `~${marked.slice(start, start + GRAM)}`,
  );
}
