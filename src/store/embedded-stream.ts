import { readFile } from 'node:fs/promises';
import { createRequire, getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
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

/** PostgreSQL's code, compiled once for all threads of this process, which share what was made of it. */
let engine: Promise<WebAssembly.Module> | undefined;

async function compileEngine(): Promise<WebAssembly.Module> {
  setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`);
  const library = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  return WebAssembly.compile(await readFile(join(library, '..', 'pglite.wasm')));
}

/**
 * Starts the thread, and waits until it is open. Throws when its folder can't be opened. A thread that is lost (out of
 * memory, or PostgreSQL has ended itself) fails what was under way; the next connection starts another one on the same
 * folder, which PostgreSQL makes whole from its log.
 */
export async function startEmbedded(folder: string): Promise<EmbeddedThread> {
  engine ??= compileEngine();
  const compiledEngine = await engine;
  let thread = startThread(folder, compiledEngine);
  await thread.open.catch(async (cause: unknown) => {
    await thread.close();
    // What the file system of the engine throws is no error that anybody could read.
    throw cause instanceof Error
      ? cause
      : new Error(`the embedded store in ${folder} can't be opened`, { cause });
  });
  return {
    connect: () => {
      if (thread.lost() !== undefined) thread = startThread(folder, compiledEngine);
      return streamOf(thread);
    },
    close: () => thread.close(),
  };
}

/** One thread, from its start to its end. */
interface Thread {
  /** Settles when it is open, or can't be. */
  readonly open: Promise<void>;
  /** Why it is no more; undefined while it is. */
  lost(): Error | undefined;
  /** Told when it is lost, if it is. */
  onLost(tell: (error: Error) => void): void;
  exchange(messages: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
}

function startThread(folder: string, compiledEngine: WebAssembly.Module): Thread {
  const data: ThreadData = { folder, engine: compiledEngine, compiled: getCompileCacheDir() };
  const worker = new Worker(new URL('./embedded-thread.ts', import.meta.url), { workerData: data });
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  let waiting: PromiseWithResolvers<FromThread> | undefined;
  let lost: Error | undefined;
  let tellLost: (error: Error) => void = () => undefined;
  worker.on('message', (message: FromThread) => {
    waiting?.resolve(message);
    waiting = undefined;
    // Whoever waits for an answer keeps the process alive; an open store alone does not.
    worker.unref();
  });
  const fail = (error: Error) => {
    lost ??= error;
    waiting?.reject(lost);
    waiting = undefined;
    tellLost(lost);
  };
  worker.on('error', fail);
  worker.once('exit', () => {
    fail(new Error('the embedded store has ended'));
    end();
  });
  const next = async (): Promise<FromThread> => {
    if (lost !== undefined) throw lost;
    waiting = Promise.withResolvers<FromThread>();
    worker.ref();
    const message = await waiting.promise;
    if (typeof message === 'object' && 'failed' in message) throw message.failed;
    return message;
  };
  const send = (message: ToThread, moved: ArrayBuffer[] = []) => worker.postMessage(message, moved);
  const open = next().then(() => undefined);
  // One that could not be opened is of no more use than one that is lost.
  open.catch(fail);
  return {
    open,
    lost: () => lost,
    onLost: (tell) => {
      tellLost = tell;
    },
    exchange: async (messages) => {
      const answer = next();
      // A part of a larger buffer would be sent with all of it.
      const own = new Uint8Array(messages);
      send(own, [own.buffer]);
      return (await answer) as Uint8Array;
    },
    close: async () => {
      worker.ref();
      tellLost = () => undefined;
      if (lost === undefined) send('close');
      else await worker.terminate();
      await ended;
    },
  };
}

/** "Authenticated", and "ready for a query, in no transaction": what a server says first. */
const READY = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
/** The first byte of a client's last message. */
const TERMINATE = 0x58;

/** Sends what a client writes at once to PostgreSQL, and gives it the answer to read. */
function streamOf(thread: Thread): Duplex {
  let greeted = false;
  const take = async (messages: Buffer): Promise<void> => {
    await thread.open;
    // Nobody signs in here, and an end is that of the client alone.
    if (!greeted) stream.push(READY);
    else if (messages[0] === TERMINATE) stream.push(null);
    else stream.push(await thread.exchange(messages));
    greeted = true;
  };
  const stream = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _encoding, done) => void take(chunk).then(() => done(), done),
    // All that was written while the last was under way is one request.
    writev: (chunks, done) =>
      void take(Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer))).then(() => done(), done),
  });
  thread.onLost((error) => stream.destroy(error));
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
