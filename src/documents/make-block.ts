import { readBullet } from './bullet.ts';
import { cleanText, readRaisedNote, separateReferences } from './clean-text.ts';
import type { Block } from './model.ts';
import { isContentsEntry } from './section-number.ts';

/** What a block is, before its text is cleaned. */
export type BlockShape =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'bullet' }
  | { readonly kind: 'footnote'; readonly marker: string };

/**
 * Takes a shape and the text as the file holds it, and gives the block: cleaned, with the reference
 * marks moved out of the text; a paragraph that begins with a typed glyph or note number is a bullet or
 * a footnote. None where nothing is left to read, or it is a line of a table of contents.
 */
export function makeBlock(shape: BlockShape, raw: string, known: readonly string[] = []): Block[] {
  const clean = cleanText(raw);
  if (isContentsEntry(clean)) return [];
  if (shape.kind === 'paragraph') {
    const note = readRaisedNote(clean);
    if (note) return makeBlock({ kind: 'footnote', marker: note.marker }, note.text);
    const item = readBullet(clean);
    if (item) return makeBlock({ kind: 'bullet' }, item.text, known);
  }
  const { text, references } = separateReferences(clean);
  if (text === '') return [];
  if (shape.kind === 'footnote') return [{ ...shape, text }];
  const footnoteReferences = [...known, ...references];
  return [footnoteReferences.length === 0 ? { ...shape, text } : { ...shape, text, footnoteReferences }];
}
