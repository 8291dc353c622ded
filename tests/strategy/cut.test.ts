import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { cutParagraphs, type StrategyText } from '../../src/strategy/editions/cut.ts';
import { encodeWindows1252, makeDocx, makeText } from '../support/make-document.ts';
import { makeFlowedPdf, makeSetPdf } from '../support/make-pdf.ts';
import type { Setting } from '../support/page-setter.ts';
import { printPage } from '../support/print-page.ts';
import {
  comparable,
  parseSource,
  readExpectedParagraphs,
  readShared,
  type SourceBlock,
} from '../support/source-document.ts';

const markdown = readShared('internationell-strategi-2016.md');
const source = parseSource(markdown);
const expected = readExpectedParagraphs();
const encode = (text: string) => new TextEncoder().encode(text);

const cut = async (name: string, content: string | Uint8Array) => {
  const bytes = typeof content === 'string' ? encode(content) : content;
  const read = await readDocument({ name, bytes });
  if (!read.ok) throw new Error(`refused: ${read.refusal}`);
  return cutParagraphs(read.value);
};
const cutWhole = async (name: string, content: string | Uint8Array): Promise<StrategyText> => {
  const outcome = await cut(name, content);
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal}`);
  return outcome.value;
};
const textsOf = ({ paragraphs }: StrategyText) =>
  paragraphs.map(({ id, text }) => ({ id, text: comparable(text) }));
const idsOf = ({ paragraphs }: StrategyText) => paragraphs.map(({ id }) => id);

const times = { font: 'Times-Roman', bold: 'Times-Bold', italic: 'Times-Italic' };
const helvetica = { font: 'Helvetica', bold: 'Helvetica-Bold', italic: 'Helvetica-Oblique' };
const setting: Setting = {
  ...times,
  size: 12,
  leading: 14.4,
  isJustified: true,
  isHyphenated: true,
  gap: 7,
  indent: 0,
  header: 'Stockholms stad – strategi',
  hasLargeHeadings: true,
};

describe('The strategy of 2016 is cut into its 41 paragraphs', () => {
  test.each<[string, string, () => string | Uint8Array | Promise<Uint8Array>]>([
    ['Markdown', 'a.md', () => markdown],
    ['text, a line a paragraph', 'a.txt', () => makeText(source)],
    ['text in 72 columns', 'a.txt', () => makeText(source, { width: 72 })],
    ['text without blank lines', 'a.txt', () => makeText(source, { blankLines: false, glyph: '•' })],
    ['text with a byte order mark', 'a.txt', () => `\ufeff${makeText(source, { lineEnd: '\r\n' })}`],
    ['text in Windows-1252', 'a.txt', () => encodeWindows1252(makeText(source, { width: 72, glyph: '–' }))],
    ['text with raised marks', 'a.txt', () => makeText(source, { notes: 'raised', width: 66 })],
    ['text with typed marks', 'a.txt', () => makeText(source, { notes: 'typed', width: 60, glyph: 'o' })],
    ['Word', 'a.docx', () => makeDocx(source)],
    ['Word with automatic numbers', 'a.docx', () => makeDocx(source, 'automatic')],
    ['Word without numbers', 'a.docx', () => makeDocx(source, 'none')],
    ['PDF, flowed', 'a.pdf', () => makeFlowedPdf(source)],
    ['PDF, justified and hyphenated', 'a.pdf', () => makeSetPdf(source, setting)],
    [
      'PDF, ragged',
      'a.pdf',
      () =>
        makeSetPdf(source, {
          ...setting,
          ...helvetica,
          size: 11,
          leading: 13,
          isJustified: false,
          isHyphenated: false,
        }),
    ],
    ['PDF, little room between paragraphs', 'a.pdf', () => makeSetPdf(source, { ...setting, gap: 3 })],
    ['PDF, no room between paragraphs', 'a.pdf', () => makeSetPdf(source, { ...setting, gap: 0 })],
    [
      'PDF, indented and ragged',
      'a.pdf',
      () => makeSetPdf(source, { ...setting, gap: 0, indent: 14, isJustified: false }),
    ],
    [
      'PDF, headings in bold alone',
      'a.pdf',
      () => makeSetPdf(source, { ...setting, size: 11, leading: 16, hasLargeHeadings: false }),
    ],
  ])('from %s', async (_format, name, make) => {
    const text = await cutWhole(name, await make());

    expect(text.title).toBe('Internationell strategi för Stockholms stad');
    expect(textsOf(text)).toEqual(expected);
  });

  test.each([
    ['with tags', true, 'text-align: justify; font: 11pt serif'],
    ['with no room between paragraphs, told by tags', true, 'font: 12pt sans-serif; --gap: 0'],
    ['without tags', false, 'font: 11pt sans-serif'],
    ['without tags, indented', false, 'font: 11pt serif; --gap: 0; --indent: 2em'],
  ])('from a page printed by a browser, %s', async (_how, tagged, css) => {
    const text = await cutWhole('a.pdf', await printPage(source, { css, tagged }));

    expect(textsOf(text)).toEqual(expected);
  });

  test('each with its section and heading', async () => {
    const { paragraphs } = await cutWhole('a.md', markdown);

    expect(paragraphs.find(({ id }) => id === '3.1#2')).toMatchObject({
      section: '3.1',
      heading: 'Profilering',
    });
    expect(paragraphs.find(({ id }) => id === '4#footnote1')).toMatchObject({
      section: '4',
      heading: 'Principer för stadens internationella arbete',
    });
  });
});

describe('Another edition', () => {
  const added: SourceBlock[] = [
    { kind: 'heading', level: 2, text: '6 Uppföljning' },
    { kind: 'paragraph', text: 'Strategin följs upp varje år[^2].' },
    { kind: 'heading', level: 3, text: '6.1 Ansvar' },
    { kind: 'paragraph', text: 'Kommunstyrelsen ansvarar för uppföljningen.' },
    { kind: 'footnote', marker: '2', text: 'Första gången 2027.' },
  ];
  const later = [...source.filter((block) => !block.text.includes('Sida.')), ...added];
  const ids = [
    ...expected.map(({ id }) => id).filter((id) => id !== '4#6' && !id.includes('footnote')),
    '6#1',
    '6.1#1',
    '4#footnote1',
    '6#footnote2',
  ];

  test.each<[string, string, () => string | Uint8Array | Promise<Uint8Array>]>([
    ['text', 'a.txt', () => makeText(later, { width: 72 })],
    ['Word', 'a.docx', () => makeDocx(later, 'automatic')],
    ['PDF', 'a.pdf', () => makeSetPdf(later, setting)],
  ])('is cut by its own numbers: %s', async (_format, name, make) => {
    expect(idsOf(await cutWhole(name, await make()))).toEqual(ids);
  });

  test('may begin with a table of contents', async () => {
    const contents = source.filter((block) => block.kind === 'heading').slice(1);
    const dotted = contents.map(({ text }, index) => `${text} ........ ${index}`).join('\n\n');
    const plain = contents.map(({ text }) => text).join('\n\n');
    for (const table of [dotted, plain]) {
      const text = makeText(source).replace('\n\n1 Bakgrund', `\n\nInnehåll\n\n${table}\n\n1 Bakgrund`);
      expect(textsOf(await cutWhole('a.txt', text))).toEqual(expected);
    }
  });

  test('ends where its appendix begins', async () => {
    const text = `${markdown}\n\n## Bilaga 1\n\n## 1 Ordlista\n\nAnnat[^9].\n\n[^9]: Not.`;
    expect(textsOf(await cutWhole('a.md', text))).toEqual(expected);
  });

  test('keeps ids apart where a number comes twice', async () => {
    const ids = idsOf(await cutWhole('a.md', markdown.replace('### 3.4', '### 3.3')));
    expect(new Set(ids).size).toBe(41);
    expect(ids).toContain('3.3#9');
  });

  test('leaves out headings without a number, and what stands outside the sections', async () => {
    const text = markdown
      .replace('## 1 ', 'Förord.\n\n## 1 ')
      .replace('### 3.2', '#### Mer\n\nInom avsnittet.\n\n### 3.2')
      .replace('[^1]:', '## Efterord\n\nSlut.\n\n[^1]:');
    const ids = idsOf(await cutWhole('a.md', text));
    expect(ids).toContain('3.1#5');
    expect(ids).toHaveLength(42);
  });
});

