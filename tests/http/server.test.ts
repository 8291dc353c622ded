import { readdirSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { startServer } from '../../src/http/server.ts';
import { whyNotStarted } from '../../src/start-failure.ts';
import { personalMessage } from '../support/activities.ts';
import { borrowStore } from '../support/stores.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const question = 'Får vi teckna ett vänortsavtal?';
const json = { 'content-type': 'application/json' };
const silent = pino({ level: 'silent' });

let bot: TestBot;
let away = false;
beforeAll(async () => {
  const store = await borrowStore();
  const ping = () => (away ? Promise.reject(new Error('password of the store')) : store.ping());
  bot = await startTestBot({ store: { ...store, ping } });
});
afterAll(() => bot.close());

async function send(path: string, options: RequestInit = {}) {
  const response = await fetch(bot.url + path, options);
  return { status: response.status, body: await response.text() };
}
const postRaw = (body: NonNullable<RequestInit['body']>, headers: Record<string, string> = json) =>
  send('/api/messages', { method: 'POST', headers, body });

test('an address that another listens at is told in a sentence', async () => {
  const { port } = new URL(bot.url);
  const checkReady = async () => undefined;
  const messages = async () => ({ status: 200 });
  const started = startServer({ host: '127.0.0.1', port: Number(port), messages, checkReady, log: silent });

  const why = await started.then(String, whyNotStarted);
  expect(why).toBe(
    `The bot can't listen at 127.0.0.1:${port}: another program listens there, perhaps another bot. Stop it, or set another PORT or HOST.`,
  );
});

describe('the health of the process', () => {
  test('is live and ready while the store answers', async () => {
    expect(await send('/health/live')).toEqual({ status: 200, body: '{"status":"live"}' });
    expect(await send('/health/ready')).toEqual({ status: 200, body: '{"status":"ready"}' });
  });

  test('is live but not ready when the store does not answer, and does not say why', async () => {
    away = true;
    expect(await send('/health/live')).toEqual({ status: 200, body: '{"status":"live"}' });
    expect(await send('/health/ready')).toEqual({ status: 503, body: '{"status":"not ready"}' });
    away = false;
    expect(await send('/health/ready')).toMatchObject({ status: 200 });
  });
});

test('what is wrong is looked into once for all that ask meanwhile', async () => {
  let began = 0;
  const looked = Promise.withResolvers<void>();
  const server = await startServer({
    ...{ host: '127.0.0.1', port: 0, log: silent },
    messages: async () => ({ status: 200 }),
    checkReady: async () => undefined,
    examine: async () => {
      began += 1;
      await looked.promise;
      return [{ state: 'fine', says: `look ${began}` }];
    },
  });
  const ask = async () => (await fetch(`http://127.0.0.1:${server.port}/ready`)).json();
  const asked = Promise.all([ask(), ask(), ask()]);
  await vi.waitFor(() => expect(began).toBe(1));
  looked.resolve();
  const [first] = await asked;

  expect(first).toMatchObject({ status: 'ready', findings: [{ says: 'look 1' }] });
  expect(await ask()).toMatchObject({ findings: [{ says: `look ${began}` }] });
  await server.close();
});

describe('what is no activity', () => {
  const activity = { ...personalMessage(question), serviceUrl: 'http://127.0.0.1:9/' };
  const without = (name: string) => JSON.stringify({ ...activity, [name]: undefined });

  test.each([
    ['broken JSON', '{"type":"message",'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a text', '"message"'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ...['type', 'serviceUrl', 'channelId', 'from', 'recipient', 'conversation'].map((name) => [
      `an activity without ${name}`,
      without(name),
    ]),
    ['an activity whose text is no text', JSON.stringify({ ...activity, text: { $gt: '' } })],
    ['an activity whose type is empty', JSON.stringify({ ...activity, type: '' })],
  ])('is refused: %s', async (_name, body) => {
    const answer = await postRaw(body as string);

    expect(answer.status).toBe(400);
    expect(answer.body).toMatch(/^(\{"status":400\})?$/);
  });

  test('is refused as too large above 512 KiB', async () => {
    const large = JSON.stringify({ ...activity, text: 'x'.repeat(512 * 1024) });

    expect(await postRaw(large)).toEqual({ status: 413, body: '{"status":413}' });
  });

  test('is refused when it is not JSON, and no upload is written to the disk', async () => {
    const uploads = () => readdirSync(tmpdir()).filter((name) => name.startsWith('upload_'));
    const before = uploads();
    const form = new FormData();
    form.set('file', new Blob(['x']), 'x.txt');

    for (const [type, body] of [
      ['application/x-www-form-urlencoded', 'type=message&conversation[id]=a&from[id]=b'],
      ['text/plain', JSON.stringify(activity)],
      ['text/csv', 'type\nmessage'],
      ['application/octet-stream', JSON.stringify(activity)],
    ] as const) {
      expect(await postRaw(body, { 'content-type': type })).toEqual({ status: 415, body: '{"status":415}' });
    }
    expect(await postRaw(form, {})).toEqual({ status: 415, body: '{"status":415}' });
    expect(uploads()).toEqual(before);
    expect(bot.connector.calls).toEqual([]);
  });

  test('is refused when it is compressed, well or badly, and the bot lives on', async () => {
    for (const body of [gzipSync(JSON.stringify(activity)), 'not compressed at all']) {
      const answer = await postRaw(body, { ...json, 'content-encoding': 'gzip' });
      expect(answer).toEqual({ status: 415, body: '{"status":415}' });
    }
    expect(await send('/health/live')).toMatchObject({ status: 200 });
  });

  test.each([
    ['GET', '/api/messages', 405],
    ['PUT', '/api/messages', 405],
    ['DELETE', '/health/live', 405],
    ['GET', '/', 404],
    ['GET', '/api/messages/x', 404],
    ['POST', '/src/main.ts', 404],
    ['GET', '/%zz/..%2f..%2fetc/passwd', 404],
  ])('is refused with the status alone: %s %s', async (method, path, status) => {
    for (const accept of ['application/json', 'text/plain', 'text/html', '*/*']) {
      expect(await send(path, { method, headers: { accept } })).toEqual({
        status,
        body: `{"status":${status}}`,
      });
    }
  });
});

