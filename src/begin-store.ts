import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import type { StoreOptions } from './store/open-store.ts';
import type { Store } from './store/store.ts';

type StoreConfig = Pick<Config, 'databaseUrl' | 'databaseIdentity' | 'dataFolder'>;

/** Where the store is, and how it is signed in to. */
export async function storeOptions({
  databaseUrl,
  databaseIdentity,
  dataFolder,
}: StoreConfig): Promise<StoreOptions> {
  if (databaseUrl === undefined) return { folder: dataFolder };
  if (databaseIdentity === undefined) return { databaseUrl };
  const { entraTokens } = await import('./store/entra-token.ts');
  return { databaseUrl, token: entraTokens(databaseIdentity) };
}

/** Whether anything was ever kept: a server, or a folder that holds an embedded store. */
export const hasStore = ({ databaseUrl, dataFolder }: StoreConfig): boolean =>
  databaseUrl !== undefined || existsSync(join(dataFolder, 'postgres'));

let begun: { readonly config: StoreConfig; readonly opening: Promise<Store> } | undefined;

/** Its libraries are loaded only where there is one to open. */
async function open(config: StoreConfig): Promise<Store> {
  const { openStore } = await import('./store/open-store.ts');
  return openStore(await storeOptions(config));
}

/** Begins to open the store, which takes as long as loading the program: both are done at once. */
export function beginStore(config: StoreConfig): void {
  begun = { config, opening: open(config) };
  // What is wrong with it is told to whoever waits for it.
  begun.opening.catch(() => undefined);
}

/** The store that was begun for this, or else one that is opened now. `close` it when done. */
export function openedStore(config: StoreConfig): Promise<Store> {
  const { config: other, opening } = begun ?? {};
  begun = undefined;
  const isSame = other?.databaseUrl === config.databaseUrl && other?.dataFolder === config.dataFolder;
  return opening !== undefined && isSame ? opening : open(config);
}
