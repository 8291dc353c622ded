import { runningClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { startBot } from '../../src/main.ts';
import { queueNotices } from '../../src/outbox/queue-notice.ts';
import { findReference, saveReference } from '../../src/outbox/reference-register.ts';
import type { createServices } from '../../src/services.ts';
import { personalReference, saying, sayingFeature } from './said.ts';
import { createUnlearntServices } from './services-unlearnt.ts';

/**
 * The real bot without limits of its own, with many messages to many people: they are queued when it is
 * started for the first time. Words: folder of the store, address of the connector, people, messages to each.
 */
async function run([folder = '', serviceUrl = '', people = '', each = '']: readonly string[]): Promise<void> {
  const log = createLog('error');
  const config = { dataFolder: folder, databaseUrl: undefined } as Parameters<typeof createServices>[0];
  const services = await createUnlearntServices(config, log);
  const { store } = services;
  const bot = await startBot(
    { host: '127.0.0.1', port: 0, identity: undefined },
    { ...services, clock: runningClock() },
    {},
    { features: [sayingFeature], delivery: { limits: { conversation: [], app: [] } } },
  );
  const again = (await findReference(store.database, 'a:chat-0')) !== undefined;
  const names = Array.from({ length: Number(people) }, (_, number) => `person-${number}`);
  if (!again) {
    await store.transaction(async (transaction) => {
      for (const [number, person] of names.entries()) {
        await saveReference(transaction, personalReference(person, `a:chat-${number}`, serviceUrl));
      }
      // Each round tells everybody something.
      for (let round = 0; round < Number(each); round += 1) {
        const notices = names.map((person, number) => saying({ person }, `${number}:${round}`));
        await queueNotices(transaction, bot.outbox.sendAll, notices);
      }
    });
  }
  process.stdout.write('everything is queued\n');
  process.once('SIGTERM', () => void bot.stop().then(() => process.exit(0)));
}

await run(process.argv.slice(2));
