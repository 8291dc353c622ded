import { accept, type Outcome, refuse } from '../outcome.ts';
import { admitArchive } from './admit-archive.ts';
import { type FileKind, findFileKind } from './file-kind.ts';
import type { DocumentFile, DocumentProblem } from './model.ts';

const mebibyte = 1024 * 1024;

/** Larger files are refused unread. */
export const MAX_DOCUMENT_BYTES = 20 * mebibyte;
/** Of the parts of a Word document or a sheet that are unpacked and parsed: hundreds of pages, and ten seconds of work. */
const MAX_UNPACKED_BYTES = 8 * mebibyte;

/** A kind of file that can be read here; of a Word document or a workbook, the parts that may be read. */
export type ReadableKind =
  | Exclude<FileKind, { kind: 'refused' | 'docx' } | { source: null }>
  | { readonly kind: 'sheet'; readonly source: null; readonly bytes: Uint8Array }
  | { readonly kind: 'docx'; readonly bytes: Uint8Array };

/** Takes a file and tells its kind. Refuses one that is empty, too large, locked, unsafe, or of another kind. */
export async function admitFile(file: DocumentFile): Promise<Outcome<ReadableKind, DocumentProblem>> {
  if (file.bytes.length === 0) return refuse('empty');
  if (file.bytes.length > MAX_DOCUMENT_BYTES) return refuse('too-large');
  const kind = findFileKind(file);
  if (kind.kind === 'refused') return refuse(kind.problem);
  if (kind.kind === 'docx') {
    const parts = await admitArchive(file.bytes, kind.entries, MAX_UNPACKED_BYTES);
    return parts.ok ? accept({ kind: 'docx', bytes: parts.value }) : parts;
  }
  if (kind.kind === 'sheet' && kind.source === null) {
    const parts = await admitArchive(file.bytes, kind.entries, MAX_UNPACKED_BYTES);
    return parts.ok ? accept({ kind: 'sheet', source: null, bytes: parts.value }) : parts;
  }
  if (kind.kind !== 'pdf' && (await isOfAnotherKind(file.bytes))) return refuse('unsupported-format');
  return accept(kind);
}

/** Programs, archives and pictures may hold no character that text lacks, and are told by how they begin. */
async function isOfAnotherKind(bytes: Uint8Array): Promise<boolean> {
  const { fileTypeFromBuffer } = await import('file-type');
  return (await fileTypeFromBuffer(bytes).catch(() => undefined)) !== undefined;
}
