import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../log.ts';
import type { Directory } from '../model.ts';
import { type DirectoryProblem, readDirectory } from './directory-file.ts';
import { readStoredDirectory } from './directory-register.ts';
import { type LoadPorts, loadDirectory } from './load-directory.ts';

/** The directory that is shipped: the units of Stockholm, with people named by their role. */
export const demoDirectory = join(import.meta.dirname, 'demo-directory.yaml');

/** The directory file can't be used, and none was loaded before. */
export class DirectoryUnusable extends Error {
  override readonly name = 'DirectoryUnusable';
}

/** Reads the directory file each time it is asked; the demo directory when no file is named. */
export function directoryFileReader(file: string = demoDirectory): () => Promise<string> {
  return () => readFile(file, 'utf8');
}

/**
 * Loads the directory file at start; the demo directory when no file is named. A file with faults is
 * left aside and its lines are logged, as long as an earlier directory is there to go on with.
 */
export async function loadDirectoryFile(
  ports: LoadPorts & { readonly log: Log },
  file: string = demoDirectory,
): Promise<void> {
  const text = await directoryFileReader(file)().catch((error: Error) => error);
  const loaded =
    typeof text === 'string' ? await loadDirectory(ports, { text, actor: 'system:start' }) : undefined;
  if (loaded?.ok) {
    if (loaded.value.changed) ports.log.info({ file, counts: loaded.value.counts }, 'directory loaded');
    return;
  }
  const problems = loaded === undefined ? [(text as Error).message] : loaded.refusal.map(lineOf);
  const stored = await readStoredDirectory(ports.store.database);
  if (stored.units.length === 0) {
    throw unusable(file, problems);
  }
  ports.log.error({ file, problems }, 'directory file not loaded; the last known directory stays in force');
}

/** Reads the directory file alone, with no store; the demo directory when no file is named. Throws DirectoryUnusable. */
export async function readDirectoryFile(file: string = demoDirectory): Promise<Directory> {
  const text = await readFile(file, 'utf8').catch((error: Error) => error);
  if (typeof text !== 'string') throw unusable(file, [text.message]);
  const read = readDirectory(text);
  if (!read.ok) throw unusable(file, read.refusal.map(lineOf));
  return read.value;
}

const lineOf = ({ line, message }: DirectoryProblem): string => `line ${line}: ${message}`;

function unusable(file: string, problems: readonly string[]): DirectoryUnusable {
  return new DirectoryUnusable(
    `The directory file ${file} can't be used:\n${problems.map((line) => `- ${line}`).join('\n')}`,
  );
}