describe('a request that is made to hold the server up', () => {
  const limits = { headMilliseconds: 50, requestMilliseconds: 100, checkMilliseconds: 20 };
  const start = () =>
    startServer({
      host: '127.0.0.1',
      port: 0,
      messages: async () => ({ status: 200 }),
      checkReady: async () => undefined,
      limits,
      log: silent,
    });
  /** Sends the beginning of a request and gives what comes back before the connection is closed. */
  async function sendBeginning(port: number, beginning: string): Promise<string> {
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    let said = '';
    socket.on('data', (text) => {
      said += text;
    });
    const closed = new Promise((resolve) => socket.once('close', resolve).on('error', () => undefined));
    socket.write(beginning);
    await closed;
    return said;
  }

  test.each([
    ['whose head never ends', 'POST /api/messages HTTP/1.1\r\nHost: x\r\nX-A: ', '408'],
    [
      'whose body never ends',
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
      '408',
    ],
    ['whose head is too long', `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`, '431'],
    ['that is no HTTP', 'hello\r\n\r\n', '400'],
  ])('is ended: one %s', async (_name, beginning, status) => {
    const server = await start();
    expect(await sendBeginning(server.port, beginning)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    await server.close();
  });
});

describe('a stop', () => {
  afterEach(() => void vi.useRealTimers());

  test('lets the turn under way finish and be answered, and takes no new connection', async () => {
    const stopping = await startTestBot();
    stopping.connector.hangNext();
    const posted = stopping.post(personalMessage(question));
    const call = await stopping.connector.nextActivity();
    let stopped = false;
    const stop = stopping.stop().then(() => {
      stopped = true;
    });

    await expect(fetch(`${stopping.url}/health/live`)).rejects.toThrow();
    expect(stopped).toBe(false);
    stopping.connector.letGo();
    expect(await posted).toEqual({ status: 200, body: undefined });
    await stop;
    expect(call.activity.text).toMatch(/^\*\*Nej\.\*\*/);
    await stopping.close();
  });

  /** A server with a turn that has begun when `begun` gives what ends it. */
  async function startSlowServer() {
    let begin: (end: () => void) => void = () => undefined;
    const begun = new Promise<() => void>((resolve) => {
      begin = resolve;
    });
    const messages = () =>
      new Promise<{ status: number }>((resolve) => begin(() => resolve({ status: 200 })));
    const checkReady = async () => undefined;
    const server = await startServer({ host: '127.0.0.1', port: 0, messages, checkReady, log: silent });
    return { server, begun };
  }

  test('ends a connection that is kept open, with the answer of its turn', async () => {
    const { server, begun } = await startSlowServer();
    const agent = new Agent({ keepAlive: true });
    const answered = new Promise<IncomingMessage>((resolve) => {
      request(
        { port: server.port, path: '/api/messages', method: 'POST', headers: json, agent },
        resolve,
      ).end('{}');
    });
    const end = await begun;
    const closed = server.close();
    end();

    expect((await answered).resume().headers.connection).toBe('close');
    await closed;
    agent.destroy();
  });

  test('does not wait for ever for a request that never comes in full', async () => {
    const { server } = await startSlowServer();
    const socket = connect(server.port, '127.0.0.1');
    const ended = new Promise((resolve) => socket.once('close', resolve).on('error', () => undefined));
    await new Promise((resolve) =>
      socket.write(
        'POST /api/messages HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n',
        resolve,
      ),
    );
    await new Promise((resolve) => socket.once('data', resolve));

    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const closed = server.close();
    await vi.advanceTimersByTimeAsync(15_000);
    await Promise.all([closed, ended]);
  });
});
