import { keptWords } from '../../language/kept/kept-words.ts';
import { fold } from '../../language/words.ts';

/** Puts words that nobody writes into those that are meant. */
export interface Spelling {
  correct(word: string): string;
}

/** Words as they are written. */
export const asWritten: Spelling = { correct: (word) => word };

/** A word that so few examples have may be misspelt itself. */
const FEWEST = 3;
/** Shorter words are too much like others; and where a letter may differ in both, still more so ("måndag" is no mandate). */
const SHORTEST = 6;
const SHORTEST_DIFFERENT = 9;
/** Words come again and again; those that were corrected are kept. */
const MOST_KEPT = 20_000;

/**
 * Learns how words are written from texts. A word that is in none of them is taken for the most common one
 * that is the same without accents, or else for one that becomes the same when a letter is left out of either or both
 * (SymSpell; Garbe 2012). The first letter is seldom wrong, so it must be the same.
 */
export function learnSpelling(texts: readonly string[]): Spelling {
  const counts = countWords(texts);
  const known = [...counts].filter(([, count]) => count >= FEWEST).sort((one, other) => other[1] - one[1]);
  const plain = firstBy(known, ([word]) => [fold(word)]);
  let near: ReadonlyMap<string, string> | undefined;
  const nearTo = (key: string) => {
    // Made for the first word that nobody writes.
    near ??= firstBy(
      known.filter(([word]) => word.length >= SHORTEST - 1),
      ([word]) => shortened(fold(word)),
    );
    return near.get(key);
  };
  const look = (word: string): string => {
    if ((counts.get(word) ?? 0) >= FEWEST) return word;
    const folded = fold(word);
    const same = plain.get(folded);
    if (same !== undefined || folded.length < SHORTEST) return same ?? word;
    const parts = shortened(folded);
    const different = folded.length < SHORTEST_DIFFERENT ? [] : parts.map(nearTo);
    const found = [nearTo(folded), ...parts.map((part) => plain.get(part)), ...different].filter(
      (one) => one !== undefined && one.length >= SHORTEST - 1,
    ) as string[];
    const best = found.sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
    return best[0] ?? word;
  };
  return { correct: keptWords(MOST_KEPT, look) };
}

/** How often each word is written in texts, in small letters. */
export function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The word without one of its letters, but for the first. */
function shortened(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, place) => word.slice(0, place + 1) + word.slice(place + 2),
  );
}

/** The first word for each key: the most common one. */
function firstBy(
  words: readonly (readonly [string, number])[],
  keysOf: (word: readonly [string, number]) => readonly string[],
): Map<string, string> {
  const first = new Map<string, string>();
  for (const word of words) for (const key of keysOf(word)) if (!first.has(key)) first.set(key, word[0]);
  return first;
}
