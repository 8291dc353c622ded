/** An example that has something in common with a question: its position, and how much. */
export interface Similar {
  readonly position: number;
  readonly score: number;
}

export interface ExampleIndex {
  /** The `most` examples that are most like these features, the likest first. */
  findSimilar(features: readonly string[], most: number): Similar[];
  /** Whether any example has the feature. */
  has(feature: string): boolean;
}

/** The usual constants of BM25+ (Lv and Zhai 2011): saturation, length, and the floor of a match. */
const SATURATION = 1.2;
const LENGTH = 0.7;
const FLOOR = 0.5;

/** Where each feature stands, one after the other: from its start on, positions of examples, and how often in each. */
export interface BuiltIndex {
  readonly features: readonly string[];
  /** One more than there are features: where those of the last one end. */
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
  readonly counts: Uint16Array;
  /** How many features each example has. */
  readonly lengths: Uint16Array;
}

/** Builds the index of examples by their features. */
export function buildIndex(examples: readonly (readonly string[])[]): BuiltIndex {
  const postings = new Map<string, { readonly positions: number[]; readonly counts: number[] }>();
  for (const [position, features] of examples.entries()) {
    for (const feature of features) {
      const there = postings.get(feature);
      if (there === undefined) postings.set(feature, { positions: [position], counts: [1] });
      else if (there.positions.at(-1) === position)
        there.counts[there.counts.length - 1] = (there.counts.at(-1) ?? 0) + 1;
      else {
        there.positions.push(position);
        there.counts.push(1);
      }
    }
  }
  const all = [...postings.values()];
  let end = 0;
  return {
    features: [...postings.keys()],
    starts: Uint32Array.from([0, ...all.map(({ positions }) => (end += positions.length))]),
    positions: Uint32Array.from(all.flatMap(({ positions }) => positions)),
    counts: Uint16Array.from(all.flatMap(({ counts }) => counts)),
    lengths: Uint16Array.from(examples, (features) => features.length),
  };
}

/**
 * BM25+ over features that are made beforehand, times the number of features in common. Written here
 * because the search libraries keep what fuzzy and prefix search need: over ten thousand examples they
 * take ten times as long to build and to ask.
 */
export function useIndex({ features, starts, positions, counts, lengths }: BuiltIndex): ExampleIndex {
  const rowOf = new Map(features.map((feature, row) => [feature, row]));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const weights = Float64Array.from(
    lengths,
    (length) => SATURATION * (1 - LENGTH + (LENGTH * length) / average),
  );
  return {
    has: (feature) => rowOf.has(feature),
    findSimilar: (asked, most) => {
      const scores = new Float64Array(lengths.length);
      const shared = new Uint16Array(lengths.length);
      for (const feature of new Set(asked)) {
        const row = rowOf.get(feature);
        if (row === undefined) continue;
        const [from, until] = [starts[row] ?? 0, starts[row + 1] ?? 0];
        const postings = { positions: positions.subarray(from, until), counts: counts.subarray(from, until) };
        addScores(postings, { scores, shared, weights });
      }
      return best(scores, shared, most);
    },
  };
}

/** Where one feature stands. */
interface Postings {
  readonly positions: Uint32Array;
  readonly counts: Uint16Array;
}

interface Tally {
  readonly scores: Float64Array;
  readonly shared: Uint16Array;
  readonly weights: Float64Array;
}

/** A feature that few examples have says more than one that many have. */
function addScores({ positions, counts }: Postings, { scores, shared, weights }: Tally): void {
  const rarity = Math.log(1 + (scores.length - positions.length + 0.5) / (positions.length + 0.5));
  positions.forEach((position, place) => {
    const count = counts[place] ?? 0;
    const weight = weights[position] ?? 0;
    scores[position] =
      (scores[position] ?? 0) + rarity * (FLOOR + (count * (SATURATION + 1)) / (count + weight));
    shared[position] = (shared[position] ?? 0) + 1;
  });
}

/** The best few, kept in order while looking once at each: sorting them all takes three times as long. */
function best(scores: Float64Array, shared: Uint16Array, most: number): Similar[] {
  const found: Similar[] = [];
  let least = 0;
  for (let position = 0; position < scores.length; position += 1) {
    const score = (scores[position] ?? 0) * (shared[position] ?? 0);
    if (score <= least) continue;
    let place = found.length;
    while (place > 0 && (found[place - 1]?.score ?? 0) < score) place -= 1;
    found.splice(place, 0, { position, score });
    if (found.length > most) found.pop();
    if (found.length === most) least = found.at(-1)?.score ?? 0;
  }
  return found;
}
