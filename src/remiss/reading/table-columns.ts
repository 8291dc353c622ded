import { isContinued, joinPart } from './broken-names.ts';
import { cellsOf } from './letter-text.ts';
import type { MatchUnit } from './match-unit.ts';
import { splitNames } from './split-names.ts';

export interface Row {
  readonly line: string;
  readonly afterBlank: boolean;
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

/** Names for the column that holds the recipients themselves. */
export const nameColumn =
  /^(?:remiss)?(?:instans|instanser|mottagare|nämnd|nämnd\/bolag|nämnd eller bolag|recipient|name|namn|organisation|committee|body)$/iu;

/** The parts of a line that wide gaps part, with where they stand; undefined for an ordinary line. */
export function columnsOf(line: string): Cell[] | undefined {
  const cells = [...line.matchAll(/\S+(?:\s{1,2}\S+)*/g)].map(({ 0: text, index }) => ({
    text,
    start: index,
  }));
  return cells.length >= 2 || (cells.length === 1 && (cells[0]?.start ?? 0) >= 12) ? cells : undefined;
}

/** Takes the rows of a table, drawn or set by gaps, and gives the names column by column, broken ones whole. */
export function readColumns(
  rows: readonly Row[],
  isGroup: (text: string) => boolean,
  match: MatchUnit,
): string[] {
  const table = rows.some(({ line }) => cellsOf(line) !== undefined)
    ? rows.map(({ line }) => cellsOf(line) ?? [line.trim()])
    : placeByGaps(
        rows.map(({ line }) => columnsOf(line) ?? [{ text: line.trim(), start: line.search(/\S/) }]),
        (text) => isGroup(text) || match(text)?.exact === true,
      );
  const width = Math.max(...table.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, column) =>
    table.map((cells) => (cells[column] ?? '').trim()),
  );
  return chooseColumns(columns, isGroup, match).flatMap((column) =>
    wholeNames(
      column.filter((text) => !isGroup(text) && !nameColumn.test(text)),
      match,
    ),
  );
}

/** A row's parts go to the column whose start is the nearest, by the row that has the most parts. */
function placeByGaps(rows: readonly (readonly Cell[])[], isName: (text: string) => boolean): string[][] {
  const starts = rows
    .reduce<readonly Cell[]>((most, cells) => (cells.length > most.length ? cells : most), [])
    .map(({ start }) => start);
  return rows.map((cells) => {
    const placed = starts.map(() => '');
    for (const { text, start } of cells.flatMap((cell) => parted(cell, starts, isName))) {
      const distances = starts.map((column) => Math.abs(column - start));
      const column = distances.indexOf(Math.min(...distances));
      placed[column] = placed[column] === '' ? text : `${placed[column]} ${text}`;
    }
    return placed;
  });
}

/** So many letters may a column's start be off, where letters are of different widths. */
const OFF = 3;

/** A name so long that it reaches the next column is written together with what stands there. */
function parted(cell: Cell, starts: readonly number[], isName: (text: string) => boolean): Cell[] {
  for (const { index } of cell.text.matchAll(/ (?=\S)/g)) {
    const reaches = starts.some(
      (start) => start > cell.start && Math.abs(start - cell.start - index - 1) <= OFF,
    );
    const name = cell.text.slice(0, index);
    if (!reaches || !isName(name) || isName(cell.text)) continue;
    return [
      { text: name, start: cell.start },
      { text: cell.text.slice(index + 1), start: cell.start + index + 1 },
    ];
  }
  return [cell];
}

/** All columns with groups as their heads; else the one for names; else those in which most are known. */
function chooseColumns(
  columns: readonly string[][],
  isGroup: (text: string) => boolean,
  match: MatchUnit,
): readonly string[][] {
  const heads = columns.map((column) => column.find((text) => text !== '') ?? '');
  const named = columns.filter((_, index) => nameColumn.test(heads[index] ?? ''));
  if (named.length > 0 && !heads.some(isGroup)) return named;
  if (heads.filter(isGroup).length > 0) return columns;
  const filled = columns.map((column) => column.filter((text) => text !== ''));
  const known = filled.map((column) => column.filter((text) => match(text) !== undefined).length);
  const chosen = columns.filter(
    (_, index) => (known[index] ?? 0) * 2 >= (filled[index]?.length ?? 1) && (known[index] ?? 0) > 0,
  );
  return chosen.length > 0 ? chosen : columns.slice(0, 1);
}

/** Blank cells between the parts of a name are the table's, not the name's. */
function wholeNames(column: readonly string[], match: MatchUnit): string[] {
  const names: string[] = [];
  for (const text of column) {
    if (text === '') continue;
    const last = names.at(-1);
    if (last !== undefined && isContinued(last, text, match)) names[names.length - 1] = joinPart(last, text);
    else if (!/^AB$/i.test(text)) names.push(text);
  }
  return names.flatMap((name) => splitNames(name, match));
}
