import type { PaintedText } from './lines.ts';
import type { PaintedPage } from './open-pages.ts';

interface Row {
  readonly y: number;
  readonly size: number;
  readonly pieces: PaintedText[];
}

/** In parts of the size: how far pieces of a line stand apart up and down, words side by side, and columns. */
const sameLine = 0.5;
const wordGap = 0.18;
const columnGap = 1.2;
/** Lines of a paragraph stand closer than this. */
const paragraphGap = 1.7;
/** The width of an ordinary letter. */
const letter = 0.5;

/** Takes what pages paint and gives their text as it is laid out: line under line, columns kept apart by spaces. */
export function layOutPages(pages: readonly PaintedPage[]): string {
  return pages
    .map(({ painted }) => layOutPage(painted))
    .filter((page) => page !== '')
    .join('\n\n');
}

function layOutPage(painted: readonly PaintedText[]): string {
  const rows = rowsOf(painted.filter(({ text }) => text.trim() !== ''));
  const left = Math.min(...rows.flatMap(({ pieces }) => pieces.map(({ x }) => x)));
  const lines: string[] = [];
  const starts = columnStarts(rows);
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    if (above !== undefined && above.y - row.y > paragraphGap * Math.max(above.size, row.size))
      lines.push('');
    lines.push(layOutRow(row, left, starts));
  });
  return lines.join('\n');
}

/** From the top of the page to its foot, whatever order a program paints in. */
function rowsOf(painted: readonly PaintedText[]): Row[] {
  const rows: Row[] = [];
  for (const piece of painted.toSorted((one, other) => other.y - one.y || one.x - other.x)) {
    const row = rows.at(-1);
    if (row !== undefined && row.y - piece.y < sameLine * Math.max(row.size, piece.size))
      row.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows;
}

/** Where columns begin, by the rows whose cells stand well apart; a long cell leaves hardly a gap after it. */
function columnStarts(rows: readonly Row[]): ReadonlySet<number> {
  const starts = rows.flatMap(({ pieces, size }) => {
    const inOrder = pieces.toSorted((one, other) => one.x - other.x);
    return inOrder.filter((piece, index) => {
      const before = inOrder[index - 1];
      return before !== undefined && piece.x - before.x - before.width > columnGap * size;
    });
  });
  return new Set(starts.map(({ x }) => Math.round(x)));
}

function layOutRow({ pieces, size }: Row, left: number, starts: ReadonlySet<number>): string {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of pieces.toSorted((one, other) => one.x - other.x)) {
    const gap = piece.x - right;
    const place = Math.round((piece.x - left) / (letter * size));
    const isColumn = gap > columnGap * size || (gap > wordGap * size && starts.has(Math.round(piece.x)));
    if (isColumn) text = text.padEnd(text === '' ? place : Math.max(text.length + 4, place));
    else if (gap > wordGap * size && !/\s$/.test(text)) text += ' ';
    text += piece.text;
    right = Math.max(right, piece.x + piece.width);
  }
  return text.trimEnd();
}
