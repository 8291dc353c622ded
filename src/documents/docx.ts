import { accept, type Outcome, refuse } from '../outcome.ts';
import { raise } from './clean-text.ts';
import { readTree } from './docx/read-tree.ts';
import type { DocxNode } from './docx/tree.ts';
import { type BlockShape, makeBlock } from './make-block.ts';
import type { Block } from './model.ts';
import { readNumberedHeading, readSectionNumber, sectionDepth } from './section-number.ts';

/** Footnotes in the order of their references; Word prints that order, whatever the ids in the file. */
type Notes = Map<string, { readonly marker: string; readonly reference: DocxNode }>;

interface Reading {
  readonly notes: Notes;
  readonly nextNumber: (level: number) => string;
}

/**
 * Takes the bytes of a Word document and gives its blocks: headings with the numbers that Word shows,
 * cells of tables one by one, footnotes last. Refuses (`damaged`) where the archive or its XML is broken.
 */
export async function readDocx(bytes: Uint8Array): Promise<Outcome<Block[], 'damaged'>> {
  const document = await readTree(bytes);
  if (!document) return refuse('damaged');
  const reading: Reading = { notes: new Map(), nextNumber: createHeadingNumbers() };
  const body = paragraphsOf(document).flatMap((paragraph) => readParagraph(paragraph, reading));
  const footnotes = [...reading.notes.values()].flatMap(({ marker, reference }) => {
    const paragraphs = document.notes.resolve(reference)?.body.flatMap(paragraphsOf) ?? [];
    const text = paragraphs.map((paragraph) => textOf(paragraph, new Map())).join(' ');
    return makeBlock({ kind: 'footnote', marker }, text);
  });
  return accept([...body, ...footnotes]);
}

function paragraphsOf(node: DocxNode): DocxNode[] {
  return node.type === 'paragraph' ? [node] : (node.children ?? []).flatMap(paragraphsOf);
}

function readParagraph(paragraph: DocxNode, reading: Reading): Block[] {
  const style = paragraph.styleName ?? paragraph.styleId ?? '';
  if (/^(?:toc|innehåll)/i.test(style)) return [];
  // Two line breaks in a row are how many people begin a new paragraph.
  const texts = textOf(paragraph, reading.notes).split(/\n\s*\n/);
  return texts.flatMap((text) => readPart(paragraph, style, text, reading));
}

function readPart(paragraph: DocxNode, style: string, text: string, reading: Reading): Block[] {
  const shape = shapeOf(paragraph, style, text.trim());
  const isNumbered = paragraph.numbering?.isOrdered === true && !readSectionNumber(text.trim());
  if (shape.kind !== 'heading' || !isNumbered || text.trim() === '') return makeBlock(shape, text);
  return makeBlock(shape, `${reading.nextNumber(Number(paragraph.numbering?.level))} ${text}`);
}

function shapeOf(paragraph: DocxNode, style: string, text: string): BlockShape {
  const level = /^(?:heading|rubrik)\s*([1-9])/i.exec(style)?.[1];
  if (level) return { kind: 'heading', level: Number(level) };
  if (/^(?:title|rubrik)$/i.test(style)) return { kind: 'heading', level: 1 };
  const boldHeading = isBold(paragraph) ? readNumberedHeading(text) : undefined;
  if (boldHeading) return { kind: 'heading', level: sectionDepth(boldHeading.number) };
  const isListItem =
    paragraph.numbering || /^(?:list (?:bullet|number)|punktlista|numrerad lista)/i.test(style);
  return { kind: isListItem ? 'bullet' : 'paragraph' };
}

function isBold(paragraph: DocxNode): boolean {
  const runs = (paragraph.children ?? []).filter(
    (child) => child.type === 'run' && textOf(child, new Map()).trim() !== '',
  );
  return runs.length > 0 && runs.every((run) => run.isBold);
}

function textOf(node: DocxNode, notes: Notes): string {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return ' ';
    case 'break':
      return node.breakType === 'line' ? '\n' : '\n\n';
    case 'noteReference':
      return `[^${noteMarker(node, notes)}]`;
    default: {
      const text = (node.children ?? []).map((child) => textOf(child, notes)).join('');
      return node.verticalAlignment === 'superscript' && /^\s*\d{1,3}\s*$/.test(text) ? raise(text) : text;
    }
  }
}

function noteMarker(reference: DocxNode, notes: Notes): string {
  const key = `${reference.noteType}-${reference.noteId}`;
  const note = notes.get(key) ?? { marker: String(notes.size + 1), reference };
  notes.set(key, note);
  return note.marker;
}

/** Counts headings as Word's automatic numbering does: a heading begins its deeper levels anew. */
function createHeadingNumbers(): (level: number) => string {
  const counters: number[] = [];
  return (level) => {
    counters.length = Math.min(counters.length, level + 1);
    while (counters.length < level) counters.push(1);
    counters[level] = (counters[level] ?? 0) + 1;
    return counters.join('.');
  };
}
