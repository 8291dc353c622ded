import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgetOlder, keptFolder } from '../store/kept-folder.ts';

/** What was learnt, or made, and is kept for the next start: words as JSON, and numbers as they are. */
export interface Kept {
  readonly words: unknown;
  readonly numbers: readonly (Int8Array | Uint16Array | Uint32Array | Float64Array)[];
}

/** The same, read again: each array of numbers as its bytes. */
export interface KeptBytes {
  readonly words: unknown;
  readonly bytes: readonly ArrayBuffer[];
}

interface Header {
  readonly fingerprint: string;
  /** How many bytes each array of numbers has. */
  readonly sizes: readonly number[];
  readonly words: unknown;
}

/** What is kept under a name, where it was made from just this; undefined otherwise. */
export function readKept(
  name: string,
  fingerprint: string,
  folder: string = keptFolder,
): KeptBytes | undefined {
  const file = fileOf(folder, name, fingerprint);
  if (!existsSync(file)) return undefined;
  const content = readFileSync(file);
  const end = content.indexOf('\n');
  const header: Header = JSON.parse(content.toString('utf8', 0, end));
  if (header.fingerprint !== fingerprint) return undefined;
  let start = content.byteOffset + end + 1;
  const bytes = header.sizes.map((size) => {
    // A copy: arrays of wider numbers may not begin anywhere.
    const part = content.buffer.slice(start, start + size) as ArrayBuffer;
    start += size;
    return part;
  });
  return { words: header.words, bytes };
}

/**
 * Keeps something with what it was made from. Gives whether it could be kept: where the folder can't be written to it
 * is made at each start, which takes seconds and does no other harm.
 */
export function writeKept(
  name: string,
  fingerprint: string,
  { words, numbers }: Kept,
  folder: string = keptFolder,
): boolean {
  const header: Header = { fingerprint, sizes: numbers.map(({ byteLength }) => byteLength), words };
  const parts = numbers.map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  // Another process may be reading or writing the same file.
  const file = fileOf(folder, name, fingerprint);
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...parts]));
    renameSync(draft, file);
    forgetOlder(folder, (one) => one.startsWith(`${name}-`) && one.endsWith('.bin'), MOST_KEPT);
    return true;
  } catch {
    return false;
  }
}

const MOST_KEPT = 8;
const fileOf = (folder: string, name: string, fingerprint: string) =>
  join(folder, `${name}-${fingerprint.slice(0, 16)}.bin`);
