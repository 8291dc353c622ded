import { decodeText } from './decode-text.ts';
import { readZipDirectory, type ZipEntry } from './docx/zip-directory.ts';
import type { DocumentFile, DocumentProblem } from './model.ts';

/** What a file is, whatever it is called; `refused` where it can't be read here. */
export type FileKind =
  | { readonly kind: 'pdf' }
  | { readonly kind: 'docx'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'markdown' | 'text'; readonly source: string }
  | Sheet
  | { readonly kind: 'refused'; readonly problem: DocumentProblem };

/** A table: an xlsx file with the parts that it is packed of, or the text of a csv file. */
type Sheet =
  | { readonly kind: 'sheet'; readonly source: string }
  | { readonly kind: 'sheet'; readonly source: null; readonly entries: readonly ZipEntry[] };

/** Some 500 pages. */
const MAX_TEXT_LENGTH = 1_000_000;
const mostMarks = 400;
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');
const foreignMarkup = /^\s*(?:<(?:!doctype|html|\?xml|head|body|svg)\b|\{\\rtf)/i;
const textExtensions = new Set(['', 'txt', 'text', 'md', 'markdown']);

/** Takes a file and tells its kind: by its content, and by its name only where the content leaves it open. */
export function findFileKind(file: DocumentFile): FileKind {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  // Readers of PDF allow other bytes before the mark.
  if (bytes.subarray(0, 1024).includes('%PDF-')) return { kind: 'pdf' };
  if (startsWith(bytes, [0x50, 0x4b])) return findZipKind(bytes);
  if (startsWith(bytes, compoundFile)) {
    return refused(bytes.includes(encryptedStream) ? 'encrypted' : 'unsupported-format');
  }
  return findTextKind(file);
}

function findZipKind(bytes: Uint8Array): FileKind {
  const entries = readZipDirectory(bytes);
  if (!entries) return refused('damaged');
  const isWord = entries.some((entry) => /^word\/document\d*\.xml$/.test(entry.name));
  if (isWord) return { kind: 'docx', entries };
  const isSheet = entries.some((entry) => /^xl\/workbook\.xml$/.test(entry.name));
  return isSheet ? { kind: 'sheet', source: null, entries } : refused('unsupported-format');
}

function findTextKind(file: DocumentFile): FileKind {
  const extension = /\.([^.]*)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (['pdf', 'docx', 'xlsx'].includes(extension)) return refused('damaged');
  if (extension !== 'csv' && !textExtensions.has(extension)) return refused('unsupported-format');
  const source = decodeText(file.bytes);
  if (source === undefined || foreignMarkup.test(source)) return refused('unsupported-format');
  if (source.length > MAX_TEXT_LENGTH) return refused('too-large');
  if (extension === 'csv') return { kind: 'sheet', source };
  const isMarkdown = extension.startsWith('m') ? isHeaded(source) : hasSigns(source);
  if (isMarkdown && isIntricate(source)) return refused('unsupported-format');
  return { kind: isMarkdown ? 'markdown' : 'text', source };
}

/** Markdown without headings is read as text, which finds the numbered ones. */
function isHeaded(source: string): boolean {
  return /^ {0,3}(?:#{1,6}[ \t]+\S|={3,}[ \t\r]*$|-{3,}[ \t\r]*$)/m.test(source);
}

/** One sign may be anything; lines drawn below or between others are common in plain text. */
function hasSigns(source: string): boolean {
  return (source.match(/^#{1,6}[ \t]+\S/gm)?.length ?? 0) > 1;
}

/** No person writes so; a parser of Markdown would be at it for minutes. */
function isIntricate(source: string): boolean {
  if (/^(?:[ \t]|>[ \t]?|[-*+]\s|\d+[.)]\s){60}/m.test(source)) return true;
  return source.split(/\n\s*\n/).some((part) => (part.match(/[*_`[<]/g)?.length ?? 0) > mostMarks);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function refused(problem: DocumentProblem): FileKind {
  return { kind: 'refused', problem };
}
