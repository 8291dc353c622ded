import MiniSearch from 'minisearch';
import { type Language, languages } from '../language/language.ts';
import type { Example } from './load-knowledge.ts';
import { fold, stem } from './normalise.ts';

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
  /** Share of the question's words that any of the most similar examples has, from 0 to 1. */
  readonly familiar: number;
}

export interface AnswerSearch {
  /** The answers that a question may want, the likeliest first; empty when nothing is like it. */
  find(question: string, language: Language): Finding;
}

/** How many of the most similar examples have a say. */
const NEIGHBOURS = 40;
const GRAM = 4;

interface Indexed {
  readonly id: number;
  readonly text: string;
}

/**
 * Finds answers by examples of how people ask: BM25 over stems, pairs of stems and the letters of
 * words (for misspelling and compounds), then a vote of the most similar examples. People do not use
 * the strategy's words, so its own text proves answers but does not find them.
 */
export function createAnswerSearch(examples: readonly Example[]): AnswerSearch {
  const indexes = Object.fromEntries(
    languages.map((language) => [language, indexOf(examples, language)] as const),
  ) as Record<Language, MiniSearch<Indexed>>;
  return {
    find: (question, language) => {
      const features = featuresOf(question, language);
      const results = indexes[language].search(features.join(' ')).slice(0, NEIGHBOURS);
      return {
        candidates: vote(
          results.map(({ id, score }) => ({ example: examples[id as number] as Example, score })),
        ),
        familiar: familiarity(
          stemsOf(question, language),
          new Set(results.flatMap((result) => result.queryTerms)),
        ),
      };
    },
  };
}

function indexOf(examples: readonly Example[], language: Language): MiniSearch<Indexed> {
  const index = new MiniSearch<Indexed>({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  examples.forEach((example, id) => {
    if (example.language === language) index.add({ id, text: featuresOf(example.text, language).join(' ') });
  });
  return index;
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

function familiarity(stems: readonly string[], known: ReadonlySet<string>): number {
  return stems.length === 0 ? 0 : stems.filter((word) => known.has(word)).length / stems.length;
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
