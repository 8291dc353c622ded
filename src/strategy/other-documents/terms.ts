import { languages } from '../../language/language.ts';
import { stem, wordsInLowerCase } from '../../language/words.ts';
import type { Concept } from '../search/concepts.ts';

/** One of the things that a question is about. */
export interface Term {
  /** As it was written, in lower case. */
  readonly word: string;
  readonly stem: string;
  /** Words of the other language that mean the same. */
  readonly others: readonly string[];
}

/** Shorter words tie no question to a paragraph: "får", "och", "oss". */
const SHORTEST_TELLING = 4;
const common = new Set(
  'vilka vilken vilket varför måste behöver kanske gäller skulle borde under efter innan finns ligger what which when where must need does have should would could about there their with from your they this that will'.split(
    ' ',
  ),
);

/** From this length on, what a word begins with is as good as the word: "traktamente" of "traktamentsbelopp". */
const LONG = 6;

/** Whether longer words that begin with it are about the same. */
export function isLong({ stem: own }: Pick<Term, 'stem'>): boolean {
  return own.length >= LONG;
}

/** Takes questions apart, by these concepts. */
export function createTermReader(concepts: readonly Concept[]): (question: string) => Term[] {
  const alike = wordsAlike(concepts);
  return (question) => {
    const terms = new Map<string, Term>();
    for (const word of wordsInLowerCase(question).filter(isTelling)) {
      const own = stem(word, 'sv');
      if (!terms.has(own)) terms.set(own, { word, stem: own, others: alike.get(own) ?? [] });
    }
    return [...terms.values()];
  };
}

/** For each word of a concept, as its stem: the words that the concept has in the other language. */
function wordsAlike(concepts: readonly Concept[]): ReadonlyMap<string, readonly string[]> {
  const alike = new Map<string, Set<string>>();
  for (const concept of concepts) {
    for (const language of languages) {
      const other = language === 'sv' ? 'en' : 'sv';
      const theirs = concept[other].flatMap(wordsInLowerCase).filter(isTelling);
      for (const word of concept[language].flatMap(wordsInLowerCase).filter(isTelling)) {
        const own = stem(word, 'sv');
        const known = alike.get(own) ?? new Set();
        for (const one of theirs) known.add(one);
        alike.set(own, known);
      }
    }
  }
  return new Map([...alike].map(([word, words]) => [word, [...words]]));
}

/** Whether a word says something of what a text is about. */
export function isTelling(word: string): boolean {
  return word.length >= SHORTEST_TELLING && !common.has(word.toLowerCase());
}
