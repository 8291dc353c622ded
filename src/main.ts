import { beredningFeature } from './beredning/feature.ts';
import { commitmentsFeature } from './commitments/feature.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { withActing } from './conversation/acting.ts';
import { createDispatcher } from './conversation/dispatcher.ts';
import type { Feature, Job, SendJob, SendJobs } from './conversation/feature.ts';
import { startServer } from './http/server.ts';
import { forgetDeliveriesJob } from './jobs/forget-deliveries.ts';
import { startJobs } from './jobs/jobs.ts';
import { createLog, type Log } from './log.ts';
import { actingIn } from './network/act-as.ts';
import { entraJobs } from './network/entra/jobs.ts';
import { networkFeature } from './network/feature.ts';
import { findFallbackIn } from './network/find-fallback.ts';
import { DirectoryUnusable, loadDirectoryFile } from './network/load-directory-file.ts';
import { type DeliverPorts, outboxJobs } from './outbox/deliver.ts';
import type { Sender } from './outbox/model.ts';
import { recordLinks } from './pages/record-link.ts';
import { loadMeetingsFile } from './remiss/dates/load-meetings.ts';
import { remissFeature } from './remiss/feature.ts';
import { reportsFeature } from './reports/feature.ts';
import { createServices, type Services } from './services.ts';
import { onStopSignal } from './stop-signals.ts';
import { FolderInUse } from './store/folder-claim.ts';
import { findOfferedFile } from './store/offered-files.ts';
import { strategyFeature } from './strategy/feature.ts';
import { createTab } from './tab.ts';
import { TeamsAdapter } from './teams/adapter.ts';
import { type AuthenticationOptions, createAuthentication } from './teams/authentication.ts';
import { createBot } from './teams/bot.ts';
import { loadCards } from './teams/cards.ts';
import { createFileTransfer } from './teams/file-transfer.ts';
import { createSender } from './teams/proactive.ts';
import { visitsFeature } from './visits/feature.ts';
import { createVisitReader } from './visits/reader.ts';

export interface RunningBot {
  readonly port: number;
  /** How messages are queued, and changed when they have been sent. */
  readonly outbox: { readonly send: SendJob; readonly sendAll: SendJobs; readonly sender: Sender };
  /** Lets turns and jobs under way finish, then closes server, queue and store. */
  stop(): Promise<void>;
}

/** The rooms of the house. A new one is a folder and a line here. */
export function createFeatures(
  services: Services,
  { send, localMode, linkTo, keepVisitsMonths = 24 }: FeatureOptions,
): Feature[] {
  const matrix = services.knowledge.decisionMatrix;
  return [
    strategyFeature(services),
    networkFeature({ ...services, send, localMode }),
    beredningFeature({ ...services, send, matrix }),
    remissFeature({ ...services, send }),
    commitmentsFeature({ ...services, send, matrix }),
    visitsFeature({ ...services, send, reader: createVisitReader(), keepMonths: keepVisitsMonths }),
    reportsFeature({ ...services, linkTo }),
  ];
}

/** What rooms are told of besides what all share. */
export interface FeatureOptions {
  readonly send: SendJob;
  readonly localMode: boolean;
  /** The address of the record of `visit/<id>`. */
  readonly linkTo: (path: string) => string;
  /** How many months after a visit its personal data is erased. */
  readonly keepVisitsMonths?: number | undefined;
}

/** What may be other than in a city's own bot. */
export interface StartOptions {
  readonly delivery?: Partial<Pick<DeliverPorts, 'limits' | 'random' | 'concurrency' | 'findFallback'>>;
  /** Rooms besides its own. */
  readonly features?: readonly Feature[];
  /** Jobs besides those of the rooms. */
  readonly jobs?: readonly Job[];
  readonly keepVisitsMonths?: number;
  /** Where the keys of tokens for the page are published; Entra's own by default. */
  readonly tokenMetadataUrl?: string;
}

