import { readRaisedNote } from '../clean-text.ts';
import type { PdfLine } from './lines.ts';
import { isLoose, type Metrics } from './metrics.ts';

export interface PdfNote {
  readonly marker: string;
  readonly lines: readonly [PdfLine, ...PdfLine[]];
}

export interface PageText {
  readonly body: readonly PdfLine[];
  readonly notes: readonly PdfNote[];
}

/** Takes the lines of a page and parts its running text from the footnotes at its foot. */
export function partNotes(lines: readonly PdfLine[], metrics: Metrics): PageText {
  const start = lines.findIndex((_line, index) => startsNotes(lines, index, metrics));
  if (start === -1) return { body: lines, notes: [] };
  const notes: { marker: string; lines: [PdfLine, ...PdfLine[]] }[] = [];
  for (const line of lines.slice(start)) {
    const note = readNoteStart(line, metrics);
    if (note) notes.push({ marker: note.marker, lines: [{ ...line, text: note.text }] });
    else notes.at(-1)?.lines.push(line);
  }
  return { body: lines.slice(0, start), notes };
}

/** From here on the page has nothing but notes: small, or begun with a raised number away from the text. */
function startsNotes(lines: readonly PdfLine[], index: number, metrics: Metrics): boolean {
  const line = lines[index];
  if (!line || !readNoteStart(line, metrics)) return false;
  const rest = lines.slice(index);
  const isLowest = lines.slice(0, index).every((above) => above.y > line.y);
  if (!isLowest || rest.some((other) => other.size > metrics.size + 0.5)) return false;
  const before = lines[index - 1];
  const isRaised = readRaisedNote(line.text) !== undefined;
  return (
    rest.every((other) => isSmall(other, metrics)) ||
    (isRaised && (!before || isLoose(before, line, metrics)))
  );
}

function readNoteStart(line: PdfLine, metrics: Metrics): { marker: string; text: string } | undefined {
  const raised = readRaisedNote(line.text);
  if (raised || !isSmall(line, metrics)) return raised;
  const [, marker, text] = /^(\d{1,3}|\*{1,3})\)?\s*([^\s\d].*)$/u.exec(line.text) ?? [];
  return marker && text ? { marker, text } : undefined;
}

function isSmall(line: PdfLine, metrics: Metrics): boolean {
  return line.size < metrics.size * 0.93;
}
