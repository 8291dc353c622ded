import { type Config, checkKeepMonths, readConfig } from './config.ts';
import { withActing } from './conversation/acting.ts';
import { createDispatcher } from './conversation/dispatcher.ts';
import type { Feature, Job, SendJob, SendJobs } from './conversation/feature.ts';
import { type TabTarget, tabLink } from './conversation/tab-link.ts';
import { createFeatures, type FeatureOptions } from './features.ts';
import { examine } from './health.ts';
import { allJobs, type HouseJobsOptions, roomOfJob, watchQueue } from './house.ts';
import { startServer } from './http/server.ts';
import { startJobs } from './jobs/jobs.ts';
import { createLog, type Log } from './log.ts';
import { actingIn } from './network/acting/act-as.ts';
import { findUnits } from './network/directory/directory.ts';
import { currentDirectory } from './network/directory/directory-register.ts';
import { loadDirectoryFile } from './network/directory/load-directory-file.ts';
import { operationsFeature } from './operations/feature.ts';
import { keepingsOf, tablesByMonths } from './operations/kept/keepings.ts';
import { isRoomHeld, stopsGate } from './operations/switch/gate.ts';
import type { Sender } from './outbox/model.ts';
import { type LinkBase, linkInTeams, recordLinks } from './pages/record-link.ts';
import { doneIn } from './record/register.ts';
import { loadMeetingsFile } from './remiss/dates/load-meetings.ts';
import { createServices, type Services } from './services.ts';
import { failStart } from './start-failure.ts';
import { onStopSignal } from './stop-signals.ts';
import { findOfferedFile } from './store/offered-files.ts';
import { senderWarningOfChangedRules } from './strategy/editions/warn-of-changed-rules.ts';
import { createTab, handOver } from './tab.ts';
import { TeamsAdapter } from './teams/adapter.ts';
import { createBot } from './teams/bot.ts';
import { loadCards } from './teams/cards/cards.ts';
import type { LabelNames } from './teams/cards/message-entity.ts';
import type { Paces } from './teams/handling.ts';
import { type AuthenticationOptions, createAuthentication } from './teams/receiving/authentication.ts';
import { createLateWork, usualPaces } from './teams/receiving/paces.ts';
import { createPersonLimit, type PersonLimits, usualLimits } from './teams/receiving/person-limit.ts';
import { createSender } from './teams/sending/proactive.ts';
import { startTelemetry } from './telemetry/start.ts';

export interface RunningBot {
  readonly port: number;
  /** How messages are queued, and changed when they have been sent. */
  readonly outbox: { readonly send: SendJob; readonly sendAll: SendJobs; readonly sender: Sender };
  /** Lets turns and jobs under way finish, then closes server, queue and store. */
  stop(): Promise<void>;
}

/** What may be other than in a city's own bot. */
export interface StartOptions extends HouseJobsOptions {
  /** Rooms besides its own. */
  readonly features?: readonly Feature[];
  readonly keepVisitsMonths?: number;
  /** Whether clients show forms as dialogs; Teams does, and the local client does not. */
  readonly dialogs?: boolean;
  /** What the label of messages that are not to be spread is called. */
  readonly sensitivityLabels?: LabelNames | undefined;
  readonly paces?: Paces;
  /** How many months instead of those that the rooms declare, by table; 0: never erased. */
  readonly keepMonths?: Readonly<Record<string, number>>;
  /** How much one person may do in a minute; whoever is at this machine alone has no limit. */
  readonly personLimits?: PersonLimits;
}

const notStarted: SendJob = async () => {
  throw new Error('the job queue has not started');
};