/** Wires everything together and starts it: queue, features, Teams, server. */
export async function startBot(
  config: Pick<Config, 'host' | 'port' | 'identity'>,
  services: Services,
  authentication: Omit<AuthenticationOptions, 'identity'> = {},
  options: StartOptions = {},
): Promise<RunningBot> {
  const { store, clock, log } = services;
  // Nobody who asks first shall wait for it.
  services.search.prepare();
  const localMode = config.identity === undefined;
  // The features are asked for their jobs before the queue starts, and send jobs after it has.
  const queue: { send: SendJob } = {
    send: async () => {
      throw new Error('the job queue has not started');
    },
  };
  // Known once the server listens.
  const address = { port: config.port };
  const linkBase = config.identity ?? { localPort: () => address.port };
  const features = [
    ...createFeatures(services, {
      send: (...sent) => queue.send(...sent),
      localMode,
      linkTo: recordLinks(linkBase),
      keepVisitsMonths: options.keepVisitsMonths,
    }),
    ...(options.features ?? []),
  ];
  const dispatcher = createDispatcher(features);
  const cards = loadCards();
  const adapter = new TeamsAdapter(
    createAuthentication({ ...authentication, identity: config.identity }),
    log,
  );
  const sender = createSender({ adapter, cards, clock, appId: config.identity?.appId });
  const jobs = await startJobs({
    connection: store.connection,
    jobs: allJobs(services, features, sender, options),
    log,
  });
  queue.send = jobs.send;
  const bot = createBot({
    adapter,
    dispatcher: localMode ? withActing(dispatcher, actingIn(store)) : dispatcher,
    features,
    cards,
    store,
    clock,
    log,
    transfer: createFileTransfer({ localMode, log }),
    ...(localMode ? { linkTo: (file: string) => `http://127.0.0.1:${address.port}/files/${file}` } : {}),
  });
  const server = await startServer({
    host: config.host,
    port: config.port,
    messages: bot,
    checkReady: () => store.ping(),
    tab: createTab(services, config.identity, linkBase, options.tokenMetadataUrl),
    ...(localMode ? { findFile: (id: string) => findOfferedFile(store.database, id) } : {}),
    log,
  });
  address.port = server.port;
  return {
    port: server.port,
    outbox: { send: jobs.send, sendAll: jobs.sendAll, sender },
    stop: async () => {
      await server.close();
      await jobs.stop();
      await store.close();
    },
  };
}

/** The jobs of the rooms, of the outbox, and of the house itself. */
function allJobs(
  { store, clock, log }: Services,
  features: readonly Feature[],
  sender: Sender,
  options: StartOptions,
): Job[] {
  const kinds = features.flatMap((feature) => feature.notices ?? []);
  const findFallback = findFallbackIn({ store, clock });
  return [
    forgetDeliveriesJob({ database: store.database, clock }),
    ...features.flatMap((feature) => feature.jobs),
    ...(options.jobs ?? []),
    ...outboxJobs({ store, clock, log, sender, kinds, findFallback, ...options.delivery }),
  ];
}

/** Starts the bot as the environment says: with its services, and its directory loaded. */
export async function startFromConfig(config: Config, log: Log): Promise<RunningBot> {
  const services = await createServices(config, log);
  try {
    await loadDirectoryFile(services, config.directoryFile);
    // The meetings of the demonstration are those of its units.
    if (config.meetingsFile !== undefined || config.directoryFile === undefined) {
      await loadMeetingsFile(services, config.meetingsFile);
    }
    const { keepVisitsMonths } = config;
    return await startBot(config, services, {}, { jobs: jobsOf(config, services), keepVisitsMonths });
  } catch (error) {
    await services.store.close();
    throw error;
  }
}

/** The jobs that a city's own settings call for. */
function jobsOf({ entraGroupsFile, identity }: Config, services: Services): Job[] {
  if (entraGroupsFile === undefined) return [];
  return entraJobs(services, {
    groupsFile: entraGroupsFile,
    managedIdentity: identity?.type === 'UserAssignedMSI' ? identity.appId : undefined,
    tenantId: identity?.tenantId,
  });
}

/** The bot alone, in the foreground, until it is told to stop. */
async function run(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const bot = await startFromConfig(config, log);
  onStopSignal(config.underNpm, (why) => {
    log.info({ why }, 'stopping: turns and jobs under way finish first');
    bot.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  });
  const mode =
    config.identity === undefined ? 'local mode: no authentication, this machine only' : 'authenticated';
  log.info({ host: config.host, port: bot.port, mode }, 'Utblick is listening');
}

/** Why the program can't start; the stack only where the reason is not one that a person can mend. */
export function whyNotStarted(error: unknown): string {
  const known = [ConfigError, FolderInUse, DirectoryUnusable].some((kind) => error instanceof kind);
  return known ? (error as Error).message : ((error as Error).stack ?? String(error));
}

/** Says why the program can't start, and ends it. */
export function failStart(error: unknown): never {
  process.stderr.write(`${whyNotStarted(error)}\n`);
  process.exit(1);
}

if (import.meta.main) await run().catch(failStart);
