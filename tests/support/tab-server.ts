import { pino } from 'pino';
import { startServer } from '../../src/http/server.ts';
import type { TabOptions } from '../../src/http/tab/routes.ts';
import { setActing } from '../../src/network/acting/register.ts';
import type { Store } from '../../src/store/store.ts';
import { shippedKnowledge } from '../../src/storeless.ts';
import { createEditions } from '../../src/strategy/editions/editions.ts';
import { createTab } from '../../src/tab.ts';
import { loadDemoCity } from './demo-city.ts';
import { borrowStore } from './stores.ts';
import { morning } from './test-bot.ts';

/** The page on a free port, without the rest of the bot, over a store with the demo directory. */
export interface TabServer {
  readonly url: string;
  readonly store: Store;
  readonly logged: readonly { readonly msg: string }[];
  /** Whom the page takes to sit at this machine. */
  actAs(person: { readonly aadObjectId: string }): Promise<void>;
  close(): Promise<void>;
}

/** Starts the page in local mode, or with what a test says otherwise; over another server's store where it is given. */
export async function startTab(changes: Partial<TabOptions> = {}, given?: Store): Promise<TabServer> {
  const store = given ?? (await borrowStore());
  if (given === undefined) await loadDemoCity({ services: { store } });
  const logged: { msg: string }[] = [];
  const tab = createTab(
    { store, clock: { now: () => morning }, editions: createEditions(store, shippedKnowledge().knowledge) },
    undefined,
    { localPort: () => 3978 },
    undefined,
  );
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    messages: async () => ({ status: 200 }),
    checkReady: async () => undefined,
    tab: { ...tab, ...changes },
    log: pino({ level: 'debug' }, { write: (line: string) => void logged.push(JSON.parse(line)) }),
  });
  return {
    url: `http://127.0.0.1:${server.port}`,
    store,
    logged,
    actAs: ({ aadObjectId }) => setActing(store.database, 'local', aadObjectId),
    close: async () => {
      await server.close();
      if (given === undefined) await store.close();
    },
  };
}
