import { isLong, type Term } from './terms.ts';

/** Any of these terms that are looked for together; with `beginnings` in longer words too. */
export interface Look {
  readonly ways: readonly (readonly Term[])[];
  readonly beginnings: boolean;
}

/** Of so many terms all combinations are looked for: of those with the longest words, which are the rarest. */
const MOST_TERMS = 5;
/** Longer words are many, and so are looked for with so few. */
const MOST_BEGINNINGS = 3;

/**
 * What to look for, one after the other until enough is found: paragraphs that have all of the terms, then all but
 * one, down to those that have just the share of them; then those where longer words begin with them.
 */
export function planLook(terms: readonly Term[], share: number): Look[] {
  const longest = terms.toSorted((one, other) => other.word.length - one.word.length).slice(0, MOST_TERMS);
  const unsought = terms.length - longest.length;
  const enough = Math.ceil(terms.length * share);
  // Those that are not looked for may stand there as well.
  const least = unsought === 0 ? enough : Math.max(2, enough - unsought);
  const exact = Array.from({ length: longest.length - least + 1 }, (_, fewer) =>
    combinations(longest, longest.length - fewer),
  );
  const begun = combinations(longest.slice(0, MOST_BEGINNINGS), Math.min(2, least)).filter((some) =>
    some.some(isLong),
  );
  return [
    ...exact.map((ways) => ({ ways, beginnings: false })),
    ...(begun.length > 0 ? [{ ways: begun, beginnings: true }] : []),
  ];
}

function combinations<Item>(items: readonly Item[], count: number): Item[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, place) =>
    combinations(items.slice(place + 1), count - 1).map((others) => [item, ...others]),
  );
}
