import { Worker } from 'node:worker_threads';
import { type Outcome, refuse } from '../../outcome.ts';
import type { DocumentFile, DocumentProblem } from '../model.ts';
import type { Readers } from './readers.ts';
import type { Task } from './reading-thread.ts';

/** What reading a file may take. */
export interface ReadingLimits {
  readonly milliseconds: number;
  /** Of the objects that the reader makes. */
  readonly mebibytes: number;
}

/** The longest documents that are let in take a third of it, on a slow machine. */
const usualLimits: ReadingLimits = { milliseconds: 30_000, mebibytes: 768 };

/** Reads a file in a thread of its own. */
export type ReadApart = <Reader extends keyof Readers>(
  reader: Reader,
  file: DocumentFile,
) => Promise<Awaited<ReturnType<Readers[Reader]>>>;

interface Waiting {
  readonly task: Task;
  readonly settle: (read: Outcome<unknown, DocumentProblem>) => void;
}

/**
 * Reads files in threads of their own, at most `most` at once and each within its limits: while a file is read
 * everybody else is answered, and one that was made to be slow or to swell ends its thread and nothing else. It is
 * then refused as `too-large`. Threads start when they are first needed, and keep no process alive.
 */
export function createReadApart(limits: ReadingLimits = usualLimits, most = 2): ReadApart {
  const waiting: Waiting[] = [];
  const idle = new Set<Worker>();
  let threads = 0;

  const startThread = () => {
    threads += 1;
    const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.mebibytes },
      // What a library prints of somebody's file belongs in no log.
      stdout: true,
      stderr: true,
    });
    // Whoever waits hears of it by the exit; without a listener it would end the process.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      threads -= 1;
      idle.delete(worker);
      next();
    });
    return worker;
  };
  const next = () => {
    const [first] = waiting;
    if (first === undefined) return;
    const [resting] = idle;
    const worker = resting ?? (threads < most ? startThread() : undefined);
    if (worker === undefined) return;
    idle.delete(worker);
    waiting.shift();
    void readIn(worker, first.task, limits.milliseconds).then((read) => {
      if (read === undefined) void worker.terminate();
      else idle.add(worker);
      first.settle(read ?? refuse('too-large'));
      next();
    });
  };
  return (reader, file) =>
    new Promise((resolve) => {
      // Small files share a piece of memory with others; what is sent stands alone.
      const task: Task = { reader, file: { name: file.name, bytes: Uint8Array.from(file.bytes) } };
      waiting.push({ task, settle: resolve as Waiting['settle'] });
      next();
    });
}

/** What the thread gave; undefined where it took too long, or ended. */
function readIn(
  worker: Worker,
  task: Task,
  milliseconds: number,
): Promise<Outcome<unknown, DocumentProblem> | undefined> {
  return new Promise((resolve) => {
    const end = (read: Outcome<unknown, DocumentProblem> | undefined) => {
      clearTimeout(timer);
      worker.off('message', end);
      worker.off('exit', ended);
      worker.unref();
      resolve(read);
    };
    const ended = () => end(undefined);
    const timer = setTimeout(ended, milliseconds);
    worker.on('message', end);
    worker.on('exit', ended);
    worker.ref();
    worker.postMessage(task);
  });
}

/** The threads of this process, which all its rooms share. */
export const readApart: ReadApart = createReadApart();
