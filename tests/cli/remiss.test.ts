import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCommand } from '../../src/cli.ts';
import { writeDocx } from '../../src/documents/write-docx.ts';
import { claimFolder } from '../../src/store/folder-claim.ts';
import { finishPdf } from '../support/make-pdf.ts';
import { readShared } from '../support/source-document.ts';

const letter = fileURLToPath(new URL('../../../shared/documents/remiss-171-482-2016.txt', import.meta.url));
let folder: string;

async function run(...words: string[]): Promise<{ code: number; out: string; said: string }> {
  const [out, said]: [string[], string[]] = [[], []];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void out.push(`${line}\n`));
  const error = vi.spyOn(console, 'error').mockImplementation((line) => void said.push(`${line}\n`));
  try {
    const code = await runCommand(['remiss', ...words], { UTBLICK_DATA: join(folder, 'data') });
    return { code, out: out.join(''), said: said.join('') };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

beforeAll(async () => {
  readShared('remiss-171-482-2016.txt');
  folder = await mkdtemp(join(tmpdir(), 'utblick-remiss-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('A letter at the terminal', () => {
  test('is printed with units by name, and touches no store that a bot has open', async () => {
    const data = join(folder, 'data');
    await mkdir(data);
    const claim = await claimFolder(data);
    const before = await readdir(data);
    try {
      const { code, out, said } = await run('read', letter);
      const read = JSON.parse(out);

      expect({ code, said }).toEqual({ code: 0, said: '' });
      expect(await readdir(data)).toEqual(before);
      expect(Object.keys(read)).toEqual([
        'dnr',
        'title',
        'deadline',
        'recipients',
        'mailed',
        'only_mailed',
        'only_listed',
        'contact',
        'submit_email',
        'paper_copy',
        'warnings',
      ]);
      expect(read).toMatchObject({
        dnr: '171-482/2016',
        title: 'Internationell strategi för Stockholms stad',
        deadline: '2016-10-17',
        only_mailed: ['Stadsarkivet'],
        only_listed: ['Valnämnden'],
        contact: { office: 'Finansroteln', role: 'borgarrådssekreterare', as_of: '2016-06-21' },
        submit_email: 'RI-remissvar.SLK@stockholm.se',
        paper_copy: 'KF/KS kansli, Stadshuset, 105 35 STOCKHOLM',
      });
      expect([read.recipients.length, read.mailed.length]).toEqual([19, 19]);
      expect(read.mailed).toEqual(
        expect.arrayContaining(['Äldrenämnden', 'Funktion SD01 REMISS', 'Funktion SD23 Remiss']),
      );
      expect(read.warnings.join('\n')).toMatch(/SD01[\s\S]*SD23|SD23[\s\S]*SD01/);
    } finally {
      await claim.release();
    }
  });

  test('has its last day also where the answer goes to the address of a registrator', async () => {
    const sentence = 'Remissvaret ska ha inkommit senast den 15 mars 2027 till registrator@stockholm.se.';
    const { out } = await run('read', await write('brev.txt', `Remiss: Lekplatsplan\n\n${sentence}\n`));

    expect(JSON.parse(out)).toMatchObject({
      deadline: '2027-03-15',
      submit_email: 'registrator@stockholm.se',
    });
  });

  const names = ['Kulturnämnden', 'Idrottsnämnden', 'Södermalms stadsdelsnämnd', 'Stockholms Stadshus AB'];
  const essence = { dnr: 'KS 2027/61', title: 'Lekplatsplan', deadline: '2027-05-21', recipients: names };

  test('may be a Word document with a table', async () => {
    const bytes = await writeDocx({
      title: 'Remiss: Lekplatsplan',
      language: 'sv',
      parts: [
        {
          kind: 'facts',
          rows: [
            { label: 'Dnr', value: 'KS 2027/61' },
            { label: 'Svar senast', value: '21 maj 2027' },
          ],
        },
        { kind: 'paragraph', text: 'Svar skickas till lek@stad.example.' },
        { kind: 'heading', level: 1, text: 'Sändlista' },
        {
          kind: 'table',
          header: ['Facknämnderna', 'Stadsdelsnämnderna', 'Övriga'],
          rows: [
            ['Kulturnämnden', 'Södermalm', 'Stockholms Stadshus'],
            ['Idrottsnämnden', '', 'AB'],
          ],
        },
      ],
    });
    const { out } = await run('read', await write('brev.docx', bytes));

    expect(JSON.parse(out)).toMatchObject({ ...essence, submit_email: 'lek@stad.example' });
  });

  test('may be a PDF with columns', async () => {
    const document = new PDFDocument({ size: 'A4', margin: 60 });
    document.fontSize(11).text('Remiss: Lekplatsplan').moveDown();
    document.text('Dnr: KS 2027/61').moveDown();
    document
      .text(
        'Yttrandet ska ha kommit in till roteln senast fredagen den 21 maj 2027 och skickas till den adress som står här nedan, lek@stad.example.',
        { width: 300 },
      )
      .moveDown(2);
    document.text('Sändlista').moveDown();
    const top = document.y;
    const columns = [
      ['Facknämnderna', 'Kulturnämnden', 'Idrottsnämnden'],
      ['Stadsdelsnämnderna', 'Södermalm'],
      ['Övriga', 'Stockholms Stadshus', 'AB'],
    ];
    columns.forEach((column, index) => {
      column.forEach((text, row) => {
        document.text(text, 60 + index * 160, top + row * 14, { lineBreak: false });
      });
    });
    const { out } = await run('read', await write('brev.pdf', await finishPdf(document)));

    expect(JSON.parse(out)).toMatchObject({ ...essence, submit_email: 'lek@stad.example' });
  });

  test('may be a saved mail, whose covering letter is attached and whose papers are not read', async () => {
    const covering = await writeDocx({
      title: 'Angående remissen om Lekplatsplan',
      language: 'sv',
      parts: [
        { kind: 'paragraph', text: 'Dnr: KS 2027/61' },
        { kind: 'paragraph', text: 'Remisstiden sträcker sig till den 21 maj 2027.' },
        { kind: 'paragraph', text: 'Sändlista' },
        { kind: 'bullets', items: names },
      ],
    });
    const plan = `Lekplatsplan\n\n${'Nämnderna ska svara senast den 1 juni 2030. '.repeat(400)}`;
    const part = (name: string, bytes: Uint8Array) => [
      '--x',
      `Content-Type: application/octet-stream; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
    ];
    const mail = [
      'From: Diariet <diariet@stad.example>',
      'To: Remiss KULTUR =?utf-8?Q?Kulturn=C3=A4mnden?= <kultur@stad.example>, Funktion SD01 REMISS <sd01@stad.example>',
      'Subject: =?utf-8?Q?=C3=84rende/handling_fr=C3=A5n_diariet?=',
      'Date: Mon, 22 Mar 2027 08:30:00 +0100',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Diarienummer: 000061/2027',
      '',
      '=C3=84rendebeskrivning: Lekplatsplan',
      ...part('KS 2027-61.docx', covering),
      ...part('Lekplatsplan.txt', new TextEncoder().encode(plan)),
      '--x--',
    ].join('\r\n');
    const { out } = await run('read', await write('brev.eml', mail));

    expect(JSON.parse(out)).toMatchObject({
      ...essence,
      mailed: ['Kulturnämnden', expect.stringContaining('SD01')],
    });
  });
});

describe('Wrong use is told kindly, with exit code 2:', () => {
  test.each<[what: string, words: () => Promise<string[]>, said: RegExp]>([
    ['no act', async () => [], /read brev\.eml/],
    ['another act', async () => ['write', letter], /read brev\.eml/],
    ['no file', async () => ['read'], /read brev\.eml/],
    ['a file that is not there', async () => ['read', join(folder, 'inget.txt')], /inget\.txt finns inte/],
    ['a folder', async () => ['read', folder], /finns inte/],
    ['an empty file', async () => ['read', await write('tom.txt', '')], /tom\.txt är tom/],
    [
      'a picture',
      async () => ['read', await write('bild.png', new Uint8Array([137, 80, 78, 71, 0, 1]))],
      /bild\.png kan jag inte läsa/,
    ],
    [
      'a broken document',
      async () => ['read', await write('trasig.docx', 'PK nej')],
      /trasig\.docx går inte att öppna/,
    ],
  ])('%s', async (_what, words, said) => {
    const ran = await run(...(await words()));

    expect(ran.code).toBe(2);
    expect(ran.out).toBe('');
    expect(ran.said).toMatch(said);
  });
});
