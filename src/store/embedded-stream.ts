import { getCompileCacheDir } from 'node:module';
import { Duplex } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { FromThread, ThreadData, ToThread } from './embedded-thread.ts';

/** PostgreSQL in a thread of this process. */
export interface EmbeddedThread {
  /** What a client of PostgreSQL takes for the connection to its server. One at a time. */
  connect(): Duplex;
  /** Closes the database, and ends the thread. */
  close(): Promise<void>;
}

/**
 * How much of PostgreSQL's code runs before a function of it is compiled once more, to be faster: eight times what is
 * usual. Its largest takes three seconds to compile, for which a program that is done already would wait at its end.
 */
const TIERING_BUDGET = 100_000_000;

/** Starts the thread, and waits until it is open. Throws when its folder can't be opened. */
export async function startEmbedded(folder: string | undefined): Promise<EmbeddedThread> {
  setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`);
  const data: ThreadData = { folder, compiled: getCompileCacheDir() };
  const worker = new Worker(new URL('./embedded-thread.ts', import.meta.url), { workerData: data });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  let waiting: PromiseWithResolvers<FromThread> | undefined;
  let lost: Error | undefined;
  const settle = (message: FromThread) => {
    waiting?.resolve(message);
    waiting = undefined;
    // Whoever waits for an answer keeps the process alive; an open store alone does not.
    worker.unref();
  };
  const fail = (error: Error) => {
    lost ??= error;
    waiting?.reject(error);
    waiting = undefined;
  };
  worker.on('message', settle);
  worker.on('error', fail);
  worker.once('exit', () => fail(new Error('the embedded store has ended')));
  const next = async (): Promise<FromThread> => {
    if (lost !== undefined) throw lost;
    waiting = Promise.withResolvers<FromThread>();
    worker.ref();
    const message = await waiting.promise;
    if (typeof message === 'object' && 'failed' in message) throw message.failed;
    return message;
  };
  const send = (message: ToThread, moved: ArrayBuffer[] = []) => worker.postMessage(message, moved);
  const exchange = async (messages: Uint8Array): Promise<Uint8Array> => {
    const answer = next();
    // A part of a larger buffer would be sent with all of it.
    const own = new Uint8Array(messages);
    send(own, [own.buffer]);
    return (await answer) as Uint8Array;
  };
  await next().catch(async (cause: unknown) => {
    await worker.terminate();
    // What the file system of the engine throws is no error that anybody could read.
    throw cause instanceof Error
      ? cause
      : new Error(`the embedded store in ${folder} can't be opened`, { cause });
  });
  return {
    connect: () => streamOf(exchange),
    close: async () => {
      worker.ref();
      send('close');
      await ended;
    },
  };
}

/** "Authenticated", and "ready for a query, in no transaction": what a server says first. */
const READY = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
/** The first byte of a client's last message. */
const TERMINATE = 0x58;

/** Sends what a client writes at once to PostgreSQL, and gives it the answer to read. */
function streamOf(exchange: (messages: Uint8Array) => Promise<Uint8Array>): Duplex {
  let greeted = false;
  const take = async (messages: Buffer): Promise<void> => {
    // Nobody signs in here, and an end is that of the client alone.
    if (!greeted) stream.push(READY);
    else if (messages[0] === TERMINATE) stream.push(null);
    else stream.push(await exchange(messages));
    greeted = true;
  };
  const stream = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _encoding, done) => void take(chunk).then(() => done(), done),
    // All that was written while the last was under way is one request.
    writev: (chunks, done) =>
      void take(Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer))).then(() => done(), done),
  });
  // What else a client does with the socket that it takes this for.
  return Object.assign(stream, {
    setNoDelay: () => stream,
    setKeepAlive: () => stream,
    ref: () => stream,
    unref: () => stream,
    connect: () => {
      process.nextTick(() => stream.emit('connect'));
      return stream;
    },
  });
}