/** Wires everything together and starts it: queue, features, Teams, server. */
export async function startBot(
  config: Pick<Config, 'host' | 'port' | 'identity'> & Partial<Pick<Config, 'publicAddress'>>,
  services: Services,
  authentication: Omit<AuthenticationOptions, 'identity'> = {},
  options: StartOptions = {},
): Promise<RunningBot> {
  const { store, clock, log } = services;
  const localMode = config.identity === undefined;
  // The features are asked for their jobs before the queue starts, and send jobs after it has.
  const queue: { send: SendJob } = { send: notStarted };
  const address = { port: config.port }; // Known once the server listens.
  const localAddress = () => `http://127.0.0.1:${address.port}`;
  const linkBase = config.identity ?? { localPort: () => address.port };
  const features = createRooms(services, options, {
    send: (...sent) => queue.send(...sent),
    localMode,
    linkTo: recordLinks(linkBase),
  });
  const dispatcher = createDispatcher(features, stopsGate(store), doneIn(store.database));
  const cards = cardsOf(features, localMode, options);
  const authenticate = createAuthentication({ ...authentication, identity: config.identity });
  const adapter = new TeamsAdapter(authenticate, log);
  const appId = config.identity?.appId;
  const delivering = createSender({ adapter, cards, clock, appId, database: store.database });
  const sender = senderWarningOfChangedRules(delivering, services.editions);
  const jobs = await startJobs({
    connection: store.connection,
    jobs: allJobs(services, features, sender, options),
    isHeld: (job) => isRoomHeld(store.database, roomOfJob(features, job)),
    log,
  });
  queue.send = jobs.send;
  const lateWork = createLateWork();
  const bot = createBot({
    adapter,
    ...{ lateWork, paces: options.paces ?? usualPaces, appId },
    dispatcher: localMode ? withActing(dispatcher, actingIn(store)) : dispatcher,
    features,
    cards,
    store,
    clock,
    log,
    limit: createPersonLimit(options.personLimits ?? (localMode ? undefined : usualLimits)),
    ...linksInto(linkBase, () => config.publicAddress ?? localAddress()),
    ...handOver(services, localMode ? localAddress : undefined),
  });
  const server = await startServer({
    host: config.host,
    port: config.port,
    messages: bot,
    checkReady: () => store.ping(),
    tab: createTab(services, config.identity, linkBase),
    examine: () => examine(services),
    ...(localMode ? { findFile: (id: string) => findOfferedFile(store.database, id) } : {}),
    log,
  });
  address.port = server.port;
  // Nobody who asks first shall wait for it; whoever starts the bot need not either.
  setImmediate(() => services.search.prepare());
  const unwatch = watchQueue(store);
  return {
    port: server.port,
    outbox: { send: jobs.send, sendAll: jobs.sendAll, sender },
    stop: async () => {
      unwatch();
      await server.close();
      await lateWork.settled();
      await jobs.stop();
      await store.close();
    },
  };
}

/** Teams shows forms as dialogs, and the local client does not. */
function cardsOf(features: readonly Feature[], localMode: boolean, options: StartOptions) {
  const { dialogs = !localMode, sensitivityLabels: labels } = options;
  return loadCards({ dialogs: dialogs ? features.flatMap(({ forms = [] }) => forms) : undefined, labels });
}

/** Where people reach the server, and how cards and texts lead into its page. */
function linksInto(base: LinkBase, publicAddress: () => string) {
  return {
    publicAddress,
    recordLink: recordLinks(base),
    tabLinkTo: (target: TabTarget) => linkInTeams(base, tabLink(publicAddress(), target)),
  };
}

/** All rooms, and the one that looks after them. */
function createRooms(
  services: Services,
  { features = [], keepVisitsMonths, keepMonths }: StartOptions,
  shared: Omit<FeatureOptions, 'keepVisitsMonths'>,
): Feature[] {
  const { store, clock, languageModel } = services;
  const rooms = [...createFeatures(services, { ...shared, keepVisitsMonths }), ...features];
  const usesModel = languageModel !== undefined;
  const about = { keepMonths, keepVisitsMonths, usesModel };
  return [...rooms, operationsFeature({ store, clock, rooms, ...about })];
}

/** Starts the bot as the environment says: with its services, and its directory loaded. */
export async function startFromConfig(config: Config, log: Log): Promise<RunningBot> {
  if (config.unknownSettings.length > 0)
    log.warn(
      { names: config.unknownSettings },
      'not settings of Utblick, and not read: see how they are spelt',
    );
  const services = await createServices(config, log);
  try {
    const rooms = createFeatures(services, { send: notStarted, localMode: config.identity === undefined });
    checkKeepMonths(config, tablesByMonths(keepingsOf(rooms)));
    await loadDirectoryFile(services, config.directoryFile);
    // The meetings of the demonstration are those of its units.
    if (config.meetingsFile !== undefined || config.directoryFile === undefined) {
      await loadMeetingsFile(services, config.meetingsFile);
    }
    const { keepVisitsMonths, keepMonths, sensitivityLabels } = config;
    const jobs = await jobsOf(config, services);
    const bot = await startBot(
      config,
      services,
      {},
      { jobs, keepVisitsMonths, keepMonths, sensitivityLabels },
    );
    setImmediate(() => prepareUnits(services));
    return bot;
  } catch (error) {
    await services.store.close();
    throw error;
  }
}

/** Finds a unit before anybody asks for one: whoever did first would wait a quarter of a second for the words of all. */
function prepareUnits({ store, log }: Services): void {
  currentDirectory(store).then(
    (directory) => findUnits(directory, ''),
    (error: unknown) => log.warn({ err: error }, 'units are looked up when somebody asks for one'),
  );
}

/** The jobs that a city's own settings call for. */
async function jobsOf({ entraGroupsFile, identity }: Config, services: Services): Promise<Job[]> {
  if (entraGroupsFile === undefined) return [];
  const { entraJobs } = await import('./network/entra/jobs.ts');
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
  // Before everything that is measured.
  const telemetry = await startTelemetry(config.telemetry);
  const bot = await startFromConfig(config, log);
  onStopSignal(config.underNpm, (why) => {
    log.info({ why }, 'stopping: turns and jobs under way finish first');
    const stopped = bot.stop().finally(() => telemetry.stop());
    stopped.then(
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

/** Runs the bot as a program of its own; why it could not start is said on standard error. */
export const startProgram = (): Promise<void> => run().catch(failStart);

if (import.meta.main) await startProgram();
