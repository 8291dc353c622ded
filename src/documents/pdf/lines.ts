import { raise } from '../clean-text.ts';
import type { Tag } from './tags.ts';

/** A piece of text as the file paints it; measures in points, `y` counted from the foot of the page. */
export interface PaintedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  readonly tag: Tag | undefined;
}

/** A line of a page, with the size and font that most of it has. */
export interface PdfLine {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** Whether all of it is in that font. */
  readonly isUniform: boolean;
  readonly tag: Tag | undefined;
}

export interface PdfPage {
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

interface Row {
  readonly pieces: PaintedText[];
  /** The piece that sets the baseline: the largest, and of these the longest. */
  main: PaintedText;
}

/** So far, in parts of the size, raised and lowered marks stand from their line; the next line stands farther. */
const sameLine = 0.5;
const wordGap = 0.18;

/** Takes what a page paints, in its order, and gives its lines; words in several pieces become whole. */
export function makeLines(painted: readonly PaintedText[], page: number): PdfLine[] {
  const rows: Row[] = [];
  for (const piece of painted) {
    const row = rows.at(-1);
    if (!row || !standsOn(row, piece)) rows.push({ pieces: [piece], main: piece });
    else if (!isPaintedTwice(row, piece)) addPiece(row, piece);
  }
  const lines = rows.map((row) => makeLine(row, page)).filter((line) => line.text !== '');
  return isPaintedInOrder(lines) ? lines : lines.toSorted((one, other) => other.y - one.y || one.x - other.x);
}

function standsOn({ main }: Row, piece: PaintedText): boolean {
  return Math.abs(main.y - piece.y) < sameLine * Math.max(main.size, piece.size);
}

/** Some programs make bold of two layers. */
function isPaintedTwice({ pieces }: Row, piece: PaintedText): boolean {
  const isAlike = (other: PaintedText): boolean =>
    other.text === piece.text && Math.abs(other.x - piece.x) < piece.size / 10;
  return !isBlank(piece) && pieces.slice(-4).some(isAlike);
}

function addPiece(row: Row, piece: PaintedText): void {
  row.pieces.push(piece);
  if (!isBlank(piece) && (isBlank(row.main) || outranks(piece, row.main))) row.main = piece;
}

function outranks(piece: PaintedText, main: PaintedText): boolean {
  if (Math.abs(piece.size - main.size) > 0.1) return piece.size > main.size;
  return piece.text.length > main.text.length;
}

function isBlank(piece: PaintedText): boolean {
  return piece.text.trim() === '';
}

function makeLine({ pieces: painted, main }: Row, page: number): PdfLine {
  const pieces = painted.toSorted((one, other) => one.x - other.x);
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    if (text !== '' && piece.x - right > wordGap * main.size) text += ' ';
    text += isRaised(piece, main) ? raise(piece.text.trim()) : piece.text;
    if (!isBlank(piece)) right = Math.max(right, piece.x + piece.width);
  }
  const x = pieces.find((piece) => !isBlank(piece))?.x ?? main.x;
  const isUniform = pieces.every((piece) => piece.font === main.font || isBlank(piece));
  const { y, size, font, tag } = main;
  return { page, text: text.replace(/\s+/g, ' ').trim(), x, right, y, size, font, isUniform, tag };
}

function isRaised(piece: PaintedText, main: PaintedText): boolean {
  const isNumber = /^\s*\d{1,3}\s*$/.test(piece.text);
  return isNumber && piece.size < 0.85 * main.size && piece.y > main.y + 0.1 * main.size;
}

/** Columns, heads and feet go up the page a few times; a page that does so all the time is painted without order. */
function isPaintedInOrder(lines: readonly PdfLine[]): boolean {
  const ascents = lines.filter(
    (line, index) => index > 0 && line.y > (lines[index - 1]?.y ?? line.y) + line.size,
  );
  return ascents.length <= 3;
}
