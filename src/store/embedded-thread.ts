import { enableCompileCache } from 'node:module';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';

/** What the thread of the embedded store is told when it is made. */
export interface ThreadData {
  /** Where its pages are. */
  readonly folder: string;
  /** PostgreSQL's own code. */
  readonly engine: WebAssembly.Module;
  /** Where compiled JavaScript is kept; absent where none is. */
  readonly compiled: string | undefined;
}

/** What it is sent: messages of PostgreSQL's protocol, or that it is to close. */
export type ToThread = Uint8Array | 'close';
/** What it sends: that it is open, PostgreSQL's answer to each request in turn, or why it could not do it. */
export type FromThread = 'open' | Uint8Array | { readonly failed: unknown };

/** PostgreSQL's own 128 MB are filled with nothing at each start, which takes most of it; the disk's cache holds the rest. */
const BUFFERS = '32MB';

/**
 * PostgreSQL in a thread of its own: while it works, turns go on, and it opens while other things are read. It
 * knows nothing but the protocol; the client on the other side is the one that a server has.
 */
async function serve(port: NonNullable<typeof parentPort>): Promise<void> {
  const { folder, engine, compiled } = workerData as ThreadData;
  if (compiled !== undefined) enableCompileCache(compiled);
  const answer = (message: FromThread) => port.postMessage(message);
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    // For its own client, which nobody uses here: a slow query at each start.
    PGlite.prototype._initArrayTypes = async () => undefined;
    const pglite = await PGlite.create({
      dataDir: folder,
      pgliteWasmModule: engine,
      startParams: [...PGlite.defaultStartParams, '-c', `shared_buffers=${BUFFERS}`],
    });
    port.on('message', async (message: ToThread) => {
      if (message === 'close') {
        await pglite.close().catch(() => undefined);
        process.exit();
      }
      try {
        const own = new Uint8Array(await pglite.execProtocolRaw(message));
        port.postMessage(own, [own.buffer]);
      } catch (failed) {
        answer({ failed });
      }
    });
    answer('open');
  } catch (failed) {
    answer({ failed });
  }
}

if (!isMainThread && parentPort !== null) await serve(parentPort);
