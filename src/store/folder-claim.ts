import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of the embedded store is open in another process. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  readonly folder: string;
  readonly processId: number;

  constructor(folder: string, processId: number) {
    super(
      `The folder ${folder} is in use by process ${processId}. Stop it first, or set DATABASE_URL to share a server.`,
    );
    this.folder = folder;
    this.processId = processId;
  }
}

/**
 * Marks the folder as this process's own, by a file that holds the process id. A mark left by a
 * process that was killed is taken over: that is why it is the id and not a lock that must grow old.
 */
export async function claimFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const path = join(folder, 'owner.pid');
  const owner = await readOwner(path);
  if (owner !== undefined && owner !== process.pid && isAlive(owner)) throw new FolderInUse(folder, owner);
  await rm(path, { force: true });
  const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new FolderInUse(folder, Number.NaN) : error;
  });
  await file.writeFile(String(process.pid));
  await file.close();
  return { release: () => rm(path, { force: true }) };
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
