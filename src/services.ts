import { openedStore } from './begin-store.ts';
import { type Clock, runningClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { directoryFileReader } from './network/load-directory-file.ts';
import type { Store } from './store/store.ts';
import type { ModelInUse } from './strategy/answering/answer-with-model.ts';
import type { AskPorts } from './strategy/answering/ask.ts';
import { createEditions, groundOf } from './strategy/editions/editions.ts';
import { loadKnowledge } from './strategy/knowledge/load-knowledge.ts';
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

/** Without a store: where none was ever made nothing was imported, and answers rest on what ships. */
export type StorelessServices = Omit<Services, 'store' | 'otherDocuments' | 'languageModel'>;

/** What answers questions before there is a store, which takes seconds to make. */
export function createStorelessServices(config: Config, log: Log): StorelessServices {
  const { knowledge, search } = shippedKnowledge();
  return {
    clock: runningClock(config.startAt),
    log,
    readDirectoryFile: directoryFileReader(config.directoryFile),
    knowledge,
    search,
    editions: { ground: async () => groundOf(undefined, knowledge) },
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
