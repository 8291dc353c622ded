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

/** Where a feature stands: positions of examples, and how often in each. */
interface Postings {
  readonly positions: number[];
  readonly counts: number[];
}

/**
 * BM25+ over features that are made beforehand, times the number of features in common. Written here
 * because the search libraries keep what fuzzy and prefix search need: over ten thousand examples they
 * take ten times as long to build and to ask.
 */
export function createExampleIndex(examples: readonly (readonly string[])[]): ExampleIndex {
  const index = new Map<string, Postings>();
  const lengths = Float64Array.from(examples, (features) => features.length);
  for (const [position, features] of examples.entries()) add(index, features, position);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const weights = lengths.map((length) => SATURATION * (1 - LENGTH + (LENGTH * length) / average));
  return {
    has: (feature) => index.has(feature),
    findSimilar: (features, most) => {
      const scores = new Float64Array(examples.length);
      const shared = new Uint16Array(examples.length);
      for (const feature of new Set(features)) {
        const postings = index.get(feature);
        if (postings !== undefined) addScores(postings, { scores, shared, weights });
      }
      return best(scores, shared, most);
    },
  };
}

function add(index: Map<string, Postings>, features: readonly string[], position: number): void {
  for (const feature of features) {
    const postings = index.get(feature);
    if (postings === undefined) {
      index.set(feature, { positions: [position], counts: [1] });
    } else if (postings.positions.at(-1) === position) {
      postings.counts[postings.counts.length - 1] = (postings.counts.at(-1) ?? 0) + 1;
    } else {
      postings.positions.push(position);
      postings.counts.push(1);
    }
  }
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
