import { stringify } from 'csv-stringify/sync';
import { safeCell, writableText } from './safe-cell.ts';

/** What a cell says. A civil date such as `2026-01-31` is text; a number is one. Null is an empty cell. */
export type SheetCell = string | number | null;

/** A column: what stands at its top, and how wide it is in characters. */
export interface SheetColumn {
  readonly heading: string;
  readonly width: number;
}

/**
 * An xlsx file of one sheet, with headings that stay in sight. What people wrote is text in it, whatever it
 * begins with: nothing becomes a formula.
 */
export async function writeXlsxSheet(
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
): Promise<Uint8Array> {
  const head = columns.map(({ heading }) => ({ value: heading, type: String, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    row.map((cell) => {
      if (cell === null || cell === '') return null;
      if (typeof cell === 'number') return { value: cell, type: Number, format: '#,##0' };
      return { value: writableText(cell), type: String };
    }),
  );
  const { default: writeXlsx } = await import('write-excel-file/node');
  const file = writeXlsx([head, ...body], {
    // Excel takes no more characters.
    sheet: name.slice(0, 31),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  });
  return new Uint8Array(await file.toBuffer());
}

/**
 * A csv file as Swedish Excel opens it: semicolons, and a mark that it is UTF-8. A cell that a spreadsheet program
 * would take for a formula begins with an apostrophe, which `withoutApostrophe` takes away again.
 */
export function writeCsvSheet(
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
): Uint8Array {
  const text = stringify([columns.map(({ heading }) => heading), ...rows.map((row) => row.map(csvCell))], {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
  });
  return new TextEncoder().encode(text);
}

function csvCell(cell: SheetCell): string | number {
  return typeof cell === 'string' ? safeCell(cell) : (cell ?? '');
}
