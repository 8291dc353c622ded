import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { textOfFile } from '../../src/documents/text-of-file.ts';
import { finishPdf } from '../support/make-pdf.ts';

const textOf = async (name: string, bytes: Uint8Array) => {
  const text = await textOfFile({ name, bytes });
  return text.ok ? text.value : text.refusal;
};
const encode = (text: string) => new TextEncoder().encode(text);

describe('The text of a file is laid out as it is:', () => {
  test('a text keeps its lines', async () => {
    expect(await textOf('brev.txt', encode('Till:\nKulturnämnden\n\nHej\tdå'))).toBe(
      'Till:\nKulturnämnden\n\nHej\tdå',
    );
  });

  test('a Word document its paragraphs, line breaks, list items and rows, broken cells too', async () => {
    const cell = (...lines: string[]) =>
      new TableCell({ children: lines.map((line) => new Paragraph(line)) });
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph('Sändlista'),
            new Paragraph({ children: [new TextRun('Dnr'), new TextRun({ text: 'KS 2027/1', break: 1 })] }),
            new Paragraph({ text: 'i Word', bullet: { level: 0 } }),
            new Table({
              rows: [
                new TableRow({ children: [cell('Facknämnderna'), cell('Övriga')] }),
                new TableRow({ children: [cell('Kulturnämnden', 'Valnämnden'), cell('')] }),
              ],
            }),
          ],
        },
      ],
    });

    expect(await textOf('brev.docx', await Packer.toBuffer(document))).toBe(
      [
        'Sändlista',
        'Dnr\nKS 2027/1',
        '- i Word',
        '| Facknämnderna | Övriga |\n| Kulturnämnden |  |\n| Valnämnden |  |',
      ].join('\n\n'),
    );
  });

  test('a PDF its lines, columns and gaps, in whatever order it is painted', async () => {
    const document = new PDFDocument({ size: 'A4', margin: 0 });
    const at = (x: number, y: number, text: string) =>
      document.fontSize(10).text(text, x, y, { lineBreak: false });
    at(300, 100, 'Övriga');
    at(300, 113, 'Bolaget AB');
    at(60, 100, 'Facknämnderna');
    at(60, 113, 'Kulturnämnden');
    at(60, 160, 'Svar senast');
    at(120, 160, '3 maj 2027');
    const text = await textOf('brev.pdf', await finishPdf(document));

    expect(text.split('\n').map((line) => line.replace(/ {3,}/, '   '))).toEqual([
      'Facknämnderna   Övriga',
      'Kulturnämnden   Bolaget AB',
      '',
      'Svar senast 3 maj 2027',
    ]);
    const [first = '', second = ''] = text.split('\n');
    expect(first.indexOf('Övriga')).toBe(second.indexOf('Bolaget AB'));
  });

  test('a mail its head, the names of what is attached, and its words', async () => {
    const mail = [
      'From: Diariet <diariet@stad.example>',
      'To: "Remiss TK" <tk@stad.example>, mhn@stad.example',
      'Subject: =?utf-8?Q?Remiss_f=C3=B6r_yttrande?=',
      'Date: Mon, 11 Jan 2027 08:30:00 +0100',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Hej',
      '--x',
      'Content-Type: text/plain; name="bilaga.txt"',
      'Content-Disposition: attachment; filename="bilaga.txt"',
      '',
      'Inneh',
      '--x--',
      '',
    ].join('\r\n');

    expect((await textOf('brev.eml', encode(mail))).trim().split('\n')).toEqual([
      'From: Diariet <diariet@stad.example>',
      'Date: 2027-01-11 08:30',
      'To: Remiss TK <tk@stad.example>; mhn@stad.example',
      'Subject: Remiss för yttrande',
      'Attachments: bilaga.txt',
      '',
      'Hej',
    ]);
  });

  test('what cannot be read says why', async () => {
    expect(await textOf('tom.txt', new Uint8Array())).toBe('empty');
    expect(await textOf('blank.txt', encode(' \n '))).toBe('empty');
    expect(await textOf('brev.doc', encode('x'))).toBe('unsupported-format');
    expect(await textOf('brev.pdf', await finishPdf(new PDFDocument()))).toBe('no-text');
  });
});
