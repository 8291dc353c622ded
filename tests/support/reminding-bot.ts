import { createLog } from '../../src/log.ts';
import { startBot } from '../../src/main.ts';
import type { createServices } from '../../src/services.ts';
import { createUnlearntServices } from './services-unlearnt.ts';

/** One instance as it is. Words: address of the database, the time at which its clock starts. */
async function run([databaseUrl = '', startAt = '']: readonly string[]): Promise<void> {
  const config = { databaseUrl, dataFolder: '', startAt: new Date(startAt) };
  const services = await createUnlearntServices(
    config as Parameters<typeof createServices>[0],
    createLog('error'),
  );
  const bot = await startBot({ host: '127.0.0.1', port: 0, identity: undefined }, services);
  process.stdout.write('listening\n');
  process.once('SIGTERM', () => void bot.stop().then(() => process.exit(0)));
}

await run(process.argv.slice(2));
