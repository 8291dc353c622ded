import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
import { type Outcome, refuse } from '../../outcome.ts';
import type { DocumentFile, DocumentProblem } from '../model.ts';
import type { Readers } from './readers.ts';
import type { Task } from './reading-process.ts';

/** What reading a file may take. */
export interface ReadingLimits {
  readonly milliseconds: number;
  /** Of the objects that the reader makes. */
  readonly mebibytes: number;
}

/** The longest documents that are let in take a third of it, on a slow machine. */
const usualLimits: ReadingLimits = { milliseconds: 30_000, mebibytes: 768 };

/** Reads a file in a process of its own. */
export type ReadApart = <Reader extends keyof Readers>(
  reader: Reader,
  file: DocumentFile,
) => Promise<Awaited<ReturnType<Readers[Reader]>>>;

interface Waiting {
  readonly task: Task;
  readonly settle: (read: Outcome<unknown, DocumentProblem>) => void;
}

/**
 * Reads files in processes of their own, at most `most` at once and each within its limits: while a file is read
 * everybody else is answered, and one that was made to be slow or to swell ends its process and nothing else. It is
 * then refused as `too-large`. (A thread would not do: one that runs out of memory can take the whole process with
 * it.) Processes start when they are first needed, and keep this one from ending only while they read.
 */
export function createReadApart(limits: ReadingLimits = usualLimits, most = 2): ReadApart {
  const waiting: Waiting[] = [];
  const idle = new Set<ChildProcess>();
  let processes = 0;

  const start = () => {
    processes += 1;
    const child = startReader(limits);
    let over = false;
    const ended = () => {
      if (over) return;
      over = true;
      processes -= 1;
      idle.delete(child);
      next();
    };
    // One that could not be started says so by an error alone.
    child.once('exit', ended);
    child.on('error', ended);
    return child;
  };
  const next = () => {
    const [first] = waiting;
    if (first === undefined) return;
    const [resting] = idle;
    const child = resting ?? (processes < most ? start() : undefined);
    if (child === undefined) return;
    idle.delete(child);
    waiting.shift();
    void readIn(child, first.task, limits.milliseconds).then((read) => {
      if (read === undefined) child.kill('SIGKILL');
      else idle.add(child);
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

const startReader = (limits: ReadingLimits): ChildProcess =>
  fork(join(import.meta.dirname, 'reading-process.ts'), readerOptions(limits));

/**
 * How a process is started that reads. It may read files, for its own program, and neither write any nor start
 * others; it is told nothing of this one's surroundings, where the secrets are; and what a library prints of
 * somebody's file is heard by nobody.
 */
export function readerOptions(limits: ReadingLimits): ForkOptions {
  return {
    execArgv: [
      `--max-old-space-size=${limits.mebibytes}`,
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
    ],
    env: { NODE_COMPILE_CACHE: getCompileCacheDir() },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  };
}

/** What the process gave; undefined where it took too long, or ended. */
function readIn(
  child: ChildProcess,
  task: Task,
  milliseconds: number,
): Promise<Outcome<unknown, DocumentProblem> | undefined> {
  return new Promise((resolve) => {
    const end = (read: Outcome<unknown, DocumentProblem> | undefined) => {
      clearTimeout(timer);
      child.off('message', answered);
      child.off('exit', ended);
      child.off('error', ended);
      child.unref();
      child.channel?.unref();
      resolve(read);
    };
    const answered = (read: unknown) => end(read as Outcome<unknown, DocumentProblem>);
    const ended = () => end(undefined);
    const timer = setTimeout(ended, milliseconds);
    child.on('message', answered);
    child.on('exit', ended);
    child.on('error', ended);
    child.ref();
    child.channel?.ref();
    child.send(task, (failed) => failed && ended());
  });
}

/** The processes that read for this one, which all its rooms share. */
export const readApart: ReadApart = createReadApart();
