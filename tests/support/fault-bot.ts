import { z } from 'zod';
import { type Feature, type SendJob, verb } from '../../src/conversation/feature.ts';
import { createLog } from '../../src/log.ts';
import { startBot } from '../../src/main.ts';
import { queueNotice, queueNotices } from '../../src/outbox/queue-notice.ts';
import { recordChange } from '../../src/record/record-change.ts';
import type { createServices } from '../../src/services.ts';
import { once } from '../../src/store/inbox.ts';
import type { Store } from '../../src/store/store.ts';
import { saidKind, saying } from './said.ts';
import { createUnlearntServices } from './services-unlearnt.ts';

/** How many people are told of what is saved, and are reminded. */
export const RECEIVERS = 20;
/** The shortest that the queue takes. */
const HEARTBEAT_SECONDS = 10;

/**
 * A room with what every room does: `save` keeps something once, with its entry in the record and a message to
 * somebody, in one transaction; `remind` reminds everybody once, whenever an instance starts; `tick` runs by the clock.
 * And `hold` never ends the first time, so that it is under way when its instance is killed.
 */
function savingFeature(store: Store, queue: { send: SendJob }): Feature {
  const save = verb('save', z.object({ what: z.string() }), async (turn, { what }) => {
    const receiver = Number(what.split('-').at(-1)) % RECEIVERS;
    await store.transaction(async (transaction) => {
      if (!(await once(transaction, `save:${what}`, turn.at))) return;
      const subject = `saved:${what}`;
      const change = { at: turn.at, actor: turn.person.id, act: 'save', subject };
      await queueNotice(transaction, queue.send, saying({ person: `person-${receiver}` }, `saved ${what}`));
      await recordChange(transaction, { actingFor: undefined, ...change, before: null, after: {} });
    });
    return { text: `saved ${what}` };
  });
  const hold = verb('hold', z.object({ what: z.string() }), async (turn, { what }) => {
    if (!(await store.transaction((transaction) => once(transaction, `hold:${what}`, turn.at))))
      return { text: `held ${what}` };
    process.stdout.write(`holding ${what}\n`);
    return new Promise<never>(() => undefined);
  });
  return {
    name: 'saving',
    intents: [],
    verbs: [save, hold],
    jobs: [
      {
        name: 'remind',
        atStart: true,
        run: async (_data, send) => {
          const people = Array.from({ length: RECEIVERS }, (_, number) => `person-${number}`);
          await store.transaction((transaction) =>
            queueNotices(
              transaction,
              async (inside, job, jobs) => {
                for (const { data, key } of jobs)
                  await send(inside, job, data, key === undefined ? {} : { key });
              },
              people.map((person) => saying({ person }, `remind ${person}`)),
            ),
          );
        },
      },
      {
        name: 'tick',
        cron: '* * * * *',
        run: async () => {
          const at = new Date();
          const subject = `tick:${at.toISOString().slice(0, 16)}`;
          await store.transaction(async (transaction) => {
            await recordChange(transaction, {
              actingFor: undefined,
              at,
              actor: 'system:tick',
              act: 'tick',
              subject,
              before: null,
              after: {},
            });
          });
        },
      },
    ],
    notices: [saidKind],
    examples: { sv: [], en: [] },
  };
}

/** One instance. Words: address of the database, port. */
async function run([databaseUrl = '', port = '']: readonly string[]): Promise<void> {
  const log = createLog('error');
  const config = { databaseUrl, dataFolder: '' } as Parameters<typeof createServices>[0];
  const services = await createUnlearntServices(config, log);
  const queue: { send: SendJob } = {
    send: async () => {
      throw new Error('not started');
    },
  };
  const bot = await startBot(
    { host: '127.0.0.1', port: Number(port), identity: undefined },
    services,
    {},
    {
      features: [savingFeature(services.store, queue)],
      delivery: { limits: { conversation: [], app: [] }, heartbeatSeconds: HEARTBEAT_SECONDS },
    },
  );
  queue.send = bot.outbox.send;
  process.stdout.write('listening\n');
  process.once('SIGTERM', () => void bot.stop().then(() => process.exit(0)));
}

if (import.meta.main) await run(process.argv.slice(2));
