import { parentPort } from 'node:worker_threads';
import { refuse } from '../../outcome.ts';
import type { DocumentFile } from '../model.ts';
import { type Readers, readers } from './readers.ts';

/** What a thread is asked to read; it answers with what the reader gave. */
export interface Task {
  readonly reader: keyof Readers;
  readonly file: DocumentFile;
}

// One task at a time: the next is sent when this one has been answered.
parentPort?.on('message', async ({ reader, file }: Task) => {
  const read = readers[reader](file);
  // What a library throws at is a file that it can't read, as far as its sender is concerned.
  parentPort?.postMessage(await Promise.resolve(read).catch(() => refuse('damaged')));
});
