import { readKept, writeKept } from '../../learning/kept-file.ts';
import type { BuiltIndex } from './example-index.ts';

/** The index of examples that is kept under a name, where it was built from just these; undefined otherwise. */
export function readIndex(name: string, fingerprint: string): BuiltIndex | undefined {
  const kept = readKept(`examples-${name}`, fingerprint);
  if (kept === undefined) return undefined;
  const [starts, positions, counts, lengths] = kept.bytes;
  return {
    features: kept.words as readonly string[],
    starts: new Uint32Array(starts ?? []),
    positions: new Uint32Array(positions ?? []),
    counts: new Uint16Array(counts ?? []),
    lengths: new Uint16Array(lengths ?? []),
  };
}

/** Keeps the index of examples with what it was built from. Gives whether it could be kept. */
export function writeIndex(
  name: string,
  fingerprint: string,
  { features, starts, positions, counts, lengths }: BuiltIndex,
): boolean {
  return writeKept(`examples-${name}`, fingerprint, {
    words: features,
    numbers: [starts, positions, counts, lengths],
  });
}
