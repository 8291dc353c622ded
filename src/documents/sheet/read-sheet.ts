import { parse } from 'csv-parse/sync';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { admitFile, type ReadableKind } from '../admit-file.ts';
import type { DocumentFile, DocumentProblem } from '../model.ts';

/** A row of a sheet: the number that a spreadsheet program shows beside it, and what its cells say. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Nobody keeps more by hand. */
const MOST_ROWS = 5_000;

/**
 * The rows of a sheet that say anything: the first sheet of an xlsx file, or a csv file with semicolons, commas or
 * tabs, in UTF-8 or as older Windows programs write. Dates are `2026-01-31`, numbers have a decimal point.
 */
export async function readSheet(file: DocumentFile): Promise<Outcome<SheetRow[], DocumentProblem>> {
  const kind = await admitFile(file);
  if (!kind.ok) return kind;
  if (kind.value.kind !== 'sheet') return refuse('unsupported-format');
  return rowsOf(kind.value);
}

/** The same of a file that was admitted. */
export async function rowsOf(
  sheet: Extract<ReadableKind, { kind: 'sheet' }>,
): Promise<Outcome<SheetRow[], DocumentProblem>> {
  const cells = sheet.source === null ? await xlsxCells(sheet.bytes) : csvCells(sheet.source);
  if (cells === undefined) return refuse('damaged');
  if (cells.length > MOST_ROWS) return refuse('too-large');
  const rows = cells
    .map((row, index) => ({ number: index + 1, cells: row }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
  return rows.length === 0 ? refuse('empty') : accept(rows);
}

async function xlsxCells(bytes: Uint8Array): Promise<string[][] | undefined> {
  try {
    const { readSheet: readXlsx } = await import('read-excel-file/node');
    const rows = await readXlsx(Buffer.from(bytes), { trim: true });
    return rows.map((row) => row.map(cellText));
  } catch {
    return undefined;
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  // A day of a spreadsheet has no zone; the reader gives its midnight in UTC.
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).trim();
}

function csvCells(source: string): string[][] | undefined {
  try {
    const rows: string[][] = parse(source, {
      bom: true,
      delimiter: delimiterOf(source),
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      skip_empty_lines: false,
    });
    return rows;
  } catch {
    return undefined;
  }
}

/** What stands between the cells of the first line that has anything between its cells. */
function delimiterOf(source: string): string {
  const line = source.split(/\r?\n/).find((one) => /[;\t,]/.test(one)) ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const counted = [';', '\t', ','].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counted.sort((one, other) => other.count - one.count)[0]?.sign ?? ';';
}

/** A sheet as text, laid out as the rows of tables are: `| one | two |`. */
export function layOutRows(rows: readonly SheetRow[]): string {
  return rows
    .map(
      ({ cells }) =>
        `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ').replaceAll('|', '/')).join(' | ')} |`,
    )
    .join('\n');
}
