import type { LearntWeights } from './answer-weights.ts';
import { readKept, writeKept } from './kept-file.ts';

/** The weights that are kept under a name, where they were learnt from just this; undefined otherwise. */
export function readWeights(name: string, fingerprint: string, folder?: string): LearntWeights | undefined {
  const kept = readKept(`weights-${name}`, fingerprint, folder);
  if (kept === undefined) return undefined;
  const { answers, features } = kept.words as Words;
  const [rarities = new ArrayBuffer(0), steps = new ArrayBuffer(0)] = kept.bytes;
  const numbers = new Float64Array(rarities);
  return {
    answers,
    rarities: new Map(features.map((feature, row) => [feature, numbers[row] ?? 0])),
    steps: new Int8Array(steps),
  };
}

interface Words {
  readonly answers: readonly string[];
  readonly features: readonly string[];
}

/** Keeps weights with what they were learnt from. Gives whether they could be kept. */
export function writeWeights(
  name: string,
  fingerprint: string,
  { answers, rarities, steps }: LearntWeights,
  folder?: string,
): boolean {
  const words: Words = { answers, features: [...rarities.keys()] };
  const numbers = [Float64Array.from(rarities.values()), steps];
  return writeKept(`weights-${name}`, fingerprint, { words, numbers }, folder);
}
