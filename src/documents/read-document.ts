import { accept, type Outcome, refuse } from '../outcome.ts';
import { measureUnpacked, type ZipEntry } from './docx/zip-directory.ts';
import { readDocx } from './docx.ts';
import { type FileKind, findFileKind } from './file-kind.ts';
import { readMarkdown } from './markdown.ts';
import type { Block, DocumentFile, DocumentProblem, DocumentText } from './model.ts';
import { readPdf } from './pdf.ts';
import { readPlainText } from './plain-text.ts';

const mebibyte = 1024 * 1024;

/** Larger files are refused unread. */
export const MAX_DOCUMENT_BYTES = 20 * mebibyte;
/** Of the parts of a Word document that are unpacked and parsed: hundreds of pages, and ten seconds of work. */
const MAX_UNPACKED_BYTES = 8 * mebibyte;

/**
 * Takes a file and gives what it says, block by block. Refuses, and never throws, where the file is
 * empty, too large, locked, broken, of another kind or without text.
 */
export async function readDocument(file: DocumentFile): Promise<Outcome<DocumentText, DocumentProblem>> {
  if (file.bytes.length === 0) return refuse('empty');
  if (file.bytes.length > MAX_DOCUMENT_BYTES) return refuse('too-large');
  const kind = findFileKind(file);
  if (kind.kind === 'refused') return refuse(kind.problem);
  const read = await readKind(kind, file.bytes);
  if (!read.ok) return read;
  if (read.value.length === 0) return refuse(kind.kind === 'pdf' ? 'no-text' : 'empty');
  return accept({ format: kind.kind, blocks: read.value });
}

async function readKind(
  kind: Exclude<FileKind, { kind: 'refused' }>,
  bytes: Uint8Array,
): Promise<Outcome<readonly Block[], DocumentProblem>> {
  switch (kind.kind) {
    case 'markdown':
      return accept(readMarkdown(kind.source));
    case 'text':
      return accept(readPlainText(kind.source));
    case 'pdf':
      return readPdf(bytes);
    case 'docx':
      return readBoundedDocx(bytes, kind.entries);
  }
}

/** Only XML is ever unpacked; pictures stay packed, whatever size they claim. */
async function readBoundedDocx(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): Promise<Outcome<readonly Block[], DocumentProblem>> {
  const parts = entries.filter((entry) => /\.(?:xml|rels)$/i.test(entry.name));
  const measured = await measureUnpacked(bytes, parts, MAX_UNPACKED_BYTES);
  return measured.ok ? readDocx(bytes) : measured;
}
