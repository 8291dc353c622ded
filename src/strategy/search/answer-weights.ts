/** A text taken apart, and the answer that it wants. */
export interface Lesson {
  readonly features: readonly string[];
  readonly answer: string;
}

/** What speaks for each answer, learnt from examples. */
export interface AnswerWeights {
  /** How likely each answer is, by these features alone; all together make 1. */
  likelihoods(features: readonly string[]): Map<string, number>;
  /** The features that speak most for an answer, with their weights. */
  reasons(features: readonly string[], answer: string, most: number): [feature: string, weight: number][];
}

/** A feature that only one example has is chance. */
const FEWEST = 2;
/** Letters count less than words, of which they are parts; concepts more, since they stand for many words. */
const LETTERS = 0.5;
const CONCEPTS = 2;
/** Added to every count, in proportion to how common the feature is. */
const SMOOTHING = 20;
/** How far answers with few examples are made even with those that have many: 0 not at all, 1 wholly. */
const EVEN = 0.5;
/** Keeps what no other answer has from being infinitely telling. */
const LEAST = 0.1;
/** How sure the sum is: set so that shares agree with how often the answer is right. */
const SHARPNESS = 3;

/**
 * A linear model, learnt in one pass: each feature's weight for an answer is the logarithm of how often it
 * stands in that answer's examples against all others' (complement naive Bayes over normalised weights;
 * Rennie and others 2003). No randomness: the same examples give the same weights.
 */
export function learnWeights(lessons: readonly Lesson[]): AnswerWeights {
  const answers = [...new Set(lessons.map(({ answer }) => answer))].sort();
  const place = new Map(answers.map((answer, position) => [answer, position]));
  const rarities = raritiesOf(lessons);
  const rows = new Map([...rarities.keys()].map((feature, position) => [feature, position]));
  const width = answers.length;
  const weights = new Float32Array(rows.size * width);
  const ofAnswer = new Float64Array(width);
  for (const { features, answer } of lessons) {
    const column = place.get(answer) ?? 0;
    for (const [feature, value] of vectorOf(features, rarities)) {
      const cell = (rows.get(feature) ?? 0) * width + column;
      weights[cell] = (weights[cell] ?? 0) + value;
      ofAnswer[column] = (ofAnswer[column] ?? 0) + value;
    }
  }
  toLogRatios(weights, ofAnswer);
  const rowOf = (feature: string) => (rows.get(feature) ?? 0) * width;
  return {
    likelihoods: (features) => {
      const scores = new Float64Array(width);
      for (const [feature, value] of vectorOf(features, rarities)) {
        const row = rowOf(feature);
        for (let column = 0; column < width; column += 1)
          scores[column] = (scores[column] ?? 0) + SHARPNESS * value * (weights[row + column] ?? 0);
      }
      return new Map(softmax(scores).map((share, position) => [answers[position] ?? '', share]));
    },
    reasons: (features, answer, most) => {
      const column = place.get(answer) ?? 0;
      return [...vectorOf(features, rarities)]
        .map(([feature, value]): [string, number] => [
          feature,
          value * (weights[rowOf(feature) + column] ?? 0),
        ])
        .sort((one, other) => other[1] - one[1])
        .slice(0, most);
    },
  };
}

/** How much a feature tells: the rarer, the more. */
function raritiesOf(lessons: readonly Lesson[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of lessons)
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= FEWEST);
  return new Map(kept.map(([feature, count]) => [feature, Math.log(1 + lessons.length / count)]));
}

/** The known features with their values, of length 1 all together, so that long texts weigh as short ones. */
function vectorOf(features: readonly string[], rarities: ReadonlyMap<string, number>): Map<string, number> {
  const vector = new Map<string, number>();
  let squares = 0;
  for (const feature of features) {
    const rarity = rarities.get(feature);
    if (rarity === undefined || vector.has(feature)) continue;
    const value = rarity * importance(feature);
    vector.set(feature, value);
    squares += value ** 2;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [feature, value] of vector) vector.set(feature, value / length);
  return vector;
}

function importance(feature: string): number {
  if (feature.startsWith('~')) return LETTERS;
  return feature.startsWith('#') ? CONCEPTS : 1;
}

/** Turns sums for each feature (row) and answer (column) into the logarithms of their shares' ratios, in place. */
function toLogRatios(sums: Float32Array, ofAnswer: Float64Array): void {
  const width = ofAnswer.length;
  const all = ofAnswer.reduce((sum, value) => sum + value, 0);
  const average = all / width;
  // An answer with few examples has less to show, but those it has tell less surely: half way between.
  const scales = ofAnswer.map((within) => (average / within) ** EVEN);
  for (let row = 0; row < sums.length; row += width) {
    const total = sums.subarray(row, row + width).reduce((sum, value) => sum + value, 0);
    for (let column = 0; column < width; column += 1) {
      const own = sums[row + column] ?? 0;
      const expected = (SMOOTHING * (total - own + LEAST)) / all;
      sums[row + column] = Math.log(1 + (own * (scales[column] ?? 1)) / expected);
    }
  }
}

function softmax(scores: Float64Array): number[] {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const powers = Array.from(scores, (score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
