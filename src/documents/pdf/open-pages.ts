import type { getDocumentProxy } from 'unpdf';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { DocumentProblem } from '../model.ts';
import type { PaintedText } from './lines.ts';
import { type ContentMark, createTagReader, readTags, type Tag } from './tags.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** More pages than any document has that people here discuss. */
const MAX_PAGES = 500;

/** What is painted on a page, in the order in which it is. */
export interface PaintedPage {
  readonly height: number;
  readonly painted: readonly PaintedText[];
}

/**
 * Takes the bytes of a PDF and gives what its pages paint. Refuses what is locked (`encrypted`), broken
 * (`damaged`) or has too many pages (`too-large`).
 */
export async function openPages(bytes: Uint8Array): Promise<Outcome<PaintedPage[], DocumentProblem>> {
  try {
    // Loaded for the first PDF.
    const { getDocumentProxy } = await import('unpdf');
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

async function paintedPages(pdf: Pdf): Promise<PaintedPage[]> {
  const pages: PaintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const tags = readTags(await page.getStructTree());
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    pages.push({ height: page.getViewport({ scale: 1 }).height, painted: readItems(items, tags) });
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
