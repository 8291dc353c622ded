import { accept, type Outcome, refuse } from '../../outcome.ts';
import { readTree } from './read-tree.ts';
import type { DocxNode } from './tree.ts';

/**
 * Takes the bytes of a Word document and gives its text as it is laid out: a blank line between paragraphs,
 * line breaks kept, list items with a dash, rows of tables as `| one | two |`. Refuses (`damaged`) a broken one.
 */
export async function layOutDocx(bytes: Uint8Array): Promise<Outcome<string, 'damaged'>> {
  const document = await readTree(bytes);
  if (!document) return refuse('damaged');
  return accept(
    (document.children ?? [])
      .map(layOut)
      .filter((part) => part !== '')
      .join('\n\n'),
  );
}

function layOut(node: DocxNode): string {
  if (node.type === 'paragraph') return layOutParagraph(node);
  if (node.type === 'table') return rowsOf(node).map(layOutRow).join('\n');
  return (node.children ?? [])
    .map(layOut)
    .filter((part) => part !== '')
    .join('\n\n');
}

function layOutParagraph(paragraph: DocxNode): string {
  const text = textOf(paragraph).trimEnd();
  if (text.trim() === '') return '';
  return paragraph.numbering || /^(?:list|punktlista|numrerad lista)/i.test(paragraph.styleName ?? '')
    ? `- ${text.trim()}`
    : text;
}

function rowsOf(node: DocxNode): DocxNode[] {
  return node.type === 'tableRow' ? [node] : (node.children ?? []).flatMap(rowsOf);
}

/** Paragraphs within a cell become rows of their own, so that a cell that lists names lists them one below another. */
function layOutRow(row: DocxNode): string {
  const cells = (row.children ?? []).map((cell) => linesOf(cell));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from(
    { length: height },
    (_, line) => `| ${cells.map((lines) => lines[line] ?? '').join(' | ')} |`,
  ).join('\n');
}

function linesOf(cell: DocxNode): string[] {
  if (cell.type === 'paragraph') {
    return textOf(cell)
      .split('\n')
      .map((line) => line.replaceAll('|', '/').trim())
      .filter((line) => line !== '');
  }
  return (cell.children ?? []).flatMap(linesOf);
}

function textOf(node: DocxNode): string {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'noteReference':
      return '';
    default:
      return (node.children ?? []).map(textOf).join('');
  }
}
