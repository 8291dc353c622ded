import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { accept, type Outcome, refuse } from '../../outcome.ts';

const inflate = promisify(inflateRaw);

/** A file in a zip archive, as the archive's own directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory itself describes it. */
  readonly described: { readonly from: number; readonly to: number };
}

const signatures = { end: 0x06054b50, directory: 0x02014b50, file: 0x04034b50 };
const endRecordSize = 22;
const longestComment = 0xffff;
const deflated = 8;

/** Takes the bytes of an archive and gives what its directory lists; undefined if it has no whole directory. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.readUInt32LE(end + 16);
  for (let left = view.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== signatures.directory) return undefined;
    const nameLength = view.readUInt16LE(at + 28);
    const to = at + 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
    entries.push({
      name: view.toString('utf8', at + 46, at + 46 + nameLength),
      method: view.readUInt16LE(at + 10),
      packedSize: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
      offset: view.readUInt32LE(at + 42),
      described: { from: at, to },
    });
    at = to;
  }
  return entries;
}

function findEndRecord(view: Buffer): number | undefined {
  const earliest = Math.max(0, view.length - endRecordSize - longestComment);
  for (let at = view.length - endRecordSize; at >= earliest; at -= 1) {
    if (view.readUInt32LE(at) === signatures.end) return at;
  }
  return undefined;
}

/**
 * Takes an archive with the entries about to be read and unpacks them, refusing with `too-large` when they pass
 * the limit together. A directory can lie, so the declared sizes only refuse early: what counts is the
 * unpacking itself, which stops at the limit.
 */
export async function unpack(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limit: number,
): Promise<Outcome<Uint8Array[], 'too-large' | 'damaged'>> {
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > limit) return refuse('too-large');
  let total = 0;
  const parts: Uint8Array[] = [];
  for (const entry of entries) {
    const packed = packedBytes(bytes, entry);
    if (!packed) return refuse('damaged');
    try {
      const unpacked =
        entry.method === deflated ? await inflate(packed, { maxOutputLength: limit - total + 1 }) : packed;
      total += unpacked.length;
      parts.push(unpacked);
    } catch (error) {
      return refuse(isOverLimit(error) ? 'too-large' : 'damaged');
    }
    if (total > limit) return refuse('too-large');
  }
  return accept(parts);
}

/**
 * The same archive with a directory that lists these entries alone: whoever reads it meets none of the others,
 * whatever they are called and whoever refers to them.
 */
export function keepEntries(bytes: Uint8Array, entries: readonly ZipEntry[]): Uint8Array {
  const directory = Buffer.concat(entries.map(({ described: { from, to } }) => bytes.subarray(from, to)));
  const start = Math.min(bytes.length, ...entries.map(({ described }) => described.from));
  const end = Buffer.alloc(endRecordSize);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([bytes.subarray(0, start), directory, end]);
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > view.length || view.readUInt32LE(entry.offset) !== signatures.file)
    return undefined;
  const start =
    entry.offset + 30 + view.readUInt16LE(entry.offset + 26) + view.readUInt16LE(entry.offset + 28);
  return start + entry.packedSize <= view.length
    ? bytes.subarray(start, start + entry.packedSize)
    : undefined;
}

function isOverLimit(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
