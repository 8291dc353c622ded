import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { textOfFile } from '../../src/documents/text-of-file.ts';
import { letterOfFile } from '../../src/remiss/reading/letter-of-file.ts';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { demoDirectory } from '../support/demo-directory.ts';
import { outline } from '../support/letters.ts';
import { makeMsg } from '../support/make-msg.ts';
import { finishPdf } from '../support/make-pdf.ts';

const directory = demoDirectory();
const readFile = async (name: string, bytes: Uint8Array) => {
  const letter = await letterOfFile({ name, bytes });
  if (!letter.ok) throw new Error(letter.refusal);
  return outline(readLetter(letter.value, directory), directory);
};
const rows = [
  ['Remissinstans', 'Handläggare', 'Svar senast'],
  ['Kulturnämnden', 'Ada Ek', '2027-05-14'],
  ['Miljö- och hälsoskyddsnämnden', 'Bo Al', '2027-05-14'],
  ['Stockholms Stadshus AB', 'Cia Alm', '2027-05-14'],
];
const units = ['Kulturnämnden', 'Miljö- och hälsoskyddsnämnden', 'Stockholms Stadshus AB'];
const head = ['Remiss: Plan för offentlig konst', 'Dnr KS 2027/610', '2027-02-22'];
const foot = 'Svaret skickas till konst.remiss@stad.example.';
const expected = {
  dnr: 'KS 2027/610',
  title: 'Plan för offentlig konst',
  letter_date: '2027-02-22',
  deadline: '2027-05-14',
  recipients: units,
  submit_email: 'konst.remiss@stad.example',
};

describe('A letter in a file, with its recipients in a table,', () => {
  test('as a Word document', async () => {
    const cells = (row: readonly string[]) =>
      row.map((text) => new TableCell({ children: [new Paragraph(text)] }));
    const table = new Table({ rows: rows.map((row) => new TableRow({ children: cells(row) })) });
    const children = [...head.map((line) => new Paragraph(line)), table, new Paragraph(foot)];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));

    expect(await readFile('remiss.docx', bytes)).toMatchObject(expected);
  });

  test('as a PDF', async () => {
    const document = new PDFDocument({ size: 'A4', margin: 0 });
    document.fontSize(10);
    const at = (x: number, y: number, text: string) => document.text(text, x, y, { lineBreak: false });
    for (const [index, line] of head.entries()) at(60, 60 + index * 20, line);
    for (const [index, row] of rows.entries()) {
      for (const [column, text] of row.entries()) at([60, 260, 400][column] ?? 0, 140 + index * 14, text);
    }
    at(60, 240, foot);

    expect(await readFile('remiss.pdf', await finishPdf(document))).toMatchObject(expected);
  });
});

describe('A mail that Outlook saved', () => {
  const msg = () =>
    makeMsg({
      from: ['Kulturroteln', 'kulturroteln@stad.example'],
      to: [
        ['Funktion Remiss Kulturnämnden', 'kultur@stad.example'],
        ['Funktion Remiss Idrottsnämnden', 'idrott@stad.example'],
      ],
      subject: 'Remiss - Plan för offentlig konst, dnr KS 2027/610',
      headers: 'Date: Mon, 22 Feb 2027 09:00:00 +0100\r\nSubject: x\r\n',
      body: 'Hej!\r\n\r\nSvara senast den 14 maj 2027 till konst.remiss@stad.example.\r\n',
      attachments: [
        {
          name: 'sändlista.txt',
          bytes: new TextEncoder().encode('Remissinstanser\nKulturnämnden\nServicenämnden\n'),
        },
      ],
    });

  test('is read with its head, its body and the list that is attached', async () => {
    expect(await readFile('remiss.msg', msg())).toMatchObject({
      ...expected,
      recipients: ['Kulturnämnden', 'Servicenämnden'],
      mailed: ['Kulturnämnden', 'Idrottsnämnden'],
      only_listed: ['Servicenämnden'],
      only_mailed: ['Idrottsnämnden'],
      attachments: ['sändlista.txt'],
    });
  });

  test('is told by what is in it, whatever it is called', async () => {
    expect(await textOfFile({ name: 'remiss.eml', bytes: msg() })).toMatchObject({ ok: true });
  });

  test('that is not whole is said to be damaged', async () => {
    for (const bytes of [msg().slice(0, 600), msg().slice(0, 8)]) {
      expect(await textOfFile({ name: 'remiss.msg', bytes })).toEqual({ ok: false, refusal: 'damaged' });
    }
    expect(await textOfFile({ name: 'remiss.msg', bytes: new Uint8Array() })).toMatchObject({ ok: false });
  });
});
