import { type Clock, runningClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { entraCredential } from './network/entra/credential.ts';
import { directoryFileReader } from './network/load-directory-file.ts';
import { entraTokens } from './store/entra-token.ts';
import { openStore, type StoreOptions } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import type { ModelInUse } from './strategy/answering/answer-with-model.ts';
import type { AskPorts } from './strategy/answering/ask.ts';
import { createEditions } from './strategy/editions/editions.ts';
import { loadKnowledge } from './strategy/knowledge/load-knowledge.ts';
import { openModel } from './strategy/language-model/open-model.ts';
import { createOtherDocuments } from './strategy/other-documents/search-documents.ts';
import { createAnswerSearch } from './strategy/search/find-answer.ts';

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

/** What ships does not change while the program runs, and takes seconds to load: it is loaded once. */
let shipped: Pick<Services, 'knowledge' | 'search'> | undefined;

/** What Utblick knows of the strategy, and the search for answers in it. */
export function shippedKnowledge(): Pick<Services, 'knowledge' | 'search'> {
  if (shipped === undefined) {
    const knowledge = loadKnowledge();
    shipped = { knowledge, search: createAnswerSearch(knowledge.examples, knowledge.concepts) };
  }
  return shipped;
}

/** Where the store is, and how it is signed in to. */
export function storeOptions({ databaseUrl, databaseIdentity, dataFolder }: StoreConfig): StoreOptions {
  const token = databaseIdentity === undefined ? undefined : entraTokens(databaseIdentity);
  return { databaseUrl, token, folder: dataFolder };
}

type StoreConfig = Pick<Config, 'databaseUrl' | 'databaseIdentity' | 'dataFolder'>;

/** Opens the store and loads what Utblick knows. `close` the store when done. */
export async function createServices(config: Config, log: Log): Promise<Services> {
  const { knowledge, search } = shippedKnowledge();
  const clock = runningClock(config.startAt);
  const store = await openStore(storeOptions(config));
  return {
    store,
    clock,
    log,
    readDirectoryFile: directoryFileReader(config.directoryFile),
    knowledge,
    search,
    editions: createEditions(store, knowledge),
    languageModel: modelInUse(config, clock),
    otherDocuments: createOtherDocuments(store, knowledge.concepts),
  };
}

function modelInUse({ model, identity }: Config, clock: Clock): ModelInUse | undefined {
  if (model === undefined) return undefined;
  const managedIdentity = identity?.type === 'UserAssignedMSI' ? identity.appId : undefined;
  const credential = () => entraCredential({ managedIdentity, tenantId: identity?.tenantId });
  return { model: openModel(model, { clock, credential }), questionsPerDay: model.questionsPerDay };
}
