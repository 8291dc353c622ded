import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readEntries } from '../../src/network/directory-entries.ts';
import type { Directory } from '../../src/network/model.ts';

/** The file of the directory that the bot is shipped with. */
export function readDemoDirectory(): string {
  return readFileSync(new URL('../../src/network/demo-directory.yaml', import.meta.url), 'utf8');
}

/** The directory that the bot is shipped with. */
export function demoDirectory(): Directory {
  return readEntries(parse(readDemoDirectory())).directory;
}
