import { accept, type Outcome } from '../outcome.ts';
import { readBullet, readOrderedItem } from './bullet.ts';
import { findHyphenatedWords, type HyphenatedWords, joinLines } from './join-lines.ts';
import { makeBlock } from './make-block.ts';
import type { Block, DocumentProblem } from './model.ts';
import { dropFurniture } from './pdf/furniture.ts';
import { groupLines, type PdfGroup } from './pdf/groups.ts';
import { levelHeadings } from './pdf/headings.ts';
import { closeHyphens } from './pdf/hyphens.ts';
import { makeLines, type PdfLine, type PdfPage } from './pdf/lines.ts';
import { measure } from './pdf/metrics.ts';
import { type PdfNote, partNotes } from './pdf/notes.ts';
import { openPages } from './pdf/open-pages.ts';

/**
 * Takes the bytes of a PDF and gives its blocks, a footnote after the block at its page's end. Refuses
 * what is locked (`encrypted`), broken (`damaged`) or has too many pages (`too-large`).
 */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<Block[], DocumentProblem>> {
  const pages = await openPages(bytes);
  if (!pages.ok) return pages;
  const lined = pages.value.map(({ height, painted }, index) => ({
    height,
    lines: makeLines(painted, index + 1),
  }));
  return accept(readPages(lined));
}

function readPages(pages: readonly PdfPage[]): Block[] {
  const kept = dropFurniture(pages);
  const lines = kept.flatMap((page) => page.lines);
  const metrics = measure(lines);
  const texts = kept.map((page) => partNotes(page.lines, metrics));
  const body = closeHyphens(texts.flatMap((text) => text.body));
  const notes = texts.flatMap((text) => text.notes);
  return makeBlocks(groupLines(body, metrics), notes, findHyphenatedWords(lines.map((line) => line.text)));
}

function makeBlocks(
  groups: readonly PdfGroup[],
  notes: readonly PdfNote[],
  hyphenated: HyphenatedWords,
): Block[] {
  const levels = levelHeadings(
    groups.filter((group) => group.kind === 'heading').map((group) => group.lines[0]),
  );
  const waiting = [...notes];
  const notesBefore = (page: number): Block[] => {
    const due = waiting.filter((note) => note.lines[0].page < page);
    waiting.splice(0, due.length);
    return due.flatMap((note) =>
      makeBlock({ kind: 'footnote', marker: note.marker }, textOf(note.lines, hyphenated)),
    );
  };
  const blocks = groups.flatMap((group) => [
    ...notesBefore(group.lines[0].page),
    ...makeGroupBlock(group, levels.get(group.lines[0]) ?? 1, textOf(group.lines, hyphenated)),
  ]);
  return [...blocks, ...notesBefore(Number.POSITIVE_INFINITY)];
}

function makeGroupBlock(group: PdfGroup, level: number, text: string): Block[] {
  if (group.kind === 'heading') return makeBlock({ kind: 'heading', level }, text);
  if (group.kind === 'paragraph') return makeBlock({ kind: 'paragraph' }, text);
  return makeBlock({ kind: 'bullet' }, readBullet(text)?.text ?? readOrderedItem(text) ?? text);
}

function textOf(lines: readonly PdfLine[], hyphenated: HyphenatedWords): string {
  return joinLines(
    lines.map((line) => line.text),
    hyphenated,
  );
}
