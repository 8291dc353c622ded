import { createHash } from 'node:crypto';
import type { LearntWeights } from './answer-weights.ts';
import { type Lesson, learnWeights } from './learn-weights.ts';
import { readWeights, writeWeights } from './weights-file.ts';

/** Something that is learnt from examples. */
export interface Learnable {
  /** What it is kept under. */
  readonly name: string;
  /** Goes up when features or learning change, so that weights that were learnt before are not taken. */
  readonly method: number;
  /** All that it is learnt from, as text or a mark of it: weights of other examples are not taken either. */
  readonly sources: () => readonly string[];
  readonly lessons: () => readonly Lesson[];
}

/** Learns anew, and keeps it for the next start. Gives whether it could be kept. */
export function learnAndKeep(what: Learnable): {
  readonly learnt: LearntWeights;
  readonly isKept: boolean;
} {
  const learnt = learnWeights(what.lessons());
  return { learnt, isKept: writeWeights(what.name, fingerprintOf(what), learnt) };
}

/** What was learnt before from the same examples, or else is now (some seconds). */
export const readOrLearn = (what: Learnable): LearntWeights =>
  readWeights(what.name, fingerprintOf(what)) ?? learnAndKeep(what).learnt;

function fingerprintOf({ method, sources }: Learnable): string {
  const hash = createHash('sha256').update(`${method}`);
  for (const source of sources()) hash.update(source);
  return hash.digest('hex');
}
