import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readEntries } from '../../src/network/directory-entries.ts';
import type { Directory } from '../../src/network/model.ts';

/** The directory that the bot is shipped with. */
export function demoDirectory(): Directory {
  const file = new URL('../../src/network/demo-directory.yaml', import.meta.url);
  return readEntries(parse(readFileSync(file, 'utf8'))).directory;
}