describe('What is no strategy is refused', () => {
  const letter = readShared('remiss-171-482-2016.txt');
  const report = readShared('tjansteutlatande-171-482-2016.txt');
  const sections = (title: string, text: string) =>
    [1, 2, 3, 4].map((number) => `## ${number} ${title}\n\n${`${text}\n\n`.repeat(3)}`).join('');

  /** The report as its author had it: with heading styles. */
  const styled = parseSource(
    report
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => (/^\p{Lu}[^.:]{3,60}$/u.test(line) ? `## ${line}` : line))
      .join('\n'),
  );

  test.each<[string, string, () => string | Uint8Array | Promise<Uint8Array>]>([
    ['the letter of 2016', 'a.txt', () => letter],
    ['the letter of 2016 as Word', 'a.docx', () => makeDocx(parseSource(letter))],
    ['the letter of 2016 as PDF', 'a.pdf', () => makeFlowedPdf(parseSource(letter))],
    ['the tjänsteutlåtande', 'a.txt', () => report],
    ['the tjänsteutlåtande as Markdown', 'a.md', () => report],
    ['the tjänsteutlåtande as Word', 'a.docx', () => makeDocx(styled)],
    ['the tjänsteutlåtande with numbers', 'a.docx', () => makeDocx(styled, 'automatic')],
    ['the tjänsteutlåtande as PDF', 'a.pdf', () => makeFlowedPdf(styled)],
    ['any text', 'a.txt', () => 'Hej!\n\nHär kommer mötets anteckningar.'],
    [
      'a numbered text about something else',
      'a.md',
      () => `# Stickning\n\n${sections('Maskor', 'Sticka två räta.')}`,
    ],
    [
      'a strategy for something else',
      'a.md',
      () => `# Digital strategi\n\n${sections('Data', 'Strategin gäller data.')}`,
    ],
    [
      'too little',
      'a.md',
      () => '# Internationell strategi\n\n## 1 A\n\nText.\n\n## 2 B\n\nText.\n\n## 3 C\n\nText.',
    ],
    ['a strategy without sections', 'a.md', () => markdown.replace(/^#+ .*$/gm, '')],
  ])('%s', async (_what, name, make) => {
    expect(await cut(name, await make())).toEqual({ ok: false, refusal: 'not-a-strategy' });
  });
});

describe('Cutting does not depend on white space', () => {
  /** Where a dash begins a line it is a bullet, for people and for Markdown alike. */
  const places = (text: string) => [...text.matchAll(/(?<=\S) (?=[^-–\s\d])/g)].map((match) => match.index);

  const spoil = (text: string, breaks: readonly number[], spaces: readonly number[]) => {
    const all = places(text);
    const at = (share: number) => all[Math.floor(share * all.length)] ?? 0;
    const changes = new Map([
      ...spaces.map((share) => [at(share), ' \t '] as const),
      ...breaks.map((share) => [at(share), '\n'] as const),
    ]);
    return [...text].map((character, index) => changes.get(index) ?? character).join('');
  };
  const share = fc.double({ min: 0, max: 0.9999, noNaN: true });
  const shares = fc.array(share, { maxLength: 300 });
  const isHeadingWhole = (text: string) => !/^#.*\n(?!\n|$)/m.test(text);

  test.each([
    ['a.md', markdown],
    ['a.txt', makeText(source)],
  ])('%s', async (name, text) => {
    await fc.assert(
      fc.asyncProperty(shares, shares, fc.integer({ min: 0, max: 3 }), async (breaks, spaces, blanks) => {
        const spoilt = spoil(text, breaks, spaces).replaceAll('\n\n', `\n\n${' \n'.repeat(blanks)}`);
        fc.pre(isHeadingWhole(spoilt));
        expect(textsOf(await cutWhole(name, spoilt))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('nor on the width that a text is wrapped to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 45, max: 200 }), async (width) => {
        expect(textsOf(await cutWhole('a.txt', makeText(source, { width })))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
