import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createFileTransfer } from '../../../src/teams/receiving/file-transfer.ts';

const log = pino({ level: 'silent' });
const bytes = new TextEncoder().encode('Beslut');

describe('where files are fetched from and stored', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** What became of a file at an address, and how often anything was asked for; nothing leaves this machine. */
  const reach = async (address: string, localMode = false) => {
    const fetch = vi.fn(async () => new Response('Beslut'));
    vi.stubGlobal('fetch', fetch);
    const transfer = createFileTransfer({ localMode, log });
    const { ok: downloaded } = await transfer.download(address);
    const uploaded = await transfer.upload(address, bytes);
    return { downloaded, uploaded, asked: fetch.mock.calls.length };
  };
  const refused = { downloaded: false, uploaded: false, asked: 0 };

  it.each([
    'https://stad.sharepoint.com/sites/a/brev.docx?tempauth=x',
    'https://stad-my.sharepoint.us/brev.docx',
  ])('is Microsoft 365: %s', async (address) => {
    expect(await reach(address)).toEqual({ downloaded: true, uploaded: true, asked: 2 });
  });

  it.each([
    'http://stad.sharepoint.com/brev.docx',
    'https://stad.sharepoint.com.example.org/brev.docx',
    'https://sharepoint.com.example.org/brev.docx',
    'https://example.org/stad.sharepoint.com/brev.docx',
    'https://stad.sharepoint.com@example.org/brev.docx',
    'https://notsharepoint.com/brev.docx',
    'http://127.0.0.1/brev.docx',
    'https://169.254.169.254/metadata',
    'file:///etc/passwd',
    'brev.docx',
  ])('is nowhere else: %s', async (address) => {
    expect(await reach(address)).toEqual(refused);
  });

  it.each(['https://stad.sharepoint.com/brev.docx', 'http://192.168.0.1/brev.docx'])(
    'is this machine alone in local mode, and not %s',
    async (address) => {
      expect(await reach(address, true)).toEqual(refused);
    },
  );
});

describe('a file whose address leads elsewhere', () => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    request.resume();
    if (request.url === '/elsewhere') {
      response.end('secret');
      return;
    }
    response.statusCode = 307;
    response.setHeader('location', '/elsewhere');
    response.end();
  });
  let address: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/brev.docx`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it('is neither fetched nor stored there', async () => {
    const transfer = createFileTransfer({ localMode: true, log });

    expect(await transfer.download(address)).toMatchObject({ ok: false });
    expect(await transfer.upload(address, bytes)).toBe(false);
    expect(asked).toEqual(['GET /brev.docx', 'PUT /brev.docx']);
  });
});
