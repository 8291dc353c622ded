import type { Clock } from '../../src/clock.ts';
import type { Identity } from '../../src/identity.ts';
import { createLog } from '../../src/log.ts';
import { type RunningBot, type StartOptions, startBot } from '../../src/main.ts';
import { directoryFileReader } from '../../src/network/directory/load-directory-file.ts';
import type { Services } from '../../src/services.ts';
import type { Store } from '../../src/store/store.ts';
import { shippedKnowledge } from '../../src/storeless.ts';
import { createEditions } from '../../src/strategy/editions/editions.ts';
import { createOtherDocuments } from '../../src/strategy/other-documents/search-documents.ts';
import type { Paces } from '../../src/teams/handling.ts';
import type { AuthenticationOptions } from '../../src/teams/receiving/authentication.ts';
import { type Call, type FakeConnector, type SentActivity, startFakeConnector } from './fake-connector.ts';
import { borrowStore } from './stores.ts';

/** The time at which tests of the bot happen, unless they say another. */
export const morning = new Date('2026-11-23T08:00:00Z');

export interface TestBotOptions {
  /** One as new, in memory, by default. The bot closes it. */
  readonly store?: Store;
  readonly clock?: Clock;
  /** Path of the directory file that an administrator can load; the demo one by default. */
  readonly directoryFile?: string;
  readonly identity?: Identity;
  readonly authentication?: Omit<AuthenticationOptions, 'identity'>;
  readonly start?: StartOptions;
  /** None by default. */
  readonly languageModel?: Services['languageModel'];
}

/** What the bot answered over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  /** Parsed when it is JSON. */
  readonly body: unknown;
}

/** The real bot on a free port, with a fake connector behind it. */
export interface TestBot {
  readonly url: string;
  readonly services: Services;
  readonly connector: FakeConnector;
  readonly outbox: RunningBot['outbox'];
  /** What was logged from `debug` up. */
  readonly logged: readonly { readonly level: number; readonly msg: string }[];
  /** Posts an activity as the connector does. Its serviceUrl is the fake connector's unless it says another. */
  post(activity: object, headers?: Record<string, string>): Promise<HttpAnswer>;
  /** Posts an activity that the bot must accept, and gives the calls to the connector that it led to. */
  exchange(activity: object): Promise<Call[]>;
  /** The only thing that the bot says to an activity. */
  ask(activity: object): Promise<SentActivity & { readonly id: string }>;
  /** Stops the bot as SIGTERM does. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** On a busy machine everything takes long; what is said of that would come between what a test looks at. */
const patient: Paces = { typingAfter: 600_000, answerWithin: 600_000, streamEvery: 0 };

/** Starts the bot as `npm run bot` does. */
export async function startTestBot(options: TestBotOptions = {}): Promise<TestBot> {
  const connector = await startFakeConnector();
  const store = options.store ?? (await borrowStore());
  const logged: { level: number; msg: string }[] = [];
  const { knowledge, search } = shippedKnowledge();
  const services: Services = {
    readDirectoryFile: directoryFileReader(options.directoryFile),
    store,
    clock: options.clock ?? { now: () => morning },
    log: createLog('debug', { write: (line: string) => void logged.push(JSON.parse(line)) }),
    knowledge,
    search,
    editions: createEditions(store, knowledge),
    languageModel: options.languageModel,
    otherDocuments: createOtherDocuments(store, knowledge.concepts),
  };
  const bot = await startBot(
    { host: '127.0.0.1', port: 0, identity: options.identity },
    services,
    options.authentication,
    { paces: patient, ...options.start },
  );
  const url = `http://127.0.0.1:${bot.port}`;
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= bot.stop());

  const post = async (activity: object, headers: Record<string, string> = {}): Promise<HttpAnswer> => {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      body: JSON.stringify({ serviceUrl: connector.url, ...activity }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  const exchange = async (activity: object) => {
    const before = connector.calls.length;
    const { status } = await post(activity);
    if (status !== 200) throw new Error(`the bot answered ${status}`);
    return connector.calls.slice(before);
  };
  const ask = async (activity: object) => {
    const calls = await exchange(activity);
    const [call] = calls;
    if (call?.id === undefined || calls.length > 1) throw new Error(`the bot said ${calls.length} things`);
    return { ...call.activity, id: call.id };
  };
  return {
    url,
    services,
    connector,
    outbox: bot.outbox,
    logged,
    post,
    exchange,
    ask,
    stop,
    close: async () => {
      connector.letGo();
      await stop();
      await connector.close();
    },
  };
}

/** The first button of the first card of a message. */
export function firstAction(sent: SentActivity): {
  type: string;
  verb: string;
  data: Record<string, unknown>;
} {
  const card = sent.attachments?.[0]?.content as { actions?: ReturnType<typeof firstAction>[] } | undefined;
  const action = card?.actions?.[0];
  if (action === undefined) throw new Error('the message has no card with a button');
  return action;
}

/** How the question that the bot answered last was understood. */
export async function latestQuestion({ services, connector }: TestBot): Promise<string | undefined> {
  const row = await services.store.database
    .withTables<{ question: { text: string; message: string | null } }>()
    .selectFrom('question')
    .select('text')
    .where('message', 'like', `%|${connector.calls.at(-1)?.id}`)
    .executeTakeFirst();
  return row?.text;
}
