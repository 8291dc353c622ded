import type { Language } from '../../language/language.ts';
import { fold, stem } from '../../language/words.ts';
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
  const named = [...lexicon.conceptsOf(stems, folded, language), ...figures(text)];
  const concepts = [...new Set(named)].map((concept) => `#${concept}`);
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

/** Shares in per cent, all of it or a part; and years, which tell when something ends. */
function figures(text: string): string[] {
  const found = [...text.matchAll(/\b(\d{1,3})\s?(%|procent|per ?cent)/giu)].map(([, share]) =>
    Number(share),
  );
  const years = /\b20[2-9]\d\b/.test(text) ? ['end-date'] : [];
  return [...found.map((share) => (share === 100 ? 'full-funding' : 'part-percent')), ...years];
}
