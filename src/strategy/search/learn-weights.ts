import { createVectoriser, type LearntWeights, STEP, softmax, type Vector } from './answer-weights.ts';

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
const RATE = 0.1;
/** Errors smaller than this are not worth correcting. */
const SMALL = 0.002;

/**
 * Learns a linear model in two ways that are added: counting (complement naive Bayes over normalised weights;
 * Rennie and others 2003), and correcting what each example gets wrong (softmax regression by AdaGrad; Duchi
 * and others 2011), which finds that "is it true that" says nothing of the matter. The order is fixed: the same examples
 * give the same weights.
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
  const corrected = correct(vectors, taught, size);
  const steps = Int8Array.from(counted, (weight, cell) => {
    const both = COUNTED * weight + CORRECTED * (corrected[cell] ?? 0);
    return Math.max(-127, Math.min(127, Math.round(both / STEP)));
  });
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
function correct(vectors: readonly Vector[], taught: readonly Taught[], { rows, width }: Size): Float32Array {
  const weights = new Float32Array(rows * width);
  const moved = new Float32Array(rows * width).fill(1e-6);
  for (const position of shuffledRounds(vectors.length)) {
    const vector = vectors[position] as Vector;
    const errors = softmax(scoresOf(vector, weights, width));
    const { column: right = 0, weight = 1 } = taught[position] ?? {};
    errors[right] = (errors[right] ?? 0) - 1;
    errors.forEach((error, column) => {
      if (Math.abs(error) < SMALL) return;
      vector.rows.forEach((row, place) => {
        const cell = row * width + column;
        const slope = error * (vector.values[place] ?? 0) * CORRECTED * weight;
        const before = (moved[cell] ?? 0) + slope * slope;
        moved[cell] = before;
        weights[cell] = (weights[cell] ?? 0) - (RATE * slope) / Math.sqrt(before);
      });
    });
  }
  return weights;
}

function scoresOf({ rows, values }: Vector, weights: Float32Array, width: number): Float64Array {
  const scores = new Float64Array(width);
  for (let place = 0; place < rows.length; place += 1) {
    const start = (rows[place] ?? 0) * width;
    const value = (values[place] ?? 0) * CORRECTED;
    for (let column = 0; column < width; column += 1)
      scores[column] = (scores[column] ?? 0) + value * (weights[start + column] ?? 0);
  }
  return scores;
}

/** The positions of all examples, round after round, each in another order, always the same (a linear congruence). */
function* shuffledRounds(length: number): Generator<number> {
  const order = Array.from({ length }, (_, position) => position);
  let state = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let last = length - 1; last > 0; last -= 1) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      const other = state % (last + 1);
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    yield* order;
  }
}
