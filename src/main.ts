import { type Config, ConfigError, readConfig } from './config.ts';
import { createDispatcher } from './conversation/dispatcher.ts';
import type { Feature } from './conversation/feature.ts';
import { startServer } from './http/server.ts';
import { forgetDeliveriesJob } from './jobs/forget-deliveries.ts';
import { startJobs } from './jobs/jobs.ts';
import { createLog } from './log.ts';
import { createServices, type Services } from './services.ts';
import { onStopSignal } from './stop-signals.ts';
import { FolderInUse } from './store/folder-claim.ts';
import { strategyFeature } from './strategy/feature.ts';
import { TeamsAdapter } from './teams/adapter.ts';
import { type AuthenticationOptions, createAuthentication } from './teams/authentication.ts';
import { createBot } from './teams/bot.ts';
import { loadCards } from './teams/cards.ts';

export interface RunningBot {
  readonly port: number;
  /** Lets turns and jobs under way finish, then closes server, queue and store. */
  stop(): Promise<void>;
}

/** The rooms of the house. A new one is a folder and a line here. */
export function createFeatures(services: Services): Feature[] {
  return [strategyFeature(services)];
}

/** Wires everything together and starts it: queue, features, Teams, server. */
export async function startBot(
  config: Pick<Config, 'host' | 'port' | 'identity'>,
  services: Services,
  authentication: Omit<AuthenticationOptions, 'identity'> = {},
): Promise<RunningBot> {
  const { store, clock, log } = services;
  const features = createFeatures(services);
  const jobs = await startJobs({
    connection: store.connection,
    jobs: [
      forgetDeliveriesJob({ database: store.database, clock }),
      ...features.flatMap((feature) => feature.jobs),
    ],
    log,
  });
  const bot = createBot({
    adapter: new TeamsAdapter(createAuthentication({ ...authentication, identity: config.identity }), log),
    dispatcher: createDispatcher(features),
    features,
    cards: loadCards(),
    store,
    clock,
    log,
  });
  const server = await startServer({
    host: config.host,
    port: config.port,
    messages: bot,
    checkReady: () => store.ping(),
    log,
  });
  return {
    port: server.port,
    stop: async () => {
      await server.close();
      await jobs.stop();
      await store.close();
    },
  };
}

/** The bot alone, in the foreground, until it is told to stop. */
async function run(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const bot = await startBot(config, await createServices(config, log));
  const mode =
    config.identity === undefined ? 'local mode: no authentication, this machine only' : 'authenticated';
  log.info({ host: config.host, port: bot.port, mode }, 'Utblick is listening');
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
}

/** Says why the program can't start; the stack only where the reason is not one that a person can mend. */
export function failStart(error: unknown): never {
  const known = error instanceof ConfigError || error instanceof FolderInUse;
  process.stderr.write(`${known ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
}

if (import.meta.main) await run().catch(failStart);
