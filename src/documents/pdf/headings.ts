import { endsSentence } from '../prose.ts';
import { readNumberedHeading, readSectionNumber, sectionDepth } from '../section-number.ts';
import type { PdfLine } from './lines.ts';
import { endsEarly, isApart, type Metrics } from './metrics.ts';

const longestHeading = 150;

/** Whether a line is set as a heading: larger than the text, in another font, or numbered and apart from it. */
export function isHeadingLine(line: PdfLine, before: PdfLine | undefined, metrics: Metrics): boolean {
  if (line.text.length > longestHeading || !/[\p{L}]/u.test(line.text)) return false;
  if (line.size > metrics.size * 1.07) return true;
  if (line.size < metrics.size * 0.93) return false;
  if (before && !isParted(before, line, metrics)) return false;
  if (readNumberedHeading(line.text)) return true;
  const isEmphatic = line.isUniform && line.font !== metrics.font;
  return isEmphatic && /^[\p{Lu}\d]/u.test(line.text) && !/[.,;:]$/.test(line.text);
}

function isParted(before: PdfLine, line: PdfLine, metrics: Metrics): boolean {
  if (before.page !== line.page || isApart(before, line, metrics)) return true;
  return !metrics.hasGaps && endsSentence(before.text) && endsEarly(before, line, metrics);
}

/** Whether a line is set like the heading line before it and runs on from it. */
export function continuesHeading(before: PdfLine, line: PdfLine, metrics: Metrics): boolean {
  if (before.page !== line.page || readSectionNumber(line.text) || !isSetAlike(before, line)) return false;
  if (before.y - line.y > 1.6 * line.size) return false;
  return line.size > metrics.size * 1.07 || line.font !== metrics.font || /^\p{Ll}/u.test(line.text);
}

/** Takes the first lines of all headings and gives the level of each: by its number, or else by its size. */
export function levelHeadings(headings: readonly PdfLine[]): Map<PdfLine, number> {
  const numbered = headings.flatMap((line) => {
    const found = readSectionNumber(line.text);
    return found ? [{ line, level: sectionDepth(found.number) + 1 }] : [];
  });
  const sizes = [...new Set(headings.map((line) => Math.round(line.size)))].sort((one, other) => other - one);
  const levelOf = (line: PdfLine): number => {
    const own = numbered.find((other) => other.line === line);
    if (own) return own.level;
    const tagged = /^H([1-6])$/.exec(line.tag?.role ?? '')?.[1];
    if (numbered.length === 0 && tagged) return Number(tagged);
    if (numbered.length === 0) return sizes.indexOf(Math.round(line.size)) + 1;
    const alike = numbered.find((other) => isSetAlike(other.line, line));
    if (alike) return alike.level;
    const larger = numbered.filter((other) => other.line.size > line.size - 0.3).map((other) => other.level);
    return larger.length === 0 ? 1 : Math.max(...larger) + 1;
  };
  return new Map(headings.map((line) => [line, levelOf(line)]));
}

function isSetAlike(one: PdfLine, other: PdfLine): boolean {
  return Math.abs(one.size - other.size) < 0.3 && one.font === other.font;
}
