import { readBullet, readOrderedItem } from '../bullet.ts';
import { dropEmphasisMarks } from '../clean-text.ts';
import { endsSentence, startsSentence } from '../prose.ts';
import { readNumberedHeading } from '../section-number.ts';

export interface TextLine {
  readonly text: string;
  readonly indent: number;
  readonly afterBlank: boolean;
}

/**
 * How a text shows its paragraphs: by blank lines, by one long line each, or by nothing but a line
 * that ends before the margin (`width`).
 */
export type TextLayout =
  | { readonly kind: 'blank-lines' | 'long-lines' }
  | { readonly kind: 'short-last-lines'; readonly width: number };

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const rule = /^[-=_*|:+~ ]{3,}$/;

/** Takes a text and gives its lines, each knowing whether a blank one stood before it; drawn rules are left out. */
export function readLines(source: string): TextLine[] {
  const lines: TextLine[] = [];
  let afterBlank = true;
  for (const raw of source.split(lineBreak)) {
    const text = raw.trim();
    if (text === '' || rule.test(text)) {
      afterBlank = true;
      continue;
    }
    lines.push({ text: dropEmphasisMarks(text), indent: indentOf(raw), afterBlank });
    afterBlank = false;
  }
  return lines;
}

function indentOf(raw: string): number {
  return (/^\s*/.exec(raw)?.[0] ?? '').replace(/\t/g, '    ').length;
}

/** Takes lines and tells how they show where a paragraph ends. */
export function findLayout(lines: readonly TextLine[]): TextLayout {
  const boundaries = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before && isProse(before.text) && isProse(line.text) ? [{ before, line }] : [];
  });
  const couldEnd = boundaries.filter(
    ({ before, line }) => endsSentence(before.text) && startsSentence(line.text),
  );
  const unbroken = boundaries.filter(({ line }) => !line.afterBlank);
  const unbrokenEnds = couldEnd.filter(({ line }) => !line.afterBlank);
  const blankEnds = couldEnd.length - unbrokenEnds.length;
  // In wrapped text only one line in some ten happens to end with a sentence.
  if (unbrokenEnds.length > blankEnds && unbrokenEnds.length >= unbroken.length * 0.9)
    return { kind: 'long-lines' };
  if (blankEnds >= 2 || unbroken.length === 0) return { kind: 'blank-lines' };
  return { kind: 'short-last-lines', width: widthOf(lines) };
}

function isProse(line: string): boolean {
  return (
    !readBullet(line) && !readOrderedItem(line) && !readNumberedHeading(line) && !/^(?:\||\[\^)/.test(line)
  );
}

/** The length that nearly all lines keep to; a few may run over. */
function widthOf(lines: readonly TextLine[]): number {
  const lengths = lines.map((line) => line.indent + line.text.length).sort((one, other) => one - other);
  return lengths[Math.floor(lengths.length * 0.98)] ?? 0;
}
