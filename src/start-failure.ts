import { NotWritten } from './cli/write-file.ts';
import { ConfigError } from './config.ts';
import { AddressTaken } from './http/address-taken.ts';
import { DirectoryUnusable } from './network/directory/load-directory-file.ts';
import { FolderInUse } from './store/folder-claim.ts';
import { StoreUnreachable } from './store/store.ts';

const mendable = [ConfigError, FolderInUse, StoreUnreachable, AddressTaken, DirectoryUnusable, NotWritten];

/** Why the program can't start; the stack only where the reason is not one that a person can mend. */
export function whyNotStarted(error: unknown): string {
  const known = mendable.some((kind) => error instanceof kind);
  return known ? (error as Error).message : ((error as Error).stack ?? String(error));
}

/** Says why the program can't start, and ends it. */
export function failStart(error: unknown): never {
  process.stderr.write(`${whyNotStarted(error)}\n`);
  process.exit(1);
}
