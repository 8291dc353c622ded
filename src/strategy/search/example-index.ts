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

/**
 * What one in so many examples has tells next to nothing of them ("för", "inte", the end "-tion"), and is most of what
 * there is to count: it is known, and not counted.
 */
const COMMON = 16;
/** Among few examples chance decides what many have. */
const MANY = 200;

/** Where each feature stands, one after the other: from its start on, positions of examples, and how often in each. */
export interface BuiltIndex {
  readonly features: readonly string[];
  /** One more than there are features: where those of the last one end. Of common ones it is not kept where they stand. */
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
  const isCommon = (positions: readonly number[]) =>
    positions.length > Math.max(MANY, examples.length / COMMON);
  const all = [...postings.values()].map((one) =>
    isCommon(one.positions) ? { positions: [], counts: [] } : one,
  );
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
export function useIndex(built: BuiltIndex): ExampleIndex {
  const { features, starts, positions, lengths } = built;
  const rowOf = new Map(features.map((feature, row) => [feature, row]));
  const gains = gainsOf(built);
  // Nothing else is asked while one question is counted up.
  const scores = new Float32Array(lengths.length);
  const shared = new Uint16Array(lengths.length);
  return {
    has: (feature) => rowOf.has(feature),
    findSimilar: (asked, most) => {
      scores.fill(0);
      shared.fill(0);
      for (const feature of new Set(asked)) {
        const row = rowOf.get(feature);
        if (row === undefined) continue;
        const until = starts[row + 1] ?? 0;
        for (let place = starts[row] ?? 0; place < until; place += 1) {
          const position = positions[place] as number;
          scores[position] = (scores[position] as number) + (gains[place] as number);
          shared[position] = (shared[position] as number) + 1;
        }
      }
      return best(scores, shared, most);
    },
  };
}

/** What an example gains by a feature, for each place where one stands. One that few examples have says more. */
function gainsOf({ starts, positions, counts, lengths }: BuiltIndex): Float32Array {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  // Half as large, which the processor reads faster; they are compared, and nobody sees them.
  const gains = new Float32Array(positions.length);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const [from, until] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    const rarity = Math.log(1 + (lengths.length - (until - from) + 0.5) / (until - from + 0.5));
    for (let place = from; place < until; place += 1) {
      const length = lengths[positions[place] ?? 0] ?? 0;
      const weight = SATURATION * (1 - LENGTH + (LENGTH * length) / average);
      const count = counts[place] ?? 0;
      gains[place] = rarity * (FLOOR + (count * (SATURATION + 1)) / (count + weight));
    }
  }
  return gains;
}

/** The best few, kept in order while looking once at each: sorting them all takes three times as long. */
function best(scores: Float32Array, shared: Uint16Array, most: number): Similar[] {
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
