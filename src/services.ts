import { openedStore } from './begin-store.ts';
import { type Clock, runningClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { directoryFileReader } from './network/directory/load-directory-file.ts';
import type { Store } from './store/store.ts';
import { shippedKnowledge } from './storeless.ts';
import type { ModelInUse } from './strategy/answering/answer-with-model.ts';
import type { AskPorts } from './strategy/answering/ask.ts';
import { createEditions } from './strategy/editions/editions.ts';
import { createOtherDocuments } from './strategy/other-documents/search-documents.ts';

/** What the bot and the terminal commands share. */
export interface Services extends AskPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** The content of the directory file as it is now. */
  readonly readDirectoryFile: () => Promise<string>;
  /** A language model, when one is wanted. */
  readonly languageModel?: ModelInUse | undefined;
}

/** Opens the store and loads what Utblick knows. `close` the store when done. */
export async function createServices(config: Config, log: Log): Promise<Services> {
  const clock = runningClock(config.startAt);
  const opening = openedStore(config);
  // What is wrong with the store is told below, when it is waited for.
  opening.catch(() => undefined);
  // One waits for the disk while the other is read.
  const { knowledge, search } = shippedKnowledge();
  const store = await opening;
  return {
    store,
    clock,
    log,
    readDirectoryFile: directoryFileReader(config.directoryFile),
    knowledge,
    search,
    editions: createEditions(store, knowledge),
    languageModel: await modelInUse(config, clock),
    otherDocuments: createOtherDocuments(store, knowledge.concepts),
  };
}

/** Its libraries are loaded only where one is wanted. */
async function modelInUse({ model, identity }: Config, clock: Clock): Promise<ModelInUse | undefined> {
  if (model === undefined) return undefined;
  const { entraCredential } = await import('./network/entra/credential.ts');
  const { openModel } = await import('./strategy/language-model/open-model.ts');
  const managedIdentity = identity?.type === 'UserAssignedMSI' ? identity.appId : undefined;
  const credential = () => entraCredential({ managedIdentity, tenantId: identity?.tenantId });
  return { model: openModel(model, { clock, credential }), questionsPerDay: model.questionsPerDay };
}
