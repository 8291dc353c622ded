import type { UnitKind } from '../../network/model.ts';
import { isContinued, joinPart } from './broken-names.ts';
import { bullet, cellsOf, isRule } from './letter-text.ts';
import {
  groupRestOf,
  isCarried,
  isForInformation,
  isGroupLabel,
  listedIn,
  openingOf,
  wholeKindsOf,
} from './list-words.ts';
import type { MatchUnit } from './match-unit.ts';
import { recipientsInSentence, withoutReason } from './sentence-recipients.ts';
import { splitNames } from './split-names.ts';
import { columnsOf, nameColumn, type Row, readColumns } from './table-columns.ts';

/** What a letter's distribution list says, entry by entry, as it stands there. */
export interface DistributionList {
  readonly entries: readonly string[];
  /** Kinds of units of which the list names all at once: "samtliga stadsdelsnämnder". */
  readonly wholeKinds: readonly UnitKind[];
}

/** Whether a word that also begins other lines begins a list is told by the lines right below it. */
const NEAR = 12;
/** How far below its head a table without a name may name a unit for the first time. */
const FAR = 60;

/** Takes the lines and sentences of a letter, mail heads taken out, and gives its list; none where it has none. */
export function readDistributionList(
  lines: readonly string[],
  passages: readonly string[],
  match: MatchUnit,
): DistributionList {
  const listed: string[] = [];
  for (let number = 0; number < lines.length; number += 1) {
    const line = lines[number] ?? '';
    const opened = openingOf(line);
    if (opened === undefined) continue;
    const rest = isTableHead(line, match) ? '' : opened.rest;
    if (opened.isWeak) {
      const near = readList(lines.slice(0, number + NEAR), number + 1, rest, match);
      if (!near.entries.slice(0, 2).some((entry) => match(entry) !== undefined)) continue;
    }
    const list = readList(lines, number + 1, rest, match);
    listed.push(...list.entries);
    number = Math.max(number, list.end - 1);
  }
  if (listed.length === 0) {
    const head = lines.findIndex((line, number) =>
      isNamelessHead(line, lines.slice(number + 1, number + FAR), match),
    );
    if (head >= 0) listed.push(...readList(lines, head, '', match).entries);
  }
  const entries = listed.length > 0 ? listed : passages.flatMap((passage) => fromSentence(passage, match));
  const wholeKinds = entries.flatMap(wholeKindsOf);
  return { entries, wholeKinds: [...new Set(wholeKinds)] };
}

/** A row that only names its columns, set by gaps: no name of a list with the first recipients beside it. */
function isTableHead(line: string, match: MatchUnit): boolean {
  const [first, ...others] = (columnsOf(line) ?? []).map(({ text }) => text);
  const isNamed = first !== undefined && others.length > 0 && nameColumn.test(first);
  return isNamed && others.every((text) => match(text) === undefined);
}

/** A list may have no name: a table with the groups for heads, or a group with a known unit below. */
function isNamelessHead(line: string, below: readonly string[], match: MatchUnit): boolean {
  const cells = cellsOf(line) ?? columnsOf(line)?.map(({ text }) => text);
  if (cells !== undefined) {
    const column = cells.findIndex((cell) => nameColumn.test(cell));
    const names = below.map((other) => (cellsOf(other) ?? [])[column] ?? '');
    if (column >= 0 && names.some((name) => match(name) !== undefined)) return true;
    return cells.filter(isGroupLabel).length >= 2;
  }
  const next = below.find((other) => other.trim() !== '') ?? '';
  return isGroupLabel(line) && match(next.replace(bullet, '').trim()) !== undefined;
}

