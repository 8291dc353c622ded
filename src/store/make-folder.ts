import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder with those above it, unless they are there. Where the file system says that a folder to be made is
 * missing, as `/proc` does, Node's own recursive way tries again for ever.
 */
export async function makeFolder(folder: string): Promise<void> {
  const path = resolve(folder);
  if (dirname(path) !== path && !(await isThere(dirname(path)))) await makeFolder(dirname(path));
  await mkdir(path).catch(async (error: NodeJS.ErrnoException) => {
    const isFolder = await stat(path).then(
      (entry) => entry.isDirectory(),
      () => false,
    );
    if (!isFolder) throw error;
  });
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
