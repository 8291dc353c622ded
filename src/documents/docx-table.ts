import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { type Run, runsOf } from './docx-runs.ts';

/** Width of the text on an A4 page with Word's usual margins, in twentieths of a point. */
export const PAGE_WIDTH = 9_026;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' } as const;

/** Widths of columns in twentieths of a point, and which of them hold numbers. */
export interface Layout {
  readonly widths: readonly number[];
  readonly numbers?: readonly boolean[];
  /** In half points; the document's own when absent. */
  readonly size?: number;
}

/** A table with lines between its rows alone. */
export function table(rows: readonly TableRow[], widths: readonly number[]): Table {
  return new Table({
    rows: [...rows],
    columnWidths: [...widths],
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    borders: {
      top: LINE,
      bottom: LINE,
      insideHorizontal: LINE,
      left: { style: BorderStyle.NONE },
      right: { style: BorderStyle.NONE },
      insideVertical: { style: BorderStyle.NONE },
    },
  });
}

/** A row that is never torn apart by the end of a page; a header is repeated on each page. */
export function row(
  cells: readonly (string | readonly Run[])[],
  { widths, numbers = [], size }: Layout,
  tableHeader = false,
): TableRow {
  return new TableRow({
    tableHeader,
    cantSplit: true,
    children: cells.map(
      (cell, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 80, right: 80 },
          children: [
            new Paragraph({
              spacing: { after: 0 },
              ...(numbers[column] === true ? { alignment: AlignmentType.RIGHT } : {}),
              children: runsOf(cell, size),
            }),
          ],
        }),
    ),
  });
}

/** Word joins a table to what follows it. */
export function gap(): Paragraph {
  return new Paragraph({ spacing: { after: 60 }, children: [] });
}
