import { endsSentence, firstWord, startsSentence } from '../prose.ts';
import { readNumberedHeading } from '../section-number.ts';
import type { PdfLine } from './lines.ts';
import { mostCommon, percentile, toHalf } from './statistics.ts';

/** The typography that most of a document has; measures in points. */
export interface Metrics {
  readonly size: number;
  readonly font: string;
  /** From one baseline to the next within a paragraph. */
  readonly leading: number;
  /** Where most lines begin. */
  readonly left: number;
  /** Where full lines end. */
  readonly right: number;
  readonly isJustified: boolean;
  /** Whether lines end within words. */
  readonly isHyphenated: boolean;
  /** Whether room is left between paragraphs. */
  readonly hasGaps: boolean;
  /** Whether, with no room between them, the first lines of paragraphs stand in. */
  readonly hasIndents: boolean;
  /** Whether the file itself says, by tags worth their name, where its paragraphs are. */
  readonly hasTags: boolean;
}

const widerThanLeading = 1.15;
/** A raised mark can widen its line; only more than that parts a sentence. */
const widerThanRaised = 1.6;
/** Of a word that could be broken, so much must have had room. */
const brokenPart = 6;
const sameEdge = 1.5;

/** Takes the lines of a document and gives the typography of its running text. */
export function measure(lines: readonly PdfLine[]): Metrics {
  const size = mostCommon(lines, (line) => toHalf(line.size)) ?? 0;
  const running = lines.filter((line) => toHalf(line.size) === size);
  const font = mostCommon(running, (line) => line.font) ?? '';
  const right = percentile(
    running.map((line) => line.right),
    0.98,
  );
  const isRunning = (line: PdfLine): boolean =>
    toHalf(line.size) === size && line.font === font && !readNumberedHeading(line.text);
  const pairs = pairsOf(lines).filter(({ before, line }) => isRunning(before) && isRunning(line));
  const leading = mostCommon(closePairs(pairs, size), dropOf) ?? size * 1.2;
  const left = mostCommon(running, (line) => toHalf(line.x)) ?? 0;
  const ends = pairs.filter(mayPart);
  const hasGaps = ends.filter((pair) => dropOf(pair) > leading * widerThanLeading).length >= 2;
  const indented = ends.filter(({ line }) => isIndented(line, { left, size }));
  return {
    size,
    font,
    leading,
    left,
    right,
    isJustified: isJustified(running, right),
    isHyphenated: isHyphenated(running),
    hasGaps,
    hasIndents: !hasGaps && indented.length >= 3,
    hasTags: hasTags(lines, pairs),
  };
}

/** Whether a line begins within the margin, as the first of a paragraph does. */
export function isIndented(line: PdfLine, { left, size }: Pick<Metrics, 'left' | 'size'>): boolean {
  return line.x > left + size * 0.5 && line.x < left + size * 6;
}

/** Whether more room is left between two lines of a page than there is within a paragraph. */
export function isApart(before: PdfLine, line: PdfLine, metrics: Metrics): boolean {
  const isSetAlike = Math.abs(before.size - line.size) < 0.1 && before.font === line.font;
  const mayBeWidened = isSetAlike && !(metrics.hasGaps && mayPart({ before, line }));
  return isWider(before, line, metrics, mayBeWidened ? widerThanRaised : widerThanLeading);
}

/** Whether any more room is left between two lines of a page than the leading, if only for a raised mark. */
export function isLoose(before: PdfLine, line: PdfLine, metrics: Metrics): boolean {
  return isWider(before, line, metrics, widerThanLeading);
}

function isWider(before: PdfLine, line: PdfLine, metrics: Metrics, factor: number): boolean {
  const scale = Math.max(1, Math.min(before.size, line.size) / metrics.size);
  const drop = before.y - line.y;
  return before.page === line.page && (drop < 0 || drop > metrics.leading * scale * factor);
}

/** Whether a line was left although the next word had room on it. */
export function endsEarly(before: PdfLine, line: PdfLine, metrics: Metrics): boolean {
  if (metrics.isJustified) return before.right < metrics.right - 2 * sameEdge;
  const character = (line.right - line.x) / Math.max(1, line.text.length);
  const word = firstWord(line.text).length;
  const needed = character * (metrics.isHyphenated ? Math.min(word, brokenPart) : word) + metrics.size * 0.3;
  return before.right + needed < metrics.right;
}

interface Pair {
  readonly before: PdfLine;
  readonly line: PdfLine;
}

function pairsOf(lines: readonly PdfLine[]): Pair[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before && before.page === line.page ? [{ before, line }] : [];
  });
}

function closePairs(pairs: readonly Pair[], size: number): Pair[] {
  return pairs.filter((pair) => dropOf(pair) > size * 0.8 && dropOf(pair) < size * 2.5);
}

function dropOf({ before, line }: Pair): number {
  return toHalf(before.y - line.y);
}

function mayPart({ before, line }: Pair): boolean {
  return endsSentence(before.text) && startsSentence(line.text);
}

/** Some programs tag each line as a paragraph: then tags part sentences. */
function hasTags(lines: readonly PdfLine[], pairs: readonly Pair[]): boolean {
  const tagged = lines.filter((line) => line.tag !== undefined);
  const parted = pairs.filter(({ before, line }) => before.tag?.block !== line.tag?.block);
  const wrong = parted.filter((pair) => !endsSentence(pair.before.text) && /^\p{Ll}/u.test(pair.line.text));
  return tagged.length > lines.length * 0.8 && wrong.length <= parted.length * 0.1;
}

function isHyphenated(lines: readonly PdfLine[]): boolean {
  const broken = lines.filter((line) => /\p{Ll}[-\u2010\u00AD]$/u.test(line.text));
  return broken.length > lines.length / 20;
}

function isJustified(lines: readonly PdfLine[], right: number): boolean {
  const full = lines.filter((line) => Math.abs(line.right - right) < sameEdge);
  return full.length > lines.length / 2;
}
