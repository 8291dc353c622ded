import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createFileTransfer } from '../../src/teams/file-transfer.ts';

const log = pino({ level: 'silent' });
const bytes = new TextEncoder().encode('Beslut');

describe('where files are fetched from and stored', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** What was asked for; nothing leaves this machine. */
  const watchFetch = () => {
    const fetch = vi.fn(async () => new Response('Beslut'));
    vi.stubGlobal('fetch', fetch);
    return fetch;
  };

  it.each([
    'https://stad.sharepoint.com/sites/a/brev.docx?tempauth=x',
    'https://stad-my.sharepoint.us/brev.docx',
  ])('is Microsoft 365: %s', async (address) => {
    const fetch = watchFetch();
    const transfer = createFileTransfer({ localMode: false, log });

    expect(await transfer.download(address)).toMatchObject({ ok: true });
    expect(await transfer.upload(address, bytes)).toBe(true);
    expect(fetch).toHaveBeenCalledTimes(2);
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
    const fetch = watchFetch();
    const transfer = createFileTransfer({ localMode: false, log });

    expect(await transfer.download(address)).toMatchObject({ ok: false });
    expect(await transfer.upload(address, bytes)).toBe(false);
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each(['https://stad.sharepoint.com/brev.docx', 'http://192.168.0.1/brev.docx'])(
    'is this machine alone in local mode, and not %s',
    async (address) => {
      const fetch = watchFetch();

      expect(await createFileTransfer({ localMode: true, log }).download(address)).toMatchObject({
        ok: false,
      });
      expect(fetch).not.toHaveBeenCalled();
    },
  );
});

describe('a file whose address leads elsewhere', () => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    request.resume();
    if (request.url === '/elsewhere') response.end('secret');
    else response.writeHead(307, { location: '/elsewhere' }).end();
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
