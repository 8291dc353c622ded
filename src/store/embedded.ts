import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { startEmbedded } from './embedded-stream.ts';
import { claimFolder } from './folder-claim.ts';
import { fillWithKept, keepPages } from './kept-pages.ts';
import { makeFolder } from './make-folder.ts';
import { typesOf } from './parsers.ts';
import { prepareConnections } from './prepare-connections.ts';
import { reachFolder } from './reach.ts';
import { type Engine, StoreUnreachable } from './store.ts';

/**
 * PostgreSQL in a thread of this process (PGlite), in `folder`. It is spoken to like a server, by one
 * connection. Throws FolderInUse when another process has the folder open: two would destroy each
 * other's pages. Throws StoreUnreachable where it can't be written to.
 */
export async function openEmbedded(folder: string): Promise<Engine> {
  const claim = await reachFolder(folder, async () => {
    await makeFolder(folder);
    return claimFolder(folder);
  });
  const pages = join(folder, 'postgres');
  const isNew = !existsSync(pages);
  const isFilled = isNew && (await fillWithKept(pages));
  const thread = await startEmbedded(pages).catch(async (error: unknown) => {
    await claim.release();
    throw error;
  });
  const pool = new pg.Pool({
    stream: thread.connect as never,
    max: 1,
    idleTimeoutMillis: 0,
    types: typesOf(pg.types),
  });
  prepareConnections(pool);
  return {
    dialect: new PostgresDialect({ pool }),
    connection: { kind: 'embedded', folder: pages, pool },
    checkPages: await pagesChecker(pages),
    keepNew: isNew && !isFilled ? () => keepPages(pages) : undefined,
    release: async () => {
      await thread.close();
      await claim.release();
    },
  };
}

/**
 * Tells whether the pages in a folder are still those that are there now. What is in memory answers long after they
 * were removed, moved away or put back from a copy, and nothing is kept any more.
 */
async function pagesChecker(pages: string): Promise<() => Promise<void>> {
  // Written when the pages are made, and never again.
  const mark = join(pages, 'PG_VERSION');
  const opened = await stat(mark);
  return async () => {
    const now = await stat(mark).catch(() => undefined);
    if (now?.ino === opened.ino && now.dev === opened.dev) return;
    throw new StoreUnreachable(`The pages of the store are no longer in ${pages}.`);
  };
}