function readList(
  lines: readonly string[],
  from: number,
  rest: string,
  match: MatchUnit,
): { entries: string[]; end: number } {
  const isInline =
    rest !== '' &&
    !isCarried(rest) &&
    !/^(?:för|avseende|dnr|for|i|are|ombeds|bereds|får|ges)\s/iu.test(rest) &&
    !/^\(/.test(rest);
  const rows: Row[] = [];
  let inline = isInline ? rest : '';
  let end = from;
  let skipping = false;
  let blanks = 0;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    if (line.trim() === '') {
      blanks += 1;
      if (inline !== '' && rows.length === 0 && !/[,;]\s*$/.test(inline)) break;
      continue;
    }
    if (isRule(line) || (rows.length === 0 && !isInline && openingOf(line)?.rest === '')) continue;
    if (isForInformation(line)) skipping = true;
    else if (isInline && rows.length === 0 && blanks === 0 && continuesInline(inline, line))
      inline = joinLine(inline, line.trim());
    else if (isInline && rows.length === 0 && groupRestOf(line) === undefined) break;
    else if (isCarried(line) && cellsOf(line) === undefined) {
      if (rows.length > 0) break;
    } else if (rows.length === 0 && !isInline && isLabelLine(line)) continue;
    else if (endsList(line, blanks, rows, match)) break;
    else if (!skipping) rows.push({ line, afterBlank: blanks > 0 });
    if (isGroupLabel(line)) skipping = false;
    blanks = 0;
  }
  return { entries: [...(inline === '' ? [] : splitNames(inline, match)), ...readRows(rows, match)], end };
}

/** Before the first name a list may carry the matter's title, number and date, by whatever labels. */
function isLabelLine(line: string): boolean {
  return (
    /^\s*\p{Lu}[\p{L} ]{2,30}:\s+\S/u.test(line) && !line.includes('@') && groupRestOf(line) === undefined
  );
}

function continuesInline(before: string, line: string): boolean {
  if (/[,;/]\s*$|\p{L}-$|\s(?:och|samt|and)$/u.test(before)) return true;
  return /^\s*\p{Ll}/u.test(line) && !/:\s/.test(line) && before.length >= 50;
}

function joinLine(before: string, line: string): string {
  const isBroken = /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line) && !/^(?:och|samt)\b/.test(line);
  return isBroken ? before.slice(0, -1) + line : `${before} ${line}`;
}

/** Prose, a label of another kind or a greeting comes after the list. */
function endsList(line: string, blanks: number, rows: readonly Row[], match: MatchUnit): boolean {
  if (cellsOf(line) !== undefined || isGroupLabel(line) || columnsOf(line) !== undefined) return false;
  const text = line.replace(bullet, '').trim();
  if (/@/.test(text) || (/[.!?]$/.test(text) && !/\b(?:AB|m\.?fl)\.?$/.test(text))) return true;
  if (groupRestOf(line) !== undefined) return false;
  if (/^\p{Lu}[\p{L} /-]{2,40}:/u.test(text)) return true;
  if (/^(?:Med vänlig|Vänlig|Hälsning|Hej|Kind regards|Best regards|Yours|Bilag)/i.test(text)) return true;
  if (/\d{2}/.test(text) && match(text) === undefined && !bullet.test(line)) return true;
  const isItem =
    bullet.test(line) ||
    match(text) !== undefined ||
    splitNames(text, match).some((name) => match(name) !== undefined);
  if (isItem) return false;
  if (text.length > 140) return true;
  if (rows.length === 0) return false;
  const hadBullets = rows.every(({ line: row }) => bullet.test(row));
  return blanks > 0 || (hadBullets && !/^\s{2,}/.test(line)) || text.split(/\s+/).length > 7;
}

function readRows(rows: readonly Row[], match: MatchUnit): string[] {
  const cells = rows.some(
    ({ line }) => line.trim().startsWith('|') || (cellsOf(line) ?? columnsOf(line) ?? []).length >= 2,
  );
  if (cells) return readColumns(rows, isGroupLabel, match);
  const items: string[] = [];
  for (const { line } of rows) {
    const text = line.replace(bullet, '').trim();
    const last = items.at(-1);
    const labelledRest = groupRestOf(text);
    if (isGroupLabel(text)) continue;
    if (
      last !== undefined &&
      !bullet.test(line) &&
      labelledRest === undefined &&
      isContinued(last, text, match)
    )
      items[items.length - 1] = joinPart(last, text);
    else if (!/^AB$/i.test(text)) items.push(labelledRest ?? text);
  }
  return items.flatMap((item) => splitNames(item, match));
}

function fromSentence(passage: string, match: MatchUnit): string[] {
  const rest = listedIn(passage);
  if (rest === undefined) return recipientsInSentence(passage, match);
  const names = splitNames(withoutReason(rest), match);
  const told = names.filter((name) => match(name) !== undefined || /^\p{Lu}[\p{L}\s-]{2,50}$/u.test(name));
  return told.length > 0 ? told : recipientsInSentence(passage, match);
}
