import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { readerOptions } from '../../src/documents/apart/read-apart.ts';
import type { DocumentFile } from '../../src/documents/model.ts';
import { writeCsvSheet, writeXlsxSheet } from '../../src/documents/sheet/write-sheet.ts';
import type { FuzzAnswer } from './fuzz-process.ts';
import { readLetterCases } from './letters.ts';
import { makeDocx, makeText } from './make-document.ts';
import { makeMsg } from './make-msg.ts';
import { makeFlowedPdf } from './make-pdf.ts';
import type { SourceBlock } from './source-document.ts';

/** Far more than any file takes on a busy machine: what has not ended by then does not end. */
const limits = { mebibytes: 900, milliseconds: 60_000 };

/** Reads files one after the other in a process; what hangs or takes too much memory ends the process. */
export function createFuzzReader() {
  let started: ChildProcess | undefined;
  const read = (file: DocumentFile): Promise<FuzzAnswer> => {
    const child = started ?? fork(join(import.meta.dirname, 'fuzz-process.ts'), readerOptions(limits));
    started = child;
    return new Promise((resolve) => {
      const end = (answer: FuzzAnswer) => {
        clearTimeout(timer);
        child.off('message', answered);
        child.off('exit', ended);
        resolve(answer);
      };
      const lose = (why: string) => {
        child.kill('SIGKILL');
        started = undefined;
        end({ read: [], threw: `the process ${why}`, milliseconds: 0, slowest: '' });
      };
      const answered = (answer: unknown) => end(answer as FuzzAnswer);
      const ended = () => lose('ended');
      const timer = setTimeout(() => lose('hangs'), limits.milliseconds);
      child.on('message', answered);
      child.on('exit', ended);
      child.send({ name: file.name, bytes: Uint8Array.from(file.bytes) });
    });
  };
  return { read, close: () => started?.kill('SIGKILL') };
}

const letter = (): string =>
  readLetterCases()
    .map(({ text }) => text)
    .reduce((longest, text) => (text.length > longest.length ? text : longest));

const blocks: readonly SourceBlock[] = [
  { kind: 'heading', level: 1, text: 'Remiss av förslag till program' },
  {
    kind: 'paragraph',
    text: 'Svar på remissen ska ha kommit in senast den 12 mars 2027.[^1] Dnr KS 2026/1234.',
  },
  { kind: 'heading', level: 2, text: '1 Sändlista' },
  { kind: 'bullet', text: 'Kulturnämnden' },
  { kind: 'bullet', text: 'Trafiknämnden och *Idrottsnämnden*' },
  { kind: 'footnote', marker: '1', text: 'Om inte annat sägs.' },
];

/** A whole file of every kind that is read. */
export async function wholeFiles(): Promise<DocumentFile[]> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const text = letter();
  const columns = ['Slag', 'Motpart', 'Enhet', 'Titel', 'Ingånget', 'Löper ut', 'Kontaktperson'].map(
    (heading) => ({ heading, width: 20 }),
  );
  const rows = [
    ['avtal', 'Köpenhamn', 'Trafiknämnden', 'Cykling', '2024-01-31', '2027-01-31', 'Megan Bowen'],
    ['medlemskap', 'Eurocities', 'Kommunstyrelsen', 'Nätverk', '2001-05-05', null, 'Okänd'],
  ];
  const attached = [{ name: 'lista.txt', bytes: encode(text) }];
  const mail = [
    'From: Registrator <registrator@stad.example>',
    'To: Kulturnämnden <kultur@stad.example>, "Åsa, Ö" <asa@stad.example>',
    'Subject: =?utf-8?Q?Remiss_KS_2026=2F1234?=',
    'Date: Mon, 23 Nov 2026 08:00:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: multipart/alternative; boundary="c"',
    '',
    '--c',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<html><body><p>Svar senast <b>12 mars 2027</b></p><table><tr><td colspan="2">Kulturnämnden</td></tr></table></body></html>`,
    '--c--',
    '--b',
    'Content-Type: text/plain; name="lista.txt"',
    'Content-Disposition: attachment; filename="lista.txt"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n'),
    '--b--',
  ].join('\r\n');
  return [
    { name: 'brev.txt', bytes: encode(text) },
    { name: 'brev.md', bytes: encode(makeText(blocks)) },
    { name: 'brev.docx', bytes: await makeDocx(blocks, 'automatic') },
    { name: 'brev.pdf', bytes: await makeFlowedPdf(blocks) },
    { name: 'brev.eml', bytes: encode(mail) },
    {
      name: 'brev.msg',
      bytes: makeMsg({
        from: ['Registrator', 'registrator@stad.example'],
        to: [['Kulturnämnden', 'kultur@stad.example']],
        subject: 'Remiss KS 2026/1234',
        body: text,
        attachments: attached,
      }),
    },
    { name: 'lista.xlsx', bytes: await writeXlsxSheet('Åtaganden', columns, rows) },
    { name: 'lista.csv', bytes: writeCsvSheet(columns, rows) },
  ];
}
