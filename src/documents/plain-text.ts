import { readBullet, readOrderedItem } from './bullet.ts';
import { dropEmphasisMarks } from './clean-text.ts';
import { findHyphenatedWords, type HyphenatedWords, joinLines } from './join-lines.ts';
import { makeBlock } from './make-block.ts';
import type { Block } from './model.ts';
import { groupLines, type LineGroup } from './plain-text/groups.ts';
import { findLayout, readLines } from './plain-text/lines.ts';
import { readTypedNotes, type TextPart } from './plain-text/typed-notes.ts';
import { endsSentence, startsSentence } from './prose.ts';
import { readNumberedHeading, sectionDepth } from './section-number.ts';

const longestTitle = 80;

/** Takes a plain text, wrapped or not, and gives its blocks. */
export function readPlainText(source: string): Block[] {
  const lines = readLines(source);
  const hyphenated = findHyphenatedWords(lines.map((line) => line.text));
  const groups = groupLines(lines, findLayout(lines)).map((group) => textOf(group, hyphenated));
  const parts: TextPart[] = [];
  for (const [index, text] of groups.entries()) parts.push(readPart(text, groups[index + 1], parts));
  return readTypedNotes(parts).flatMap(makePart);
}

function textOf(group: LineGroup, hyphenated: HyphenatedWords): string {
  const text = joinLines(
    group.map((line) => line.text),
    hyphenated,
  );
  return dropEmphasisMarks(text).replace(/\s+/g, ' ');
}

function makePart({ shape, text }: TextPart): Block[] {
  return makeBlock(shape, shape.kind === 'bullet' ? (readOrderedItem(text) ?? text) : text);
}

function readPart(text: string, next: string | undefined, before: readonly TextPart[]): TextPart {
  const note = /^\[\^([^\]]+)\]:\s*(.*)$/su.exec(text);
  if (note?.[1]) return { shape: { kind: 'footnote', marker: note[1] }, text: note[2] ?? '' };
  const item = readBullet(text);
  if (item) return { shape: { kind: 'bullet' }, text: item.text };
  const numbered = readNumberedHeading(text);
  if (numbered && !isListed(text, next, before)) {
    return { shape: { kind: 'heading', level: sectionDepth(numbered.number) + 1 }, text };
  }
  if (readOrderedItem(text) !== undefined) return { shape: { kind: 'bullet' }, text };
  if (isTitle(text, next)) return { shape: { kind: 'heading', level: titleLevel(before) }, text };
  return { shape: { kind: 'paragraph' }, text };
}

/** `1. So` followed by `2. So`, with nothing said between them, is a list rather than two headings. */
function isListed(text: string, next: string | undefined, before: readonly TextPart[]): boolean {
  const isItem = (line: string | undefined): boolean => line !== undefined && /^\d{1,2}\.\s/.test(line);
  const last = before.at(-1);
  return isItem(text) && (isItem(next) || (last?.shape.kind === 'bullet' && isItem(last.text)));
}

/** A short line that is no sentence and has something under it; dates, numbers and addresses are none. */
function isTitle(text: string, next: string | undefined): boolean {
  if (next === undefined || text.length > longestTitle || text.length < 3) return false;
  if (!/^\p{Lu}/u.test(text) || endsSentence(text) || /[,\d]$|[:@|]|\d{2,} \d{2}/.test(text)) return false;
  return startsSentence(next) || readBullet(next) !== undefined;
}

/** The first line is the title of the whole; a later one stands under the numbered heading before it. */
function titleLevel(before: readonly TextPart[]): number {
  if (before.length === 0) return 1;
  const numbered = before.findLast((part) => part.shape.kind === 'heading' && readNumberedHeading(part.text));
  return numbered?.shape.kind === 'heading' ? numbered.shape.level + 1 : 2;
}
