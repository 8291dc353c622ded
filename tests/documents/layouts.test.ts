import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/documents/model.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { finishPdf } from '../support/make-pdf.ts';
import { makeBareDocx } from '../support/make-zip.ts';
import { printPage } from '../support/print-page.ts';

const readBlocks = async (name: string, bytes: Uint8Array): Promise<readonly Block[]> => {
  const read = await readDocument({ name, bytes });
  if (!read.ok) throw new Error(`refused: ${read.refusal}`);
  return read.value.blocks;
};

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const styles = `<w:styles ${namespace}>${[
  ['Rubrik', 'Title'],
  ['Rubrik1', 'heading 1'],
  ['Rubrik2', 'heading 2'],
  ['Innehll1', 'toc 1'],
]
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('')}</w:styles>`;
/** Headings numbered by their styles, as the templates of cities are. */
const numbering = `<w:numbering ${namespace}><w:abstractNum w:abstractNumId="1">${['Rubrik1', 'Rubrik2']
  .map(
    (style, level) =>
      `<w:lvl w:ilvl="${level}"><w:numFmt w:val="decimal"/><w:pStyle w:val="${style}"/></w:lvl>`,
  )
  .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
  'styles',
  'numbering',
]
  .map(
    (part) =>
      `<Relationship Id="${part}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${part}" Target="${part}.xml"/>`,
  )
  .join('')}</Relationships>`;

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const styled = (style: string, text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
const plain = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const readWord = (...paragraphs: string[]) =>
  readBlocks(
    'a.docx',
    makeBareDocx(paragraphs.join(''), [
      { name: 'word/styles.xml', content: styles },
      { name: 'word/numbering.xml', content: numbering },
      { name: 'word/_rels/document.xml.rels', content: relations },
    ]),
  );

describe('A Word document', () => {
  test('has the numbers that its heading styles give', async () => {
    const blocks = await readWord(
      styled('Rubrik', 'Titel'),
      styled('Innehll1', 'Bakgrund 2'),
      styled('Rubrik1', 'Bakgrund'),
      styled('Rubrik2', 'Syfte'),
      styled('Rubrik2', 'Mål'),
      styled('Rubrik1', 'Ansvar'),
      styled('Rubrik2', 'Vem'),
    );
    expect(blocks.map((block) => (block.kind === 'heading' ? [block.level, block.text] : block))).toEqual([
      [1, 'Titel'],
      [1, '1 Bakgrund'],
      [2, '1.1 Syfte'],
      [2, '1.2 Mål'],
      [1, '2 Ansvar'],
      [2, '2.1 Vem'],
    ]);
  });

  test('has headings, bullets and notes that were typed', async () => {
    const bold = '<w:b/>';
    const raised = '<w:vertAlign w:val="superscript"/>';
    const blocks = await readWord(
      plain(run('1 Bak', bold), run('grund', bold)),
      plain(run('Det står'), run('1', raised), run(' här på 5 m'), run('2', raised), run('.')),
      plain(run('– Ett'), '<w:r><w:br/></w:r>', run('två')),
      plain(run('Ett stycke.'), '<w:r><w:br/><w:br/></w:r>', run('Ett till.')),
      plain(run('1', raised), run(' En not.')),
    );
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: '1 Bakgrund' },
      { kind: 'paragraph', text: 'Det står här på 5 m².', footnoteReferences: ['1'] },
      { kind: 'bullet', text: 'Ett två' },
      { kind: 'paragraph', text: 'Ett stycke.' },
      { kind: 'paragraph', text: 'Ett till.' },
      { kind: 'footnote', marker: '1', text: 'En not.' },
    ]);
  });

  test('has the cells of its tables, one by one', async () => {
    const cell = (text: string) => `<w:tc>${plain(run(text))}</w:tc>`;
    const blocks = await readWord(
      `<w:tbl><w:tr>${cell('Södermalm')}${cell('Idrottsnämnden')}</w:tr></w:tbl>`,
    );
    expect(blocks.map((block) => block.text)).toEqual(['Södermalm', 'Idrottsnämnden']);
  });
});

type Painting = readonly [text: string, x: number, y: number, size?: number];

const paint = (pages: readonly (readonly Painting[])[], turned?: string) => {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false });
  for (const page of pages) {
    pdf.addPage();
    for (const [text, x, y, size = 12] of page) pdf.fontSize(size).text(text, x, y, { lineBreak: false });
    if (turned) pdf.rotate(45).fontSize(80).text(turned, 300, 0, { lineBreak: false });
  }
  return finishPdf(pdf);
};
const line = 'Staden ska verka för att det går bra och för att alla får';

