import { writeFile as write } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder as make } from '../store/make-folder.ts';

/** What a command made can't be written where it was to be. The message says why, and what can be done. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'a file has that name',
  ENOTDIR: 'a file stands where a folder is to be',
  EISDIR: 'a folder has that name',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'you may not write there',
  ENOSPC: 'the disk is full',
};

/** Writes a file that the user of a command has named. Throws NotWritten. */
export async function writeFile(path: string, content: string | Uint8Array): Promise<void> {
  await write(path, content).catch(refuse(`The file ${path}`, `there is no folder ${dirname(path)}`));
}

/** Makes a folder that the user of a command has named, unless it is there. Throws NotWritten. */
export async function makeFolder(path: string): Promise<void> {
  await make(path).catch(refuse(`The folder ${path}`, 'there is no such place'));
}

function refuse(what: string, missing: string): (cause: NodeJS.ErrnoException) => never {
  return (cause) => {
    const why = cause.code === 'ENOENT' ? missing : (reasons[cause.code ?? ''] ?? cause.message);
    throw new NotWritten(`${what} can't be written: ${why}. Say another place.`, { cause });
  };
}
