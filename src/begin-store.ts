import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { entraTokens } from './store/entra-token.ts';
import { openStore, type StoreOptions } from './store/open-store.ts';
import type { Store } from './store/store.ts';

type StoreConfig = Pick<Config, 'databaseUrl' | 'databaseIdentity' | 'dataFolder'>;

/** Where the store is, and how it is signed in to. */
export function storeOptions({ databaseUrl, databaseIdentity, dataFolder }: StoreConfig): StoreOptions {
  const token = databaseIdentity === undefined ? undefined : entraTokens(databaseIdentity);
  return { databaseUrl, token, folder: dataFolder };
}

/** Whether anything was ever kept: a server, or a folder that holds an embedded store. */
export const hasStore = ({ databaseUrl, dataFolder }: StoreConfig): boolean =>
  databaseUrl !== undefined || existsSync(join(dataFolder, 'postgres'));

let begun: { readonly config: StoreConfig; readonly opening: Promise<Store> } | undefined;

/** Begins to open the store, which takes as long as loading the program: both are done at once. */
export function beginStore(config: StoreConfig): void {
  begun = { config, opening: openStore(storeOptions(config)) };
  // What is wrong with it is told to whoever waits for it.
  begun.opening.catch(() => undefined);
}

/** The store that was begun for this, or else one that is opened now. `close` it when done. */
export function openedStore(config: StoreConfig): Promise<Store> {
  const { config: other, opening } = begun ?? {};
  begun = undefined;
  const isSame = other?.databaseUrl === config.databaseUrl && other?.dataFolder === config.dataFolder;
  return opening !== undefined && isSame ? opening : openStore(storeOptions(config));
}
