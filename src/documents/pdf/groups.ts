import { isDash, readBullet, readOrderedItem } from '../bullet.ts';
import { endsSentence, startsSentence } from '../prose.ts';
import { isContentsEntry } from '../section-number.ts';
import { continuesHeading, isHeadingLine } from './headings.ts';
import type { PdfLine } from './lines.ts';
import { endsEarly, isApart, isIndented, type Metrics } from './metrics.ts';

type Lines = [PdfLine, ...PdfLine[]];

/** The lines of one block, with what their setting says that they are. */
export interface PdfGroup {
  readonly kind: 'heading' | 'bullet' | 'paragraph';
  readonly lines: Lines;
}

/** Takes the lines of a document's running text and gives them block by block, across pages. */
export function groupLines(lines: readonly PdfLine[], metrics: Metrics): PdfGroup[] {
  const groups: PdfGroup[] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && continues(group, line, metrics)) group.lines.push(line);
    else groups.push({ kind: kindOf(line, group?.lines.at(-1), metrics), lines: [line] });
  }
  return groups;
}

function kindOf(line: PdfLine, before: PdfLine | undefined, metrics: Metrics): PdfGroup['kind'] {
  const role = metrics.hasTags ? line.tag?.role : undefined;
  if (role?.startsWith('H') || isHeadingLine(line, before, metrics)) return 'heading';
  if (role === 'LI') return 'bullet';
  return readBullet(line.text) || readOrderedItem(line.text) !== undefined ? 'bullet' : 'paragraph';
}

function continues(group: PdfGroup, line: PdfLine, metrics: Metrics): boolean {
  const before = group.lines.at(-1) ?? group.lines[0];
  if (metrics.hasTags && before.page === line.page && before.tag && line.tag) {
    return before.tag.block === line.tag.block && !isApart(before, line, metrics);
  }
  if (group.kind === 'heading') return continuesHeading(before, line, metrics);
  if (isContentsEntry(before.text) || isHeadingLine(line, before, metrics)) return false;
  if (Math.abs(before.size - line.size) > metrics.size * 0.08) return false;
  if (startsItem(group, before, line, metrics) || isApart(before, line, metrics)) return false;
  if (!endsSentence(before.text) || !startsSentence(line.text)) return true;
  const isNewPage = before.page !== line.page;
  if (metrics.hasGaps && !isNewPage) return true;
  if (metrics.hasIndents && group.kind === 'paragraph') return !isIndented(line, metrics);
  return !endsEarly(before, line, metrics);
}

/** A dash also stands within sentences, so a line begun with one is an item only where an item can begin. */
function startsItem(group: PdfGroup, before: PdfLine, line: PdfLine, metrics: Metrics): boolean {
  const item = readBullet(line.text);
  if (!item) return readOrderedItem(line.text) !== undefined && endsSentence(before.text);
  if (!isDash(item.glyph) || endsSentence(before.text) || isApart(before, line, metrics)) return true;
  const first = group.lines[0];
  return readBullet(first.text)?.glyph === item.glyph && Math.abs(first.x - line.x) < 1;
}
