import { accept, type Outcome, refuse } from '../outcome.ts';
import { admitFile, type ReadableKind } from './admit-file.ts';
import { readDocx } from './docx.ts';
import { readMarkdown } from './markdown.ts';
import type { Block, DocumentFile, DocumentProblem, DocumentText } from './model.ts';
import { readPdf } from './pdf.ts';
import { readPlainText } from './plain-text.ts';

/**
 * Takes a file and gives what it says, block by block. Refuses, and never throws, where the file is
 * empty, too large, locked, broken, of another kind or without text.
 */
export async function readDocument(file: DocumentFile): Promise<Outcome<DocumentText, DocumentProblem>> {
  const kind = await admitFile(file);
  if (!kind.ok) return kind;
  // A table is no running text.
  if (kind.value.kind === 'sheet') return refuse('unsupported-format');
  const read = await readKind(kind.value, file.bytes);
  if (!read.ok) return read;
  if (read.value.length === 0) return refuse(kind.value.kind === 'pdf' ? 'no-text' : 'empty');
  return accept({ format: kind.value.kind, blocks: read.value });
}

async function readKind(
  kind: Exclude<ReadableKind, { kind: 'sheet' }>,
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
      return readDocx(kind.bytes);
  }
}
