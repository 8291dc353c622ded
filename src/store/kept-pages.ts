import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { forgetOlder, keptFolder } from './kept-folder.ts';

const MOST_KEPT = 4;
const isKept = (name: string) => /^store-\w+$/.test(name);

/**
 * Fills the folder of a new embedded store with the pages of an empty one that was made before, by this version:
 * making them takes many seconds. Gives whether it did; where nothing is kept the engine makes them itself.
 */
export async function fillWithKept(pages: string, folder: string = keptFolder): Promise<boolean> {
  const kept = join(folder, await nameOfKept());
  if (!existsSync(kept)) return false;
  const draft = `${pages}.${process.pid}`;
  try {
    await cp(kept, draft, { recursive: true });
    await rename(draft, pages);
    return true;
  } catch {
    // Taken away meanwhile, or the disk is full: the engine begins from nothing, and says what is wrong.
    await removeDraft(draft);
    return false;
  }
}

/** Keeps the pages of a store that has just been made, while nobody uses it. Where it can't be kept, it is made anew. */
export async function keepPages(pages: string, folder: string = keptFolder): Promise<void> {
  const kept = join(folder, await nameOfKept());
  const draft = `${kept}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await cp(pages, draft, { recursive: true, filter: (file) => !file.endsWith('postmaster.pid') });
    await rename(draft, kept);
    forgetOlder(folder, isKept, MOST_KEPT);
  } catch {
    // Another process was first, or the folder can't be written to.
    await removeDraft(draft);
  }
}

/** Of the engine and the migrations that such pages were made by. */
async function nameOfKept(): Promise<string> {
  const migrations = join(import.meta.dirname, 'migrations');
  const engine = join(createRequire(import.meta.url).resolve('@electric-sql/pglite'), '../../package.json');
  const files = (await readdir(migrations)).sort().map((file) => join(migrations, file));
  const print = createHash('sha256');
  for (const file of [engine, ...files]) print.update(await readFile(file));
  return `store-${print.digest('hex').slice(0, 16)}`;
}

const removeDraft = (draft: string) => rm(draft, { recursive: true, force: true }).catch(() => undefined);
