import MiniSearch from 'minisearch';
import { editDistance } from './edit-distance.ts';

/** A shorter word has too many neighbours that are words too. */
const SHORTEST = 5;
/** In so long a word two things may be wrong. */
const LONG = 9;
/** As it is looked for: there, two letters that have changed places are two changes. */
const FARTHEST = 3;
/** What is written more often is a word, and no slip of somebody's. */
const MOST_SLIPS = 2;
/** How many times oftener the word that may be meant must be written than the slip. */
const OFTENER = 50;

const word = /(?<![\p{L}\p{N}])\p{L}{5,}(?![\p{L}\p{N}])/gu;

/**
 * Makes what puts misspelt words right: `counts` tells how often which word is written, in small letters, and `terms` which of
 * them a word may be put right to. Gives the text as it is where it finds none.
 */
export function createSpeller(
  counts: ReadonlyMap<string, number>,
  terms: Iterable<string>,
): (text: string) => string {
  const index = new MiniSearch<{ readonly term: string }>({
    fields: ['term'],
    idField: 'term',
    processTerm: (term) => term,
  });
  index.addAll([...new Set(terms)].filter((term) => term.length >= SHORTEST - 1).map((term) => ({ term })));
  const meant = (written: string): string | undefined => {
    const times = counts.get(written) ?? 0;
    if (times > MOST_SLIPS || index.has(written)) return undefined;
    const least = OFTENER * times;
    const near = index
      .search(written, { fuzzy: written.length >= LONG ? FARTHEST : 2 })
      .map(({ id }) => ({ term: id as string, distance: editDistance(written, id as string) }))
      .filter(({ term, distance }) => distance <= farthestOf(written) && beginAlike(term, written))
      .filter(({ term }) => (counts.get(term) ?? 0) >= least)
      .sort((a, b) => a.distance - b.distance || (counts.get(b.term) ?? 0) - (counts.get(a.term) ?? 0));
    return near[0]?.term;
  };
  return (text) =>
    text.replace(word, (written, offset: number) => {
      // A name within a sentence is not misspelt, whatever it is like.
      if (offset > 0 && /^\p{Lu}/u.test(written)) return written;
      return meant(written.toLowerCase()) ?? written;
    });
}

const farthestOf = (written: string): number => (written.length >= LONG ? 2 : 1);

/** Hardly anybody mistakes the first letter, but for the one beside it: "headlines" are no "deadlines". */
const beginAlike = (one: string, other: string): boolean =>
  one.charAt(0) === other.charAt(0) ||
  (one.charAt(0) === other.charAt(1) && one.charAt(1) === other.charAt(0));
