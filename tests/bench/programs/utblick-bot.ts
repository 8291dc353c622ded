import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { startFromConfig } from '../../../src/main.ts';

/** The bot as `npm run bot` starts it, on a free port. */
const config = readConfig({ LOG_LEVEL: 'warn', ...process.env, PORT: '0' });
const bot = await startFromConfig(config, createLog(config.logLevel));
process.stdout.write(`listening on ${bot.port}\n`);
process.once('SIGTERM', () => void bot.stop().then(() => process.exit(0)));
