import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { admitFile, MAX_DOCUMENT_BYTES } from '../../src/documents/admit-file.ts';
import { readZipDirectory } from '../../src/documents/docx/zip-directory.ts';
import type { DocumentProblem } from '../../src/documents/model.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { makeDocx } from '../support/make-document.ts';
import { finishPdf } from '../support/make-pdf.ts';
import { makeBareDocx, makeZip } from '../support/make-zip.ts';

const mebibyte = 1024 * 1024;
const encode = (text: string) => new TextEncoder().encode(text);
const paragraph = '<w:p><w:r><w:t>Text</w:t></w:r></w:p>';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const makePdf = (draw: (pdf: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}) => {
  const pdf = new PDFDocument(options);
  draw(pdf);
  return finishPdf(pdf);
};
const readBytes = async (name: string, bytes: Uint8Array) => readDocument({ name, bytes });
const aDocx = makeDocx([{ kind: 'paragraph', text: 'Text' }]);
const aPdf = makePdf((pdf) => pdf.text('Text'));

const badFiles: [string, string, () => Uint8Array | Promise<Uint8Array>, DocumentProblem][] = [
  ['nothing', 'tom.md', () => new Uint8Array(), 'empty'],
  ['white space', 'tom.txt', () => encode(' \r\n\t\n'), 'empty'],
  ['a byte order mark alone', 'tom.txt', () => encode('\ufeff'), 'empty'],
  ['a Word document without text', 'tom.docx', () => makeBareDocx('<w:p/>'), 'empty'],
  ['too many bytes', 'stor.txt', () => new Uint8Array(MAX_DOCUMENT_BYTES + 1).fill(65), 'too-large'],
  ['too much text', 'lang.md', () => encode('ord '.repeat(mebibyte)), 'too-large'],
  ['too many pages', 'bok.pdf', () => makePdf((pdf) => repeat(500, () => pdf.addPage())), 'too-large'],
  [
    'a part that unpacks to too much',
    'bomb.docx',
    () => makeBareDocx(paragraph, [{ name: 'word/styles.xml', content: Buffer.alloc(60 * mebibyte) }]),
    'too-large',
  ],
  [
    'a part that unpacks to more than it says',
    'bomb.docx',
    () =>
      makeBareDocx(paragraph, [
        { name: 'word/styles.xml', content: Buffer.alloc(60 * mebibyte), declaredSize: 9 },
      ]),
    'too-large',
  ],
  [
    'a part that swells two hundred times',
    'bomb.docx',
    () => makeBareDocx(paragraph, [{ name: 'word/styles.xml', content: Buffer.alloc(3 * mebibyte) }]),
    'unsafe',
  ],
  [
    'more parts than a document has',
    'bomb.docx',
    () =>
      makeBareDocx(
        paragraph,
        Array.from({ length: 2_001 }, (_, number) => ({ name: `word/${number}.xml`, content: '' })),
      ),
    'too-large',
  ],
  [
    'XML whose entities grow without end',
    'skratt.docx',
    () =>
      makeBareDocx(paragraph, [
        {
          name: 'word/styles.xml',
          content: '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>',
        },
      ]),
    'unsafe',
  ],
  [
    'XML that fetches a file',
    'fil.docx',
    () =>
      makeBareDocx(paragraph, [
        { name: 'word/footnotes.xml', content: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>' },
      ]),
    'unsafe',
  ],
  [
    'XML in other letters that declares entities',
    'bred.docx',
    () =>
      makeBareDocx(paragraph, [
        { name: 'word/styles.xml', content: Buffer.from('<!DOCTYPE a [<!ENTITY b "ha">]>', 'utf16le') },
      ]),
    'unsafe',
  ],
  [
    'a program called text',
    'program.txt',
    () => Buffer.concat([encode('%!PS-Adobe-3.0\n'), encode('showpage\n'.repeat(100))]),
    'unsupported-format',
  ],
  [
    'a PDF with a password',
    'last.pdf',
    () => makePdf((pdf) => pdf.text('Hemligt'), { userPassword: 'x' }),
    'encrypted',
  ],
  [
    'a Word document with a password',
    'last.docx',
    () => Buffer.concat([compoundFile, Buffer.alloc(504), Buffer.from('EncryptedPackage', 'utf16le')]),
    'encrypted',
  ],
  [
    'a document of an older Word',
    'gammal.doc',
    () => Buffer.concat([compoundFile, Buffer.alloc(504)]),
    'unsupported-format',
  ],
  ['noise called PDF', 'brus.pdf', () => noise(), 'damaged'],
  ['noise called Word', 'brus.docx', () => noise(), 'damaged'],
  ['noise called text', 'brus.txt', () => noise(), 'unsupported-format'],
  ['half a Word document', 'halv.docx', async () => half(await aDocx), 'damaged'],
  ['a Word document with broken XML', 'trasig.docx', () => makeBareDocx('<w:p><w:r></w:p>'), 'damaged'],
  ['a PDF cut at its head', 'halv.pdf', () => encode('%PDF-1.7\n'), 'damaged'],
  [
    'a zip of something else',
    'arkiv.docx',
    () => makeZip([{ name: 'a.txt', content: 'Text' }]),
    'unsupported-format',
  ],
  ['a picture called Markdown', 'bild.md', () => png, 'unsupported-format'],
  ['a web page', 'sida.html', () => encode('<!doctype html><p>Text</p>'), 'unsupported-format'],
  ['a web page called text', 'sida.txt', () => encode('\n<html><p>Text</p></html>'), 'unsupported-format'],
  ['rich text called text', 'brev.txt', () => encode('{\\rtf1 Text}'), 'unsupported-format'],
  ['a table', 'tabell.csv', () => encode('a;b\n1;2'), 'unsupported-format'],
  [
    'Markdown that no person writes',
    'djup.md',
    () => encode(`# a\n\n${'>'.repeat(90_000)}`),
    'unsupported-format',
  ],
  ['a PDF of a picture', 'skannad.pdf', () => makePdf((pdf) => pdf.image(png, 0, 0)), 'no-text'],
];

function repeat(times: number, act: () => void): void {
  for (let left = times; left > 0; left -= 1) act();
}

function noise(): Uint8Array {
  return Buffer.concat([Buffer.from([0x8a]), randomBytes(5000)]);
}

function half(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length / 2);
}