describe('A PDF', () => {
  test('has what runs over a page break in one, without heads, feet and stamps', async () => {
    const texts = [
      ['Staden ska verka för att det', 'finns ett gott sam-'],
      ['arbete mellan nämnder och bolag', 'och för att ingen ska vänta på'],
      ['det som behövs. Den ska varje år', 'redovisa sitt arbete.'],
    ];
    const pages = texts.map(([first = '', second = ''], index): Painting[] => [
      ['Stockholms stad', 72, 40, 9],
      [`Sida ${index + 1} av 3`, 280, 810, 9],
      [first, 72, 150],
      [second, 72, 164],
    ]);
    expect(await readBlocks('a.pdf', await paint(pages, 'UTKAST'))).toEqual([
      {
        kind: 'paragraph',
        text: 'Staden ska verka för att det finns ett gott samarbete mellan nämnder och bolag och för att ingen ska vänta på det som behövs. Den ska varje år redovisa sitt arbete.',
      },
    ]);
  });

  test('has headings by size, in levels', async () => {
    const page: Painting[] = [
      ['Titel', 72, 80, 24],
      ['Del', 72, 120, 18],
      [line, 72, 150],
      [line, 72, 164],
      ['Stycke', 72, 190, 14],
      [line, 72, 210],
    ];
    const blocks = await readBlocks('a.pdf', await paint([page]));
    expect(
      blocks.map((block) => (block.kind === 'heading' ? `${block.level} ${block.text}` : block.kind)),
    ).toEqual(['1 Titel', '2 Del', 'paragraph', '3 Stycke', 'paragraph']);
  });

  test('has the notes of each page, with the marks that refer to them', async () => {
    const page = (subject: string): Painting[] => [
      [`${subject} ska verka för att det går bra.`, 72, 150],
      ['1', 282, 149, 7],
      [`${subject} ansvarar också för att följa upp det.`, 72, 190],
      [`${subject} redovisar det varje år.`, 72, 204],
      ['1', 72, 730, 5],
      [`${subject} är här den egna`, 78, 730, 9],
      [subject === 'Bolaget' ? 'och dess dotterbolag.' : 'och ingen annan.', 72, 742, 9],
    ];
    const blocks = await readBlocks('a.pdf', await paint([page('Nämnden'), page('Bolaget')]));
    expect(blocks.filter((block) => block.kind === 'footnote')).toEqual([
      { kind: 'footnote', marker: '1', text: 'Nämnden är här den egna och ingen annan.' },
      { kind: 'footnote', marker: '1', text: 'Bolaget är här den egna och dess dotterbolag.' },
    ]);
    expect(
      blocks.flatMap((block) => (block.kind === 'footnote' ? [] : (block.footnoteReferences ?? []))),
    ).toEqual(['1', '1']);
  });

  test('has bullets by glyph and number, not by a dash within a sentence', async () => {
    const page: Painting[] = [
      [`${line}:`, 72, 100],
      ['• Första punkten', 90, 114],
      ['fortsätter.', 102, 128],
      ['• Andra punkten.', 90, 142],
      ['1. Tredje punkten.', 90, 156],
      ['Ett stycke om Vision 2040', 72, 190],
      ['- Ett Stockholm för alla.', 72, 204],
    ];
    const blocks = await readBlocks('a.pdf', await paint([page]));
    expect(blocks.map((block) => `${block.kind} ${block.text}`)).toEqual([
      `paragraph ${line}:`,
      'bullet Första punkten fortsätter.',
      'bullet Andra punkten.',
      'bullet Tredje punkten.',
      'paragraph Ett stycke om Vision 2040 - Ett Stockholm för alla.',
    ]);
  });

  test('has the blocks that its tags tell, where nothing else does', async () => {
    const sentence = 'Nämnden ansvarar för det som hör till den egna verksamheten.';
    const source = Array.from({ length: 12 }, () => ({ kind: 'paragraph', text: sentence }) as const);
    const style = { css: 'font: 12pt serif; --gap: 0', tagged: true };
    const blocks = await readBlocks(
      'a.pdf',
      await printPage([...source, { kind: 'bullet', text: 'Punkt' }], style),
    );
    expect(blocks).toEqual([...source.map((block) => ({ ...block })), { kind: 'bullet', text: 'Punkt' }]);
  });
});
