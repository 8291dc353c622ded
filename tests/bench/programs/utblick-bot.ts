import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { startBot } from '../../../src/main.ts';
import { loadDirectoryFile } from '../../../src/network/directory/load-directory-file.ts';
import { createServices } from '../../../src/services.ts';
import { credentials, identity } from '../../support/connector-tokens.ts';

/**
 * The bot as `npm run bot` starts it, on a free port, but for the person's limit: a few people ask much here. Where the
 * Bot Connector publishes its keys is the first word; the bot then has an identity, and without it is in local mode.
 */
const [, , openIdMetadataUrl] = process.argv;
const config = readConfig({ LOG_LEVEL: 'warn', ...process.env, PORT: '0' });
const services = await createServices(config, createLog(config.logLevel));
await loadDirectoryFile(services, config.directoryFile);
const many = { acts: 1_000_000, searches: 1_000_000 };
const bot = await startBot(
  { ...config, identity: openIdMetadataUrl === undefined ? undefined : identity },
  services,
  openIdMetadataUrl === undefined ? {} : { openIdMetadataUrl, credentials, serviceHosts: ['127.0.0.1'] },
  { personLimits: many },
);
process.stdout.write(`listening on ${bot.port}\n`);
process.once('SIGTERM', () => void bot.stop().then(() => process.exit(0)));
