import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  type INumberingOptions,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { plainOf, runsOf, type SourceBlock } from './source-document.ts';

const headingLevels = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
];

export interface TextStyle {
  /** Columns to wrap at; absent: one line a paragraph. */
  readonly width?: number;
  /** Whether blank lines part the blocks. */
  readonly blankLines?: boolean;
  readonly glyph?: string;
  readonly lineEnd?: string;
  /** How references and footnotes look. */
  readonly notes?: 'bracket' | 'raised' | 'typed';
}

/** Takes source blocks and gives them as a plain text with numbered headings. */
export function makeText(blocks: readonly SourceBlock[], style: TextStyle = {}): string {
  const {
    width = Number.POSITIVE_INFINITY,
    blankLines = true,
    glyph = '-',
    lineEnd = '\n',
    notes = 'bracket',
  } = style;
  const mark = {
    bracket: (marker: string) => `[^${marker}]`,
    raised: () => '¹',
    typed: (marker: string) => `${marker})`,
  }[notes];
  const lead = {
    bracket: (marker: string) => `[^${marker}]: `,
    raised: () => '¹ ',
    typed: (marker: string) => `${marker}) `,
  }[notes];
  const texts = blocks.map((block) => {
    const text = plainOf(block.text, mark);
    if (block.kind === 'bullet') return wrap(`${glyph} ${text}`, width, '  ');
    return wrap(block.kind === 'footnote' ? lead(block.marker) + text : text, width, '');
  });
  return texts.join(blankLines ? '\n\n' : '\n').replaceAll('\n', lineEnd);
}

function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(lines.length === 0 ? word : indent + word);
  }
  return lines.join('\n');
}

/** Takes text without characters outside Windows-1252 and gives its bytes in that encoding. */
export function encodeWindows1252(text: string): Uint8Array {
  const others = new Map(
    [...'–—’”“…•'].map((character, index) => [
      character,
      [0x96, 0x97, 0x92, 0x94, 0x93, 0x85, 0x95][index] ?? 0,
    ]),
  );
  return Uint8Array.from(text, (character) => others.get(character) ?? character.charCodeAt(0));
}

/** How the headings of a Word document get their numbers: typed, by numbered paragraphs, or not at all. */
export type HeadingNumbers = 'typed' | 'automatic' | 'none';

/** Takes source blocks and gives a Word document with heading styles, real lists and real footnotes. */
export async function makeDocx(
  blocks: readonly SourceBlock[],
  numbers: HeadingNumbers = 'typed',
): Promise<Uint8Array> {
  const footnotes = blocks.flatMap((block) =>
    block.kind === 'footnote' ? [[block.marker, { children: [new Paragraph(block.text)] }] as const] : [],
  );
  const document = new Document({
    numbering,
    footnotes: Object.fromEntries(footnotes),
    sections: [
      {
        children: blocks
          .filter((block) => block.kind !== 'footnote')
          .map((block) => makeParagraph(block, numbers)),
      },
    ],
  });
  return Packer.toBuffer(document);
}

const numbering: INumberingOptions = {
  config: [
    { reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•' }] },
    {
      reference: 'headings',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1' },
        { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2' },
      ],
    },
  ],
};

function makeParagraph(block: SourceBlock, numbers: HeadingNumbers): Paragraph {
  if (block.kind === 'bullet')
    return new Paragraph({ ...withRuns(block.text), numbering: { reference: 'bullets', level: 0 } });
  if (block.kind !== 'heading') return new Paragraph(withRuns(block.text));
  const heading = headingLevels[block.level - 1] ?? HeadingLevel.HEADING_4;
  const isNumbered = block.level > 1 && numbers !== 'typed';
  const text = isNumbered ? block.text.replace(/^[\d.]+ /, '') : block.text;
  const isAutomatic = isNumbered && numbers === 'automatic';
  return new Paragraph({
    ...withRuns(text),
    heading,
    ...(isAutomatic ? { numbering: { reference: 'headings', level: block.level - 2 } } : {}),
  });
}

function withRuns(text: string): Pick<IParagraphOptions, 'children'> {
  return {
    children: runsOf(text).map((run) =>
      run.reference === undefined
        ? new TextRun({ text: run.text, italics: run.italic, bold: run.italic })
        : new FootnoteReferenceRun(Number(run.reference)),
    ),
  };
}
