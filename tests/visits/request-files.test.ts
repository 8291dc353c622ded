import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../src/documents/write-docx.ts';
import { loadDirectory } from '../../src/network/directory/load-directory.ts';
import { listVisits } from '../../src/visits/visit-register.ts';
import { cardAction, personalMessage } from '../support/activities.ts';
import { readDemoDirectory } from '../support/demo-directory.ts';
import { type Part, pressedData } from '../support/dialog.ts';
import { finishPdf } from '../support/make-pdf.ts';
import { morning, startTestBot, type TestBot } from '../support/test-bot.ts';

const lines = [
  'Request for a visit to the City of Stockholm',
  'Dear colleagues,',
  'A delegation of 12 traffic planners from the City of Tallinn would like to visit you on 3-4 March 2027.',
  'We wish to learn how you plan traffic and bicycle lanes.',
  'Kind regards, Mart Tamm',
];

async function pdf(): Promise<Uint8Array> {
  const document = new PDFDocument();
  for (const line of lines) document.text(line).moveDown();
  return finishPdf(document);
}
const docx = () =>
  writeDocx({
    title: lines[0] ?? '',
    language: 'en',
    parts: lines.slice(1).map((text) => ({ kind: 'paragraph', text })),
  });
const eml = async () =>
  new TextEncoder().encode(
    [
      'From: Mart Tamm <mart@tallinn.example>',
      'To: visit@stad.example',
      `Subject: ${lines[0]}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      ...lines.slice(1),
    ].join('\r\n'),
  );
const txt = async () => new TextEncoder().encode(lines.join('\n\n'));

describe('a request that comes as a file', () => {
  const files = new Map<string, Uint8Array>();
  const server = createServer((request, response) => response.end(files.get(request.url ?? '')));
  let bot: TestBot;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    bot = await startTestBot();
    const text = readDemoDirectory();
    const ports = { store: bot.services.store, clock: { now: () => morning } };
    expect((await loadDirectory(ports, { text, actor: 'system:start' })).ok).toBe(true);
  });
  afterAll(async () => {
    await bot.close();
    server.close();
    server.closeAllConnections();
  });

  test.each([
    ['docx', docx],
    ['pdf', pdf],
    ['eml', eml],
    ['txt', txt],
  ])('%s is read, corrected and saved as one that is pasted', async (kind, make) => {
    files.set(`/request.${kind}`, await make());
    const downloadUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/request.${kind}`;
    const contentType = 'application/vnd.microsoft.teams.file.download.info';
    const message = personalMessage('', {
      attachments: [{ contentType, name: `request.${kind}`, content: { downloadUrl } }],
    });
    // Notices of the visits before may arrive meanwhile.
    const sent = (await bot.exchange(message)).find(({ target }) => target === message.id);
    const card = sent?.activity.attachments?.[0]?.content as Part;
    const form = pressedData(card, /^Spara|^Save/);
    expect(form).toMatchObject({
      origin: expect.stringContaining('Tallinn'),
      people: 12,
      from: '2027-03-03',
      until: '2027-03-04',
    });
    await bot.post(cardAction(message, 'visit-save', form));
    const saved = await listVisits(bot.services.store.database, {});

    expect(saved.at(-1)).toMatchObject({
      unit: 'trafik',
      facts: { people: 12 },
      text: expect.stringContaining('bicycle lanes'),
    });
  });
});
