import { createVectoriser, type LearntWeights, makeShares, STEP, type Vector } from './answer-weights.ts';

/** A text taken apart, and the answer that it wants. */
export interface Lesson {
  readonly features: readonly string[];
  readonly answer: string;
  /** How much it counts; 1 where it is not said. */
  readonly weight?: number;
}

/** A feature that only one example has is chance. */
const FEWEST = 2;
/** What few examples have is trusted less: half of it at so many, since it is as often chance as a sign. */
const FEW = 4;
/** How far the two judgements count: counting is steady, correcting tells what is telling. */
const COUNTED = 0.9;
const CORRECTED = 5;
/** Added to every count, in proportion to how common the feature is. */
const SMOOTHING = 20;
/** How far answers with few examples are made even with those that have many: 0 not at all, 1 wholly. */
const EVEN = 0.5;
/** Keeps what no other answer has from being infinitely telling. */
const LEAST = 0.1;
/** How often all examples are gone through, and how far each corrects. */
const ROUNDS = 5;
const RATE = 0.15;
/** What each weight counts as moved by already: the first example that moves it has no greater say than those after it. */
const MOVED = 0.03;
/** Errors smaller than this are not worth correcting. */
const SMALL = 0.002;

/**
 * Learns a linear model in two ways that are added: counting (complement naive Bayes over normalised weights;
 * Rennie and others 2003), and correcting what each example gets wrong (softmax regression by AdaGrad; Duchi
 * and others 2011), which finds that "is it true that" says nothing of the matter. The same examples
 * give the same weights, in whatever order they stand.
 */
export function learnWeights(lessons: readonly Lesson[]): LearntWeights {
  const answers = [...new Set(lessons.map(({ answer }) => answer))].sort();
  const place = new Map(answers.map((answer, position) => [answer, position]));
  const rarities = raritiesOf(lessons);
  const vectorOf = createVectoriser(rarities);
  const vectors = lessons.map(({ features }) => vectorOf(features));
  const taught = lessons.map(({ answer, weight = 1 }) => ({ column: place.get(answer) ?? 0, weight }));
  const size = { rows: rarities.size, width: answers.length };
  const counted = count(vectors, taught, size);
  const corrected = correct(vectors, taught, size, shuffledRounds(lessons.map(markOf)));
  const steps = new Int8Array(counted.length);
  for (let cell = 0; cell < steps.length; cell += 1) {
    const both = COUNTED * (counted[cell] as number) + CORRECTED * (corrected[cell] as number);
    steps[cell] = Math.max(-127, Math.min(127, Math.round(both / STEP)));
  }
  return { answers, rarities, steps };
}

/** How much a feature tells: the rarer, the more. Rounded, so that it is the same when read from a file. */
function raritiesOf(lessons: readonly Lesson[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of lessons)
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, times]) => times >= FEWEST);
  return new Map(
    kept.map(([feature, times]) => [
      feature,
      Math.round(Math.log(1 + lessons.length / times) * (times / (times + FEW)) * 1000) / 1000,
    ]),
  );
}

/** The column of the answer that an example wants, and how much the example counts. */
interface Taught {
  readonly column: number;
  readonly weight: number;
}

interface Size {
  readonly rows: number;
  readonly width: number;
}

/** The logarithm of how often each feature stands in an answer's examples against all others'. */
function count(vectors: readonly Vector[], taught: readonly Taught[], { rows, width }: Size): Float32Array {
  const sums = new Float32Array(rows * width);
  const ofAnswer = new Float64Array(width);
  vectors.forEach((vector, position) => {
    const { column = 0, weight = 1 } = taught[position] ?? {};
    vector.rows.forEach((row, place) => {
      const cell = row * width + column;
      const value = (vector.values[place] ?? 0) * weight;
      sums[cell] = (sums[cell] ?? 0) + value;
      ofAnswer[column] = (ofAnswer[column] ?? 0) + value;
    });
  });
  const all = ofAnswer.reduce((sum, value) => sum + value, 0);
  // An answer with few examples has less to show, but those it has tell less surely: half way between.
  const scales = ofAnswer.map((within) => (all / width / within) ** EVEN);
  for (let row = 0; row < sums.length; row += width) {
    const total = sums.subarray(row, row + width).reduce((sum, value) => sum + value, 0);
    for (let column = 0; column < width; column += 1) {
      const own = sums[row + column] ?? 0;
      const expected = (SMOOTHING * (total - own + LEAST)) / all;
      sums[row + column] = Math.log(1 + (own * (scales[column] ?? 1)) / expected);
    }
  }
  return sums;
}

/** Goes through the examples, and moves the weights of each towards its answer and from those mistaken for it. */
function correct(
  vectors: readonly Vector[],
  taught: readonly Taught[],
  { rows, width }: Size,
  order: Iterable<number>,
): Float32Array {
  const weights = new Float32Array(rows * width);
  const moved = new Float32Array(rows * width).fill(MOVED);
  const errors = new Float64Array(width);
  for (const position of order) {
    const vector = vectors[position] as Vector;
    const { column: right = 0, weight = 1 } = taught[position] ?? {};
    score(vector, weights, errors);
    makeShares(errors);
    errors[right] = (errors[right] ?? 0) - 1;
    const worth = columnsWorth(errors);
    // Row by row, since the weights of a row stand side by side in memory: that is most of the time of learning.
    for (let place = 0; place < vector.rows.length; place += 1) {
      const start = (vector.rows[place] as number) * width;
      const value = vector.values[place] as number;
      for (const column of worth) {
        const cell = start + column;
        const slope = (errors[column] as number) * value * CORRECTED * weight;
        const before = (moved[cell] as number) + slope * slope;
        moved[cell] = before;
        weights[cell] = (weights[cell] as number) - (RATE * slope) / Math.sqrt(before);
      }
    }
  }
  return weights;
}

/** The columns with an error that is worth correcting. */
function columnsWorth(errors: Float64Array): number[] {
  const worth: number[] = [];
  for (let column = 0; column < errors.length; column += 1)
    if (Math.abs(errors[column] as number) >= SMALL) worth.push(column);
  return worth;
}

/** Fills `scores` with what the weights say of a text, a number for each column. */
function score({ rows, values }: Vector, weights: Float32Array, scores: Float64Array): void {
  const width = scores.length;
  scores.fill(0);
  for (let place = 0; place < rows.length; place += 1) {
    const start = (rows[place] as number) * width;
    const value = (values[place] as number) * CORRECTED;
    for (let column = 0; column < width; column += 1)
      scores[column] = (scores[column] as number) + value * (weights[start + column] as number);
  }
}

/**
 * The positions of all examples, round after round, each in another order. The order is the examples' own: one that is
 * added leaves the others in theirs, and moves no answer that it has nothing to do with.
 */
function* shuffledRounds(marks: readonly number[]): Generator<number> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const keys = marks.map((mark) => mixed(mark ^ Math.imul(round, 0x9e3779b1)));
    yield* keys.map((_, position) => position).sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0));
  }
}

/** A number that an example has by what it says (FNV-1a). */
function markOf({ answer, features }: Lesson): number {
  let mark = 0x811c9dc5;
  for (const character of `${answer} ${features.join(' ')}`)
    mark = Math.imul(mark ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return mark;
}

/** Makes numbers that are alike unlike (the end of MurmurHash3). */
function mixed(number: number): number {
  let mixing = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  mixing = Math.imul(mixing ^ (mixing >>> 13), 0xc2b2ae35);
  return (mixing ^ (mixing >>> 16)) >>> 0;
}
