import type { Config } from '../config.ts';
import type { Services } from '../services.ts';

/** Does `work` with the services of the bot, which are loaded for it and closed after it. */
export async function withServices<Result>(
  config: Config,
  work: (services: Services) => Promise<Result>,
): Promise<Result> {
  const [{ createServices }, { createLog }] = await Promise.all([
    import('../services.ts'),
    import('../log.ts'),
  ]);
  const services = await createServices(config, createLog(config.logLevel));
  try {
    return await work(services);
  } finally {
    await services.store.close();
  }
}
