/** What speaks for each answer, learnt from examples: a number for each feature (row) and answer (column). */
export interface LearntWeights {
  readonly answers: readonly string[];
  /** How much each feature tells, by feature, in the order of the rows. */
  readonly rarities: ReadonlyMap<string, number>;
  /** Whole numbers from -127 to 127; a weight is this many `STEP`s. */
  readonly steps: Int8Array;
}

/** The linear model, ready to be asked. */
export interface AnswerWeights {
  /** How likely each answer is, by these features alone; all together make 1. */
  likelihoods(features: readonly string[]): Map<string, number>;
  /** The features that speak most for an answer, with their weights. */
  reasons(features: readonly string[], answer: string, most: number): [feature: string, weight: number][];
}

/** Fine enough that no answer changes, coarse enough that the weights are a small file. */
export const STEP = 1 / 16;

/**
 * Letters count less than words, of which they are parts; concepts more, since they stand for many words; and these with
 * how they are asked less again, since they are said already. Chosen by questions that no example was written from.
 */
const LETTERS = 0.5;
const CONCEPTS = 1.5;
const AS_ASKED = 0.6;

/** A text as numbers: the rows of its known features, and their values. */
export interface Vector {
  readonly rows: Uint32Array;
  readonly values: Float64Array;
}

/** Makes vectors of length 1, so that long texts weigh as short ones. */
export function createVectoriser(
  rarities: ReadonlyMap<string, number>,
): (features: readonly string[]) => Vector {
  const rowOf = new Map([...rarities.keys()].map((feature, row) => [feature, row]));
  const told = Float64Array.from(rarities, ([feature, rarity]) => rarity * importance(feature));
  return (features) => {
    const rows: number[] = [];
    const values: number[] = [];
    let squares = 0;
    for (const feature of new Set(features)) {
      const row = rowOf.get(feature);
      if (row === undefined) continue;
      const value = told[row] ?? 0;
      rows.push(row);
      values.push(value);
      squares += value ** 2;
    }
    const length = Math.sqrt(squares) || 1;
    return { rows: Uint32Array.from(rows), values: Float64Array.from(values, (value) => value / length) };
  };
}

function importance(feature: string): number {
  if (feature.startsWith('~')) return LETTERS;
  if (feature.startsWith('@')) return AS_ASKED;
  return feature.startsWith('#') ? CONCEPTS : 1;
}

/** Makes learnt weights ready to be asked. */
export function useWeights({ answers, rarities, steps }: LearntWeights): AnswerWeights {
  const vectorOf = createVectoriser(rarities);
  const features = [...rarities.keys()];
  const width = answers.length;
  return {
    likelihoods: (asked) => {
      const { rows, values } = vectorOf(asked);
      const scores = new Float64Array(width);
      for (const [position, row] of rows.entries()) {
        const value = (values[position] ?? 0) * STEP;
        const start = row * width;
        for (let column = 0; column < width; column += 1)
          scores[column] = (scores[column] as number) + value * (steps[start + column] as number);
      }
      makeShares(scores);
      return new Map(answers.map((answer, column) => [answer, scores[column] as number]));
    },
    reasons: (asked, answer, most) => {
      const { rows, values } = vectorOf(asked);
      const column = answers.indexOf(answer);
      return Array.from(rows, (row, position): [string, number] => [
        features[row] ?? '',
        (values[position] ?? 0) * STEP * (steps[row * width + column] ?? 0),
      ])
        .sort((one, other) => other[1] - one[1])
        .slice(0, most);
    },
  };
}

/** Makes scores into shares that sum to 1 (softmax), in their place: learning does so a hundred thousand times. */
export function makeShares(scores: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (let column = 0; column < scores.length; column += 1) {
    const power = Math.exp((scores[column] as number) - highest);
    scores[column] = power;
    sum += power;
  }
  for (let column = 0; column < scores.length; column += 1) scores[column] = (scores[column] as number) / sum;
}
