import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The folder of the embedded store is open in another process. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  readonly folder: string;
  readonly processId: number | undefined;

  constructor(folder: string, processId: number | undefined) {
    super(
      `The folder ${folder} is in use by ${processId === undefined ? 'another process' : `process ${processId}`}. Stop it first, or set DATABASE_URL to share a server.`,
    );
    this.folder = folder;
    this.processId = processId;
  }
}

/** Folders that this process has open itself. */
const claimed = new Set<string>();

/**
 * Marks the folder as this process's own, by a file that holds the process id. A mark left by a
 * process that was killed is taken over: that is why it is the id and not a lock that must grow old.
 */
export async function claimFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const path = join(resolve(folder), 'owner.pid');
  if (claimed.has(path)) throw new FolderInUse(folder, process.pid);
  claimed.add(path);
  try {
    await removeDeadMark(folder, path);
    await writeFile(path, String(process.pid), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    // Of several that start at once, the one that the mark names has the folder.
    const owner = await readOwner(path);
    if (owner !== process.pid) throw new FolderInUse(folder, owner);
  } catch (error) {
    claimed.delete(path);
    throw error;
  }
  const release = async () => {
    await rm(path, { force: true });
    claimed.delete(path);
  };
  return { release };
}

/** Moved aside before it is removed: in between it may have become the mark of another that starts now. */
async function removeDeadMark(folder: string, path: string): Promise<void> {
  const owner = await readOwner(path);
  // The own id, in a folder that this process has not open, is that of a dead one in an earlier container.
  if (owner !== undefined && owner !== process.pid && isAlive(owner)) throw new FolderInUse(folder, owner);
  const aside = `${path}.${process.pid}`;
  const moved = await rename(path, aside).then(
    () => readOwner(aside),
    () => owner,
  );
  if (moved !== owner) {
    await rename(aside, path);
    throw new FolderInUse(folder, moved);
  }
  await rm(aside, { force: true });
}

async function readOwner(path: string): Promise<number | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const processId = Number.parseInt(text, 10);
  return Number.isNaN(processId) ? undefined : processId;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it is alive and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
