import { Worker } from 'node:worker_threads';
import { refuse } from '../../outcome.ts';
import type { DocumentFile } from '../model.ts';
import { type Readers, readers } from './readers.ts';

/** What a process is asked to read; it answers with what the reader gave. */
export interface Task {
  readonly reader: keyof Readers;
  readonly file: DocumentFile;
}

/**
 * Ends this process when the one that started it is gone. A reader that never ends hears of nothing, so another
 * thread has to look.
 */
const watch = `
  const started = process.ppid;
  setInterval(() => process.ppid === started || process.kill(process.pid, 'SIGKILL'), 1000);
`;
new Worker(watch, { eval: true }).unref();

// One task at a time: the next is sent when this one has been answered.
process.on('message', async ({ reader, file }: Task) => {
  const read = readers[reader](file);
  // What a library throws at is a file that it can't read, as far as its sender is concerned.
  process.send?.(await Promise.resolve(read).catch(() => refuse('damaged')));
});
