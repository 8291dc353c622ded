import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { toString as plainText } from 'mdast-util-to-string';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { splitAtGlyphs } from './bullet.ts';
import { raise } from './clean-text.ts';
import { type BlockShape, makeBlock } from './make-block.ts';
import type { Block } from './model.ts';
import { readNumberedHeading, sectionDepth } from './section-number.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Content = Root['children'][number];
type List = Extract<Content, { type: 'list' }>;
type TextParagraph = Extract<Content, { type: 'paragraph' }>;

/** Takes Markdown (CommonMark with footnotes) and gives its blocks; a list item is a bullet, however deep. */
export function readMarkdown(source: string): Block[] {
  const tree = fromMarkdown(withRaisedNumbers(source), {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
  return tree.children.flatMap(readNode);
}

function withRaisedNumbers(source: string): string {
  return source.replace(/<sup>\s*(\d{1,3})\s*<\/sup>/gi, (_tag, digits: string) => raise(digits));
}

function readNode(node: Content): Block[] {
  switch (node.type) {
    case 'heading':
      return makeTextBlock({ kind: 'heading', level: node.depth }, node);
    case 'paragraph':
      return makeTextBlock(paragraphShape(node), node);
    case 'list':
      return readList(node);
    case 'blockquote':
      return node.children.flatMap(readNode);
    case 'footnoteDefinition':
      return makeBlock({ kind: 'footnote', marker: node.label ?? node.identifier }, blockText(node.children));
    case 'code':
      return makeBlock({ kind: 'paragraph' }, node.value);
    default:
      return [];
  }
}

/** People make headings of bold lines where they do not know the sign for one. */
function paragraphShape(node: TextParagraph): BlockShape {
  const [only, ...others] = node.children;
  if (only?.type !== 'strong' || others.length > 0) return { kind: 'paragraph' };
  const heading = readNumberedHeading(inlineText(only));
  return heading ? { kind: 'heading', level: sectionDepth(heading.number) + 1 } : { kind: 'paragraph' };
}

function readList(list: List): Block[] {
  return list.children.flatMap((item) => {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') return item.children.flatMap(readNode);
    return [...makeTextBlock({ kind: 'bullet' }, first), ...rest.flatMap(readNode)];
  });
}

function makeTextBlock(shape: BlockShape, node: Content): Block[] {
  return splitAtGlyphs(inlineText(node)).flatMap((text) => makeBlock(shape, text));
}

function blockText(nodes: readonly Content[]): string {
  return nodes.map(inlineText).join(' ');
}

/** The running text; line breaks become spaces and references keep a mark, both of which `plainText` would lose. */
function inlineText(node: Content): string {
  if (node.type === 'footnoteReference') return `[^${node.label ?? node.identifier}]`;
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? ' ' : '';
  if ('children' in node) return node.children.map(inlineText).join('');
  return plainText(node);
}
