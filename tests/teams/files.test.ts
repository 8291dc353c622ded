import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Feature } from '../../src/conversation/feature.ts';
import type { MessageTurn } from '../../src/conversation/turn.ts';
import { writeDocx } from '../../src/documents/write-docx.ts';
import { findOfferedFile } from '../../src/store/offered-files.ts';
import { anna, bertil, channelMessage, invoke, personalMessage } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const info = 'application/vnd.microsoft.teams.file.download.info';

/** A room that keeps what it was given, and hands over a document when it is asked to. */
function paperFeature(taken: MessageTurn[]): Feature {
  return {
    name: 'paper',
    intents: [
      {
        name: 'take-letter',
        longest: 60_000,
        claim: (text) => (text.includes('Diarienummer') ? 1 : 0),
        handle: async (turn) => {
          taken.push(turn);
          return { text: 'taget' };
        },
      },
      {
        name: 'give-paper',
        claim: (text) => (text === 'ge mig dokumentet' ? 1 : 0),
        handle: async () => ({
          text: 'här',
          files: [{ name: 'Protokoll å.txt', bytes: new TextEncoder().encode('Beslut') }],
        }),
      },
    ],
    verbs: [],
    jobs: [],
    examples: { sv: [], en: [] },
  };
}

describe('documents in chat', () => {
  const taken: MessageTurn[] = [];
  /** What is stored at the other end, by path; answers with it. */
  const stored = new Map<string, Buffer>();
  const ranges: (string | undefined)[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    if (request.method === 'PUT') {
      stored.set(path, await buffer(request));
      ranges.push(request.headers['content-range']);
      response.end();
      return;
    }
    const found = stored.get(path);
    response.statusCode = found === undefined ? 404 : 200;
    response.end(found);
  });
  let files: string;
  let bot: TestBot;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    files = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    bot = await startTestBot({ start: { features: [paperFeature(taken)] } });
  });
  afterAll(async () => {
    await bot?.close();
    server.close();
    server.closeAllConnections();
  });

  const attached = (...names: string[]) => ({
    attachments: names.map((name) => ({
      contentType: info,
      name,
      content: { downloadUrl: name.startsWith('http') ? name : `${files}/${name}` },
    })),
  });
  const send = (text: string, ...names: string[]) => bot.ask(personalMessage(text, attached(...names)));

  it('are read: what they say follows on what was written, and their bytes come along', async () => {
    const parts = [{ kind: 'paragraph', text: 'Diarienummer: KS 2026/1' }] as const;
    const bytes = await writeDocx({ title: 'Remiss', language: 'sv', parts });
    stored.set('/brev.docx', Buffer.from(bytes));

    expect((await send('registrera', 'brev.docx')).text).toBe('taget');
    expect(taken.at(-1)?.text).toBe('registrera\n\nRemiss\n\nDiarienummer: KS 2026/1');
    expect(taken.at(-1)?.file).toEqual({
      name: 'brev.docx',
      bytes,
      text: 'Remiss\n\nDiarienummer: KS 2026/1',
    });
  });

  it('may be longer than a question, for whoever takes letters', async () => {
    stored.set('/lang.txt', Buffer.from(`Diarienummer: 1\n\n${'ord '.repeat(5_000)}`));

    expect((await send('', 'lang.txt')).text).toBe('taget');
    stored.set('/annat.txt', Buffer.from('ord '.repeat(5_000)));
    expect((await send('', 'annat.txt')).text).toContain('längre än jag klarar');
  });

  it.each([
    ['is not there', 'borta.txt', 'kunde inte hämta borta.txt'],
    ['is at an address that nobody knows', 'http://stad.example/a.txt', 'kunde inte hämta'],
    ['is empty', 'tom.txt', 'tom.txt är tom'],
    ['is of another kind', 'bild.png', 'kan inte läsa bild.png'],
  ])('one that %s is told of kindly', async (_what, name, words) => {
    stored.set('/tom.txt', Buffer.alloc(0));
    stored.set('/bild.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]));

    expect((await send('', name)).text).toContain(words);
  });

  it('come one at a time', async () => {
    expect((await send('', 'a.txt', 'b.txt')).text).toContain('en fil i taget');
  });

  it('are handed over by a link on this machine in local mode, and fetched there', async () => {
    const calls = await bot.exchange(personalMessage('ge mig dokumentet'));
    const [, url = ''] = /\]\((http:[^)]+)\)/.exec(calls[1]?.activity.text ?? '') ?? [];
    const response = await fetch(url);

    expect(calls[0]?.activity.text).toBe('här');
    expect(await response.text()).toBe('Beslut');
    expect(response.headers.get('content-disposition')).toContain("UTF-8''Protokoll%20%C3%A5.txt");
    expect((await fetch(`${bot.url}/files/other`)).status).toBe(404);
  });

  it('wait on the page for the one who asked, where others read along, and only the way there is said', async () => {
    const mention = '<at>Utblick</at> ge mig dokumentet';
    const text = (await bot.exchange(channelMessage(mention))).at(-1)?.activity.text ?? '';
    const { port } = new URL(bot.url);
    const [link, id = ''] = /http:\/\/127\.0\.0\.1:\d+\/tab\/record\/document\/(\w+)/.exec(text) ?? [];

    expect(text).toContain('bara du kan öppna det');
    expect(text).not.toContain('Protokoll');
    expect(new URL(link ?? '').port).toBe(port);
    const kept = await findOfferedFile(bot.services.store.database, id);
    expect(kept).toMatchObject({ person: anna.aadObjectId, name: 'Protokoll å.txt', size: 6 });
  });

  describe('with consent, in Teams', () => {
    const accept = (from: object, file: unknown, changes: object = {}) =>
      invoke(
        personalMessage('x'),
        'fileConsent/invoke',
        {
          type: 'fileUpload',
          action: 'accept',
          context: { file },
          uploadInfo: {
            contentUrl: `${files}/sparad.txt`,
            name: 'sparad.txt',
            uploadUrl: `${files}/upload`,
            uniqueId: 'u1',
            fileType: 'txt',
          },
          ...changes,
        },
        { from },
      );
    const offered = async () => {
      const [, link] = await bot.exchange(personalMessage('ge mig dokumentet'));
      return /files\/(\w+)/.exec(link?.activity.text ?? '')?.[1];
    };

    it('are stored where their taker wants them, once, for nobody else', async () => {
      const file = await offered();
      const [stranger] = await bot.exchange(accept(bertil, file));
      expect(stranger?.activity.text).toContain('finns inte kvar');

      const [saved] = await bot.exchange(accept(anna, file));
      expect(stored.get('/upload')?.toString()).toBe('Beslut');
      expect(ranges).toEqual(['bytes 0-5/6']);
      expect(saved?.activity.attachments?.[0]?.contentType).toContain('file.info');

      const [again] = await bot.exchange(accept(anna, file));
      expect(again?.activity.text).toContain('finns inte kvar');
    });

    it('are forgotten when they are declined', async () => {
      const file = await offered();
      const [declined] = await bot.exchange(accept(anna, file, { action: 'decline', uploadInfo: undefined }));
      expect(declined?.activity.text).toContain('sparas inget');
      const [again] = await bot.exchange(accept(anna, file));
      expect(again?.activity.text).toContain('finns inte kvar');
    });

    it('are not stored at an address that nobody knows', async () => {
      const file = await offered();
      const uploadInfo = {
        contentUrl: 'x',
        name: 'x',
        uploadUrl: 'http://stad.example/upload',
        uniqueId: 'u',
        fileType: 'txt',
      };
      const [failed] = await bot.exchange(accept(anna, file, { uploadInfo }));
      expect(failed?.activity.text).toContain('kunde inte sparas');
    });
  });
});
