import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import { claimFolder } from './folder-claim.ts';
import { parsers } from './parsers.ts';
import type { Engine } from './store.ts';

/**
 * PostgreSQL in this process (PGlite), in `folder` or, without one, in memory.
 * Throws FolderInUse when another process has the folder open: two would destroy each other's pages.
 */
export async function openEmbedded(folder: string | undefined): Promise<Engine> {
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const claim = folder === undefined ? undefined : await claimFolder(folder);
  const pglite = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: join(folder, 'postgres') }),
    parsers: { ...parsers },
  }).catch(async (error: unknown) => {
    await claim?.release();
    throw error;
  });
  return {
    dialect: new PGliteDialect({ pglite }),
    connection: { kind: 'embedded', pglite },
    release: async () => {
      if (!pglite.closed) await pglite.close();
      await claim?.release();
    },
  };
}