describe('A file that cannot be read', () => {
  test.each(badFiles)('%s (%s)', async (_what, name, make, problem) => {
    expect(await readBytes(name, await make())).toEqual({ ok: false, refusal: problem });
  });

  test('is never answered with an exception, wherever it is damaged', async () => {
    const documents = [await aDocx, await aPdf];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...documents),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 20 }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        async (document, changes, kept) => {
          const bytes = Uint8Array.from(document.subarray(0, document.length * kept));
          for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value;
          const read = await readBytes('fil.pdf', bytes);
          expect(read.ok || typeof read.refusal === 'string').toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('A Word document', () => {
  test('is read without the parts that are not XML, whoever refers to them', async () => {
    const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/hidden.bin"/></Relationships>`;
    const swelling = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:p/>'.repeat(mebibyte)}</w:body></w:document>`;
    const bytes = makeZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: '_rels/.rels', content: relations },
      { name: 'word/document.xml', content: '<a/>' },
      { name: 'word/hidden.bin', content: swelling },
    ]);

    expect(await readBytes('dold.docx', bytes)).toEqual({ ok: false, refusal: 'damaged' });
  });

  test('with pictures and a macro is read, without them', async () => {
    const bytes = makeBareDocx(paragraph, [
      { name: 'word/media/image1.png', content: png },
      { name: 'word/vbaProject.bin', content: randomBytes(2_000) },
    ]);

    expect(await readBytes('bild.docx', bytes)).toMatchObject({
      ok: true,
      value: { blocks: [{ kind: 'paragraph', text: 'Text' }] },
    });
  });
});

describe('A workbook', () => {
  const admit = (files: Parameters<typeof makeZip>[0]) =>
    admitFile({ name: 'a.xlsx', bytes: makeZip(files) });
  const workbook = { name: 'xl/workbook.xml', content: '<workbook/>' };

  test('is admitted with its XML alone', async () => {
    const admitted = await admit([workbook, { name: 'xl/vbaProject.bin', content: randomBytes(2_000) }]);
    const kind = admitted.ok ? admitted.value : undefined;
    const bytes = kind?.kind === 'sheet' && kind.source === null ? kind.bytes : new Uint8Array();

    expect(readZipDirectory(bytes)?.map(({ name }) => name)).toEqual(['xl/workbook.xml']);
  });

  test.each<[string, Parameters<typeof makeZip>[0], string]>([
    ['is no workbook', [{ name: 'a.txt', content: 'a' }], 'unsupported-format'],
    [
      'unpacks to too much',
      [workbook, { name: 'xl/sharedStrings.xml', content: Buffer.alloc(40 * mebibyte) }],
      'too-large',
    ],
    ['swells', [workbook, { name: 'xl/sharedStrings.xml', content: Buffer.alloc(4 * mebibyte) }], 'unsafe'],
    ['declares entities', [{ ...workbook, content: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }], 'unsafe'],
  ])('is refused when it %s', async (_what, files, refusal) => {
    expect(await admit(files)).toEqual({ ok: false, refusal });
  });

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['half an archive', makeZip([workbook]).subarray(0, 60), 'damaged'],
    ['an older Excel', Buffer.concat([compoundFile, Buffer.alloc(504)]), 'unsupported-format'],
  ])('is refused when it is %s', async (_what, bytes, refusal) => {
    expect(await admitFile({ name: 'a.xlsx', bytes })).toEqual({ ok: false, refusal });
  });
});

describe('A file with the wrong name', () => {
  test.each([
    ['Word called text', 'a.txt', aDocx, 'docx'],
    ['PDF called Word', 'a.docx', aPdf, 'pdf'],
    [
      'PDF after other bytes',
      'a.pdf',
      aPdf.then((bytes) => Buffer.concat([Buffer.from('\r\n'), bytes])),
      'pdf',
    ],
    ['Markdown called text', 'a.txt', Promise.resolve(encode('# En\n\nText\n\n## Två\n\nText')), 'markdown'],
    ['text called Markdown', 'a.md', Promise.resolve(encode('1 Bakgrund\n\nText')), 'text'],
    ['text without a name', 'remiss', Promise.resolve(encode('Text')), 'text'],
  ] as const)('is read as what it is: %s', async (_what, name, bytes, format) => {
    expect(await readBytes(name, await bytes)).toMatchObject({ ok: true, value: { format } });
  });

  test('keeps the caller its bytes', async () => {
    const bytes = Uint8Array.from(await aPdf);
    await readBytes('a.pdf', bytes);
    expect(bytes).toEqual(Uint8Array.from(await aPdf));
  });
});
