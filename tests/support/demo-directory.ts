import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDirectory } from '../../src/network/directory-file.ts';
import type { Directory } from '../../src/network/model.ts';
import { repository } from './child.ts';

/** The file of the directory that the bot is shipped with. */
const demoDirectoryFile = join(repository, 'src', 'network', 'demo-directory.yaml');

/** What it says, as text. */
export const readDemoDirectory = (): string => readFileSync(demoDirectoryFile, 'utf8');

let read: Directory | undefined;

/** The directory that the bot is shipped with; read once, since many tests ask for it. */
export function demoDirectory(): Directory {
  read ??= readWhole();
  return read;
}

function readWhole(): Directory {
  const outcome = readDirectory(readDemoDirectory());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal, null, 1));
  return outcome.value;
}
