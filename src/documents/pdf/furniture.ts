import type { PdfLine, PdfPage } from './lines.ts';

/** Where heads and feet stand, in parts of the page's height from its edges. */
const margin = 0.13;
const bandHeight = 3;
const pageNumber =
  /^(?:[-–]\s*)?(?:(?:sida|sid|s|page)\.?\s*)?\d{1,4}(?:\s*(?:\(\d{1,4}\)|(?:av|of|\/)\s*\d{1,4}))?(?:\s*[-–])?$/i;

/** Takes the pages of a document and gives them without what is printed on each: heads, feet, page numbers. */
export function dropFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const marginal = pages.flatMap((page) => page.lines.filter((line) => isMarginal(line, page)));
  const repeated = new Set([...Map.groupBy(marginal, patternOf).values()].flatMap(findRepeated));
  const bands = Map.groupBy(repeated, bandOf);
  const isOnBand = (line: PdfLine): boolean =>
    pagesOf(bands.get(bandOf(line)) ?? []) >= Math.max(2, pages.length / 2);
  const isFurniture = (line: PdfLine, page: PdfPage): boolean =>
    isMarginal(line, page) &&
    (repeated.has(line) || isOnBand(line) || isPageNumber(line, page) || isOutsideTags(line, page));
  return pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !isFurniture(line, page)) }));
}

/** Of lines that read alike, those at the same height on several pages. */
function findRepeated(alike: readonly PdfLine[]): PdfLine[] {
  return [...Map.groupBy(alike, bandOf).values()].filter((lines) => pagesOf(lines) > 1).flat();
}

function pagesOf(lines: readonly PdfLine[]): number {
  return new Set(lines.map((line) => line.page)).size;
}

function isMarginal(line: PdfLine, page: PdfPage): boolean {
  return line.y < page.height * margin || line.y > page.height * (1 - margin);
}

/** Heads and feet stand at the same height to the point. */
function bandOf(line: PdfLine): number {
  return Math.round(line.y / bandHeight);
}

/** The page number in a running head differs from page to page. */
function patternOf(line: PdfLine): string {
  return line.text.replace(/\d+/g, '#');
}

/** A page with tags has them on all that is part of its text. */
function isOutsideTags(line: PdfLine, page: PdfPage): boolean {
  return line.tag === undefined && page.lines.some((other) => other.tag !== undefined);
}

/** Only the outermost line of a page: a number alone elsewhere is text. */
function isPageNumber(line: PdfLine, page: PdfPage): boolean {
  if (!pageNumber.test(line.text)) return false;
  return (
    page.lines.every((other) => other.y >= line.y - 1) || page.lines.every((other) => other.y <= line.y + 1)
  );
}
