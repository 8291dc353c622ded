import { type RawBuilder, sql } from 'kysely';
import { FolderInUse } from './folder-claim.ts';
import { type Database, StoreUnreachable } from './store.ts';

/** Asks a server for the first time. Throws StoreUnreachable, which names the server and never its password. */
export async function reachServer(database: Database, url: string): Promise<void> {
  const nothing: RawBuilder<unknown> = sql`select 1`;
  await nothing.execute(database).catch((cause: NodeJS.ErrnoException) => {
    const server = URL.canParse(url) ? new URL(url).host : '';
    // Where a name leads to several addresses, the error of all of them has no words.
    const why = cause.message || cause.code;
    throw new StoreUnreachable(
      `The database ${server === '' ? 'of DATABASE_URL' : `at ${server}`} can't be opened (${why}). Start it, or correct its address.`,
      { cause },
    );
  });
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no folder can be made there',
  EEXIST: 'a file has that name',
  ENOTDIR: 'a file has the name of a folder above it',
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  EROFS: 'it may not be written to',
};

/** Does what opens a folder. Throws StoreUnreachable where the folder can't be made or written to. */
export async function reachFolder<Result>(folder: string, open: () => Promise<Result>): Promise<Result> {
  return open().catch((cause: NodeJS.ErrnoException) => {
    if (cause instanceof FolderInUse) throw cause;
    throw new StoreUnreachable(
      `The folder ${folder} can't hold the store (${reasons[cause.code ?? ''] ?? cause.message}). Say another folder.`,
      { cause },
    );
  });
}
