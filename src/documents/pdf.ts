import { getDocumentProxy } from 'unpdf';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { readBullet, readOrderedItem } from './bullet.ts';
import { findHyphenatedWords, type HyphenatedWords, joinLines } from './join-lines.ts';
import { makeBlock } from './make-block.ts';
import type { Block, DocumentProblem } from './model.ts';
import { dropFurniture } from './pdf/furniture.ts';
import { groupLines, type PdfGroup } from './pdf/groups.ts';
import { levelHeadings } from './pdf/headings.ts';
import { closeHyphens } from './pdf/hyphens.ts';
import { makeLines, type PaintedText, type PdfLine, type PdfPage } from './pdf/lines.ts';
import { measure } from './pdf/metrics.ts';
import { type PdfNote, partNotes } from './pdf/notes.ts';
import { type ContentMark, createTagReader, readTags, type Tag } from './pdf/tags.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** More pages than any document has that people here discuss. */
export const MAX_PAGES = 500;

/**
 * Takes the bytes of a PDF and gives its blocks, a footnote after the block at its page's end. Refuses
 * what is locked (`encrypted`), broken (`damaged`) or has too many pages (`too-large`).
 */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<Block[], DocumentProblem>> {
  const pages = await openPages(bytes);
  return pages.ok ? accept(readPages(pages.value)) : pages;
}

async function openPages(bytes: Uint8Array): Promise<Outcome<PdfPage[], DocumentProblem>> {
  try {
    // The parser takes the memory that it is given for its own, and wants no Buffer.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      return pdf.numPages > MAX_PAGES ? refuse('too-large') : accept(await paintedPages(pdf));
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    return refuse(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}

async function paintedPages(pdf: Pdf): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const tags = readTags(await page.getStructTree());
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const painted = readItems(items, tags);
    pages.push({ height: page.getViewport({ scale: 1 }).height, lines: makeLines(painted, number) });
    page.cleanup();
  }
  return pages;
}

/** A page with tags also marks what is no part of its text. */
function readItems(
  items: readonly (TextItem | ContentMark)[],
  tags: ReadonlyMap<string, Tag>,
): PaintedText[] {
  const marks = createTagReader(tags);
  return items.flatMap((item) => {
    if ('str' in item) return tags.size > 0 && marks.isArtifact() ? [] : readItem(item, marks.current());
    marks.pass(item);
    return [];
  });
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** Turned text is a stamp or a watermark. */
function readItem({ str, transform, width, fontName }: TextItem, tag: Tag | undefined): PaintedText[] {
  const [across = 0, turn = 0, lean = 0, up = 0, x = 0, y = 0] = transform;
  if (str === '' || Math.abs(turn) > Math.abs(across) / 10) return [];
  return [{ text: str, x, y, width, size: Math.hypot(lean, up), font: fontName, tag }];
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
