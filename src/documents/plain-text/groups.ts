import { isDash, readBullet, readOrderedItem } from '../bullet.ts';
import { readRaisedNote } from '../clean-text.ts';
import { endsSentence, firstWord, startsSentence } from '../prose.ts';
import { isContentsEntry, readNumberedHeading } from '../section-number.ts';
import type { TextLayout, TextLine } from './lines.ts';

/** The lines of one block; never empty. */
export type LineGroup = readonly [TextLine, ...TextLine[]];

/** `Till: …`, `Handläggare: …` as in the head of a letter or an e-mail. */
const label = /^\p{Lu}[\p{L}/-]*(?: [\p{L}/-]+){0,2}:\s+\S/u;

/** Takes the lines of a text and how it shows its paragraphs, and gives the lines block by block. */
export function groupLines(lines: readonly TextLine[], layout: TextLayout): LineGroup[] {
  const groups: [TextLine, ...TextLine[]][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && !startsBlock(group, line, layout)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function startsBlock(group: LineGroup, line: TextLine, layout: TextLayout): boolean {
  if (line.afterBlank || layout.kind === 'long-lines') return true;
  const [first] = group;
  const before = group.at(-1) ?? first;
  if (isAlone(before.text) || isAlone(line.text)) return true;
  if (label.test(first.text) && label.test(line.text)) return true;
  if (startsItem(group, before, line)) return true;
  if (readNumberedHeading(first.text) && group.length === 1) return endsHeading(first, line);
  if (endsSentence(before.text) && startsNumbered(line)) return true;
  return layout.kind === 'short-last-lines' && endsEarly(before, line, layout.width);
}

/** Rows of tables and tables of contents are blocks by themselves. */
function isAlone(text: string): boolean {
  return text.startsWith('|') || isContentsEntry(text);
}

/** A dash also stands within sentences, so a line begun with one is an item only where an item can begin. */
function startsItem(group: LineGroup, before: TextLine, line: TextLine): boolean {
  const item = readBullet(line.text);
  if (!item) return /^\[\^[^\]]+\]:/.test(line.text) || continuesNumbering(group[0], line);
  if (!isDash(item.glyph) || endsSentence(before.text) || before.text.endsWith(',')) return true;
  return readBullet(group[0].text)?.glyph === item.glyph && group[0].indent === line.indent;
}

function continuesNumbering(first: TextLine, line: TextLine): boolean {
  return readOrderedItem(first.text) !== undefined && readOrderedItem(line.text) !== undefined;
}

function startsNumbered(line: TextLine): boolean {
  return Boolean(readNumberedHeading(line.text) ?? readOrderedItem(line.text) ?? readRaisedNote(line.text));
}

/** A heading runs on to a next line that begins in the middle of a sentence. */
function endsHeading(heading: TextLine, line: TextLine): boolean {
  return (
    startsSentence(line.text) ||
    readBullet(line.text) !== undefined ||
    heading.text.length < line.text.length / 2
  );
}

/** Whether the line before was left although the next word had room on it. */
function endsEarly(before: TextLine, line: TextLine, width: number): boolean {
  if (!startsSentence(line.text)) return false;
  if (endsSentence(before.text) && line.indent > before.indent + 1) return true;
  const hadRoom = before.indent + before.text.length + 1 + firstWord(line.text).length <= width;
  return hadRoom && (endsSentence(before.text) || before.text.length < width * 0.6);
}
