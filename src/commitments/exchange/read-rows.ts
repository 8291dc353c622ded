import { z } from 'zod';
import { readDocumentLinks } from '../../documents/document-links.ts';
import type { SheetRow } from '../../documents/sheet/read-sheet.ts';
import { withoutApostrophe } from '../../documents/sheet/safe-cell.ts';
import { cutText } from '../../language/cut-text.ts';
import type { Directory } from '../../network/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { isExecutive } from '../form/cards.ts';
import { readContact } from '../form/values.ts';
import { type CommitmentFacts, factsSchema } from '../model.ts';
import { type Column, columns, columnsIn, neededColumns } from './columns.ts';
import {
  isEmpty,
  readCostCell,
  readDateCell,
  readDirectionsCell,
  readKindCell,
  readScopeCell,
  readUnitCell,
} from './read-cells.ts';

/** Why a row can't be taken in, or what is left out of it; each code has a sentence. */
const rowProblems = [
  'missing',
  'unknown-kind',
  'twin-city',
  'unknown-unit',
  'bad-date',
  'bad-order',
  'bad-cost',
  'bad-direction',
  'bad-scope',
  'bad-number',
  'too-long',
  'not-allowed',
  'twice-in-file',
  'changed-meanwhile',
  'gone-meanwhile',
] as const;
const rowWarnings = ['unknown-contact', 'several-contacts'] as const;
type RowProblem = (typeof rowProblems)[number];

const remark = <Code extends string>(codes: readonly [Code, ...Code[]]) =>
  z.object({ row: z.number().int(), column: z.enum(columns), code: z.enum(codes), said: z.string() });
const problemSchema = remark(rowProblems);
const warningSchema = remark(rowWarnings);
/** What is wrong with a cell: in which row and column, and what it said. */
export type Problem = z.infer<typeof problemSchema>;
export type Warning = z.infer<typeof warningSchema>;

const entrySchema = z.object({
  row: z.number().int(),
  /** The number in the register that the row names; null for one that has none. */
  number: z.number().int().nullable(),
  facts: factsSchema,
});
/** A row that can be taken in. */
export type Entry = z.infer<typeof entrySchema>;

export const readingSchema = z.object({
  entries: z.array(entrySchema),
  problems: z.array(problemSchema),
  warnings: z.array(warningSchema),
});
/** What a sheet says, row by row. */
export type SheetReading = z.infer<typeof readingSchema>;

/** The headings stand within so many rows, below a title or so. */
const HEADING_ROWS = 10;

/** Reads a sheet by its headings. Refused when it has none, or lacks a column that each row needs. */
export function readRows(
  rows: readonly SheetRow[],
  directory: Directory,
): Outcome<SheetReading, { readonly missing: readonly Column[] }> {
  const top = rows.slice(0, HEADING_ROWS).findIndex(({ cells }) => columnsIn(cells) !== undefined);
  const headings = columnsIn(rows[top]?.cells ?? []);
  if (headings === undefined) return refuse({ missing: neededColumns });
  const missing = neededColumns.filter((column) => !headings.includes(column));
  if (missing.length > 0) return refuse({ missing });
  const reading: SheetReading = { entries: [], problems: [], warnings: [] };
  for (const row of rows.slice(top + 1)) readRow(row, headings, directory, reading);
  return accept(reading);
}

function readRow(
  { number: row, cells }: SheetRow,
  headings: readonly (Column | undefined)[],
  directory: Directory,
  reading: SheetReading,
): void {
  const cell = (column: Column) => withoutApostrophe((cells[headings.indexOf(column)] ?? '').trim());
  const before = reading.problems.length;
  const problem = (column: Column, code: RowProblem): undefined => {
    reading.problems.push({ row, column, code, said: cutText(cell(column), 80) });
  };
  /** What was read, or a problem where it could not be. */
  const read = <Value>(column: Column, value: Value | undefined, code: RowProblem): Value | undefined =>
    value === undefined ? problem(column, code) : value;
  for (const column of neededColumns) if (isEmpty(cell(column))) problem(column, 'missing');
  if (reading.problems.length > before) return;
  const kind = read('kind', readKindCell(cell('kind')), 'unknown-kind');
  if (kind === 'twin-city') problem('kind', 'twin-city');
  const unit = read('unit', readUnitCell(cell('unit'), directory), 'unknown-unit');
  const start = read('start', readDateCell(cell('start')), 'bad-date');
  const end = read('end', readDateCell(cell('end')), 'bad-date');
  if (start != null && end != null && start > end) problem('end', 'bad-order');
  const facts = {
    ...{ kind, unit, start, end },
    counterpart: cell('counterpart'),
    theme: isEmpty(cell('theme')) ? '' : cell('theme'),
    directions: read('directions', readDirectionsCell(cell('directions')), 'bad-direction'),
    scope: read('scope', readScopeCell(cell('scope'), isExecutive(directory, unit)), 'bad-scope'),
    decider: isEmpty(cell('decider')) ? null : cell('decider'),
    decidedOn: read('decidedOn', readDateCell(cell('decidedOn')), 'bad-date'),
    costPerYear: read('costPerYear', readCostCell(cell('costPerYear')), 'bad-cost'),
    contact: contactIn(cell('contact'), row, directory, reading),
    documents: isEmpty(cell('documents')) ? [] : readDocumentLinks(cell('documents')),
  };
  const number = read('number', numberIn(cell('number')), 'bad-number');
  for (const column of ['counterpart', 'theme', 'decider'] as const) {
    if (cell(column).length > 200) problem(column, 'too-long');
  }
  if (reading.problems.length > before || number === undefined) return;
  reading.entries.push({ row, number, facts: factsSchema.parse(facts) satisfies CommitmentFacts });
}

function numberIn(cell: string): number | null | undefined {
  if (isEmpty(cell)) return null;
  return /^\d{1,9}$/.test(cell) ? Number(cell) : undefined;
}

/** Lists name people who have left: the row is taken in without them, and that is said. */
function contactIn(cell: string, row: number, directory: Directory, reading: SheetReading): string | null {
  if (isEmpty(cell)) return null;
  const contact = readContact(cell, directory);
  if (contact.ok) return contact.value;
  reading.warnings.push({ row, column: 'contact', code: contact.refusal, said: cutText(cell, 80) });
  return null;
}
