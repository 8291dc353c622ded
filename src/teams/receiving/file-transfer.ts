import { setTimeout } from 'node:timers';
import { MAX_DOCUMENT_BYTES } from '../../documents/admit-file.ts';
import type { Log } from '../../log.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';

/** Fetches what people send, and stores what they take: both at addresses that come with an activity. */
export interface FileTransfer {
  download(address: string): Promise<Outcome<Uint8Array, 'not-reached' | 'too-large'>>;
  /** False when it could not be stored. */
  upload(address: string, bytes: Uint8Array): Promise<boolean>;
}

const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];
const DEADLINE_MILLISECONDS = 10_000;

/**
 * The addresses are data from the wire: only the files of Microsoft 365 are reached, and in local mode this
 * machine alone. They are signed for a short time, so that no token is sent along.
 */
export function createFileTransfer({ localMode, log }: { localMode: boolean; log: Log }): FileTransfer {
  const isKnown = (address: string) => {
    if (!URL.canParse(address)) return false;
    const { protocol, hostname } = new URL(address);
    if (localMode) return protocol === 'http:' && loopbackHosts.includes(hostname);
    return protocol === 'https:' && /\.sharepoint\.(?:com|us)$/.test(hostname);
  };
  const reach = async <Result>(address: string, work: (signal: AbortSignal) => Promise<Result>) => {
    if (!isKnown(address)) {
      log.warn('refused: the address of a file is not known');
      return undefined;
    }
    const given = new AbortController();
    const deadline = setTimeout(() => given.abort(), DEADLINE_MILLISECONDS);
    try {
      return await work(given.signal);
    } catch (error) {
      log.warn({ err: error }, 'a file could not be fetched or stored');
      return undefined;
    } finally {
      clearTimeout(deadline);
    }
  };
  return {
    download: async (address) =>
      (await reach(address, async (signal) => {
        const response = await fetch(address, { signal, redirect: 'error' });
        return response.ok ? readBounded(response) : refuse('not-reached' as const);
      })) ?? refuse('not-reached'),
    upload: async (address, bytes) =>
      (await reach(address, async (signal) => {
        const range = `bytes 0-${bytes.length - 1}/${bytes.length}`;
        const headers = { 'content-type': 'application/octet-stream', 'content-range': range };
        const body = new Uint8Array(bytes);
        const response = await fetch(address, { method: 'PUT', signal, redirect: 'error', headers, body });
        return response.ok;
      })) ?? false,
  };
}

/** Stops reading at the limit, whatever size was promised. */
async function readBounded(response: Response): Promise<Outcome<Uint8Array, 'too-large'>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_DOCUMENT_BYTES) return refuse('too-large');
    chunks.push(chunk);
  }
  return accept(new Uint8Array(Buffer.concat(chunks)));
}
