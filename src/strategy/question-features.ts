import type { Language } from '../language/language.ts';
import { fold, stem } from '../language/words.ts';
import type { Lexicon } from './concepts.ts';

/** What a question is compared by. Concepts begin with #, letters of a word with ~, and pairs have _ between. */
export interface QuestionFeatures {
  readonly stems: readonly string[];
  /** Stems, pairs of stems and the letters of words. */
  readonly literal: readonly string[];
  /** What the words mean, whichever word was taken. */
  readonly concepts: readonly string[];
}

const GRAM = 4;

/** Takes a question apart. */
export function featuresOf(text: string, language: Language, lexicon: Lexicon): QuestionFeatures {
  const words = wordsOf(text);
  const folded = words.map(fold);
  const stems = words.map((word) => stem(word, language));
  const pairs = stems.slice(1).map((word, position) => `${stems[position]}_${word}`);
  const concepts = lexicon.conceptsOf(stems, folded, language).map((concept) => `#${concept}`);
  return { stems, literal: [...stems, ...pairs, ...folded.flatMap(grams)], concepts };
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The runs of four letters of a word, with its ends marked: they stand misspelling, and find the parts of compounds. */
function grams(word: string): string[] {
  const marked = `^${word}$`;
  return Array.from(
    { length: Math.max(0, marked.length - GRAM + 1) },
    (_, start) => `~${marked.slice(start, start + GRAM)}`,
  );
}
