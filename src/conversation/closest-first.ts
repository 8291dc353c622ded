import { fold, hasWords, wordsOf } from '../language/words.ts';

/** What a search looks at in an item. */
export interface Searched {
  /** By what it is called exactly: numbers and title. */
  readonly names: readonly (string | number | null | undefined)[];
  /** Everything that its words may stand in, the names too. */
  readonly text: string;
}

/**
 * The items that have the words, in the order of how well they fit: one that is called exactly so, then those whose
 * names have the whole words, those that have them anywhere, and those that only have words which begin so. Where
 * they fit alike they keep their order.
 */
export function closestFirst<Item>(
  items: readonly Item[],
  words: string,
  searchedOf: (item: Item) => Searched,
): Item[] {
  const wanted = wordsOf(fold(words));
  return items
    .map((item) => ({ item, searched: searchedOf(item) }))
    .filter(({ searched }) => hasWords(searched.text, words))
    .map(({ item, searched }) => ({ item, distance: wanted.length === 0 ? 0 : distance(searched, wanted) }))
    .sort((one, other) => one.distance - other.distance)
    .map(({ item }) => item);
}

function distance({ names, text }: Searched, wanted: readonly string[]): number {
  const called = names.map((name) => wordsOf(fold(String(name ?? ''))));
  const whole = wanted.join(' ');
  // "2026-14" is all of the number "IB 2026-14".
  if (called.some((name) => name.join(' ') === whole || withoutPrefix(name) === whole)) return 0;
  if (isWithin(wanted, called.flat())) return 1;
  return isWithin(wanted, wordsOf(fold(text))) ? 2 : 3;
}

function withoutPrefix([first = '', ...rest]: readonly string[]): string | undefined {
  return /^\p{L}+$/u.test(first) && rest.length > 0 && rest.every((part) => /^\d+$/.test(part))
    ? rest.join(' ')
    : undefined;
}

const isWithin = (wanted: readonly string[], words: readonly string[]) =>
  wanted.every((word) => words.includes(word));
