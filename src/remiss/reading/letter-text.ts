/** A letter as its readers take it. */
export interface LetterText {
  /** Line by line, marks of emphasis and of quoting taken out; blank lines are empty; inner gaps are kept. */
  readonly lines: readonly string[];
  /** Sentences and labelled lines, made whole where they were broken over lines, in the order of the text. */
  readonly passages: readonly string[];
}

/** Takes a letter's text as it was typed, sent or recognised. */
export function readLetterText(source: string): LetterText {
  const lines = cleanLines(source);
  return { lines, passages: joinPassages(lines).flatMap(splitSentences) };
}

function cleanLines(source: string): string[] {
  return (
    source
      .normalize('NFC')
      .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
      .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
      .replace(/[\u00A0\u2007\u202F]/g, ' ')
      .replace(/<br\s*\/?>/gi, ' ')
      // A bold label that a converter glued to the word before it.
      .replace(/(?<=\p{L})\*\*(?=\p{Lu}\p{L}*:)/gu, '\n')
      .replaceAll('**', '')
      .replace(/(?<![\p{L}\d_])__(?=\S)|(?<=\S)__(?![\p{L}\d_])/gu, '')
      .split('\n')
      .map((line) =>
        line
          .replace(/^\s*(?:>\s?)+/, '')
          .replace(/^\s*#{1,6}\s+/, '')
          .trimEnd(),
      )
  );
}

export const bullet = /^\s*(?:[-–—•●▪◦·*]\s+|\(?\d{1,2}[.)]\s+|[a-z]\)\s+)/;
/** `Till: …`, `Handläggare: …`, `E-post för svar: …` */
const labelled = /^\s*(\p{L}[\p{L}\d/ .-]{1,40}?)\s*:(?:\s+|$)/u;
const months =
  /(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october)$/i;
const wrapped = 60;

/** The cells of a row of a table that is drawn with bars or set with tabs, or undefined where it is none. */
export function cellsOf(line: string): string[] | undefined {
  if (/\S\t|^\t+\S/.test(line)) {
    const cells = line.split('\t').map((cell) => cell.trim());
    const isIndented = cells.filter((cell) => cell !== '').length === 1 && cells.join('').length > 40;
    return isIndented || bullet.test(line) ? undefined : cells;
  }
  const trimmed = line.trim();
  if (!trimmed.startsWith('|') || trimmed.length < 2) return undefined;
  return trimmed
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** A line drawn between the rows of a table, or under a heading. */
export function isRule(line: string): boolean {
  return /^[\s|:=_+*~-]{3,}$/.test(line) && !/^\s*$/.test(line);
}

function joinPassages(lines: readonly string[]): string[] {
  const passages: string[] = [];
  let last = '';
  let heads: readonly string[] = [];
  for (const line of lines) {
    const cells = cellsOf(line);
    const parts = cells ?? line.trim().split(/(?<!:)\s{4,}/);
    if (cells === undefined && parts.length < 3 && !isRule(line)) heads = [];
    if (isRule(line)) last = '';
    else if (cells !== undefined) {
      passages.push(...rowPassages(cells, heads));
      if (heads.length === 0) heads = cells;
      last = '';
    } else if (line.trim() === '') last = '';
    else if (continues(last, line)) {
      passages.push(join(passages.pop() ?? '', line.trim()));
      last = line;
    } else {
      passages.push(...belowHeads(parts, heads));
      if (heads.length === 0 && parts.length >= 3) heads = parts;
      last = line;
    }
  }
  return passages;
}

/** A row of two cells is a label and what it stands for; so is a cell with a colon before another. */
function rowPassages(cells: readonly string[], heads: readonly string[]): string[] {
  const filled = cells.filter((cell) => cell !== '');
  const [label = '', value = ''] = filled;
  if (filled.length === 2 && (cells.length === 2 || label.endsWith(':')))
    return [`${label.replace(/:$/, '')}: ${value}`];
  return belowHeads(cells, heads);
}

/** Below "Svar senast" in the head of a table, a date says as much as beside it. */
function belowHeads(cells: readonly string[], heads: readonly string[]): string[] {
  const isTable = heads.length >= 3 && heads.length === cells.length;
  return cells
    .map((cell, column) =>
      isTable && lastDay.test(heads[column] ?? '') ? `${heads[column]}: ${cell}` : cell,
    )
    .filter((cell) => cell !== '');
}

const lastDay = /^(?:svar\s*senast|svarsdatum|svarsdag|senast|sista\s+(?:svars)?dag|reply by|deadline|due)/i;

/** Whether a line goes on with the sentence of the line before it. */
function continues(before: string, line: string): boolean {
  const text = line.trim();
  if (before === '' || bullet.test(line) || / {4,}\S/.test(text) || / {4,}\S/.test(before.trim()))
    return false;
  if (/\p{L}-$/u.test(before)) return true;
  if (labelled.test(line) && !/^\p{Ll}/u.test(text)) return false;
  if (/^\p{Ll}/u.test(text) || (/^(?:19|20)\d\d\b/.test(text) && months.test(before))) return true;
  if (/\b(?:eller|och|den|till|or|and)$/.test(before)) return true;
  // A title in quotes that came on a line of its own.
  if (/^["”“»]/.test(text) && !/[.:;!?"”]$/.test(before)) return true;
  return before.trim().length >= wrapped && !/[.:;!?]$/.test(before);
}

function join(before: string, line: string): string {
  const isBroken = /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line) && !/^(?:och|eller|samt)\b/.test(line);
  if (isBroken) return before.slice(0, -1) + line;
  return /\p{L}-$/u.test(before) && /^\p{Lu}/u.test(line) ? before + line : `${before} ${line}`;
}

/** Abbreviations and ordinals whose stop ends no sentence. */
const noEnd =
  /(?:^|[\s(])(?:t\.?ex|ex|t\.?o\.?m|fr\.?o\.?m|bl\.?a|kl|ca|nr|no|dnr|tfn|tel|jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec|resp|enl|ang|ink|dat|ref|e\.?g|i\.?e|mr|ms|dr|st|\d{1,2}|\p{Lu})\.$/iu;

/** Takes a passage and gives its sentences. */
function splitSentences(passage: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const stop of passage.matchAll(/[.!?]["”’)]?\s+(?=["“”»(]?[\p{Lu}\d])/gu)) {
    const end = stop.index + stop[0].trimEnd().length;
    if (noEnd.test(passage.slice(start, end))) continue;
    sentences.push(passage.slice(start, end).trim());
    start = end;
  }
  sentences.push(passage.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}
