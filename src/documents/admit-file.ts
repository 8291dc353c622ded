import { accept, type Outcome, refuse } from '../outcome.ts';
import { measureUnpacked } from './docx/zip-directory.ts';
import { type FileKind, findFileKind } from './file-kind.ts';
import type { DocumentFile, DocumentProblem } from './model.ts';

const mebibyte = 1024 * 1024;

/** Larger files are refused unread. */
export const MAX_DOCUMENT_BYTES = 20 * mebibyte;
/** Of the parts of a Word document or a sheet that are unpacked and parsed: hundreds of pages, and ten seconds of work. */
const MAX_UNPACKED_BYTES = 8 * mebibyte;

/** A kind of file that can be read here. */
export type ReadableKind = Exclude<FileKind, { kind: 'refused' }>;

/** Takes a file and tells its kind. Refuses one that is empty, too large, locked, or of another kind. */
export async function admitFile(file: DocumentFile): Promise<Outcome<ReadableKind, DocumentProblem>> {
  if (file.bytes.length === 0) return refuse('empty');
  if (file.bytes.length > MAX_DOCUMENT_BYTES) return refuse('too-large');
  const kind = findFileKind(file);
  if (kind.kind === 'refused') return refuse(kind.problem);
  if (kind.kind !== 'docx' && !(kind.kind === 'sheet' && kind.source === null)) return accept(kind);
  // Only XML is ever unpacked; pictures stay packed, whatever size they claim.
  const parts = kind.entries.filter((entry) => /\.(?:xml|rels)$/i.test(entry.name));
  const measured = await measureUnpacked(file.bytes, parts, MAX_UNPACKED_BYTES);
  return measured.ok ? accept(kind) : measured;
}
