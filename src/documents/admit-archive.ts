import { accept, type Outcome, refuse } from '../outcome.ts';
import { keepEntries, unpack, type ZipEntry } from './docx/zip-directory.ts';

const mebibyte = 1024 * 1024;
/** A document of hundreds of pages has some dozens. */
const MOST_ENTRIES = 2_000;
/** Long tables shrink to a fiftieth; what is made to swell, to a thousandth. */
const MOST_RATIO = 200;
const RATIO_FROM = mebibyte;

/** Why an archive is not opened. */
export type ArchiveProblem = 'too-large' | 'damaged' | 'unsafe';

/**
 * Takes an Office document's archive and gives it with the parts alone that may be read: XML that unpacks to at
 * most `limit` bytes, does not swell beyond measure, and declares no entities. Pictures, macros and embedded
 * files are left out, whoever refers to them.
 */
export async function admitArchive(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limit: number,
): Promise<Outcome<Uint8Array, ArchiveProblem>> {
  if (entries.length > MOST_ENTRIES) return refuse('too-large');
  const parts = entries.filter((entry) => /\.(?:xml|rels)$/i.test(entry.name));
  const unpacked = await unpack(bytes, parts, limit);
  if (!unpacked.ok) return unpacked;
  const swollen = (part: Uint8Array, index: number) =>
    part.length > RATIO_FROM && part.length > MOST_RATIO * (parts[index]?.packedSize ?? 0);
  if (unpacked.value.some((part, index) => swollen(part, index) || declaresEntities(part)))
    return refuse('unsafe');
  return accept(keepEntries(bytes, parts));
}

/** Office writes no document types; in one, entities can be declared that grow without end or fetch files. */
function declaresEntities(part: Uint8Array): boolean {
  const view = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  return ['utf8', 'utf16le'].some((encoding) =>
    ['<!DOCTYPE', '<!ENTITY', '<!doctype', '<!entity'].some((mark) =>
      view.includes(Buffer.from(mark, encoding as BufferEncoding)),
    ),
  );
}
