import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { saveReference } from '../../src/outbox/reference-register.ts';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open-store.ts';
import { cardAction, personalMessage } from './activities.ts';
import { type Child, freePort, startChild } from './child.ts';
import { type Behaviour, type FakeConnector, startFakeConnector } from './fake-connector.ts';
import { RECEIVERS } from './fault-bot.ts';
import { startMortalServer } from './postgres.ts';
import { personalReference } from './said.ts';

const SAVERS = 6;
/** A person waits no longer for an answer; they press again. */
const PATIENCE_MILLISECONDS = 8_000;
const PAUSE_MILLISECONDS = 50;
/** Two minutes: whatever was broken works again long before. */
const MOST_PAUSES = 2_400;

/** Two instances, their database and the connector, under load, to be broken one by one. */
export interface Breakable {
  /** What was answered with success, as `person-number`. */
  readonly acknowledged: ReadonlySet<string>;
  /** How often each message was taken by the connector, by the id in its address. */
  readonly taken: ReadonlyMap<string, number>;
  /** What was said, once for each taking. */
  readonly said: readonly string[];
  readonly databaseUrl: string;
  /**
   * Ends an instance without warning, in the middle of an act, which the other one is sent again, and starts it again at
   * its address.
   */
  killInstance(number: 0 | 1): Promise<void>;
  /** Whether each act in whose middle an instance was killed was answered by the other one. */
  readonly answeredAgain: readonly boolean[];
  /** Ends the database without warning for so long. */
  killStore(milliseconds: number): Promise<void>;
  /** A version to come brings its tables while these instances work. */
  migrateToNewer(): Promise<void>;
  /** From now on the connector answers so; undefined: well. */
  breakConnector(behaviour: Behaviour | undefined): void;
  /** Waits until so many more were acknowledged: the load goes through again. */
  works(more?: number): Promise<void>;
  /** Whether each instance says that it is ready. */
  ready(): Promise<boolean[]>;
  /** What the instances have printed, for whoever looks for the reason of a failure. */
  printed(): string[];
  /** Ends the load. */
  calm(): Promise<void>;
  end(): Promise<void>;
}

/** Starts it all. The second instance is never started anew unless it is killed. */
export async function startBreakable(): Promise<Breakable> {
  const server = await startMortalServer();
  const connector = await startFakeConnector();
  const seen = watchConnector(connector);
  await prepare(server.url, connector.url);
  const ports = [await freePort(), await freePort()] as const;
  const instances: Child[] = await Promise.all(ports.map((port) => startInstance(server.url, port)));
  const acknowledged = new Set<string>();
  const load = startLoad(ports, connector.url, acknowledged);
  const addressOf = (number: 0 | 1) => `http://127.0.0.1:${ports[number]}/api/messages`;
  const answeredAgain: boolean[] = [];
  return {
    acknowledged,
    answeredAgain,
    ...{ taken: seen.taken, said: seen.said, databaseUrl: server.url },
    killInstance: async (number) => {
      const what = `${number}-${answeredAgain.length}`;
      const held = { ...cardAction(personalMessage('x'), 'hold', { what }), serviceUrl: connector.url };
      const cut = isAnswered(addressOf(number), held, `held ${what}`);
      await instances[number]?.waitFor(new RegExp(`holding ${what}`));
      await instances[number]?.end('SIGKILL');
      await cut;
      answeredAgain.push(await isAnswered(addressOf(number === 0 ? 1 : 0), held, `held ${what}`));
      instances[number] = await startInstance(server.url, ports[number]);
    },
    killStore: async (milliseconds) => {
      await server.kill();
      await setTimeout(milliseconds);
      await server.start();
    },
    migrateToNewer: () => migrateToNewer(server.url),
    breakConnector: seen.answerWith,
    works: async (more = 30) => {
      const enough = acknowledged.size + more;
      for (let pause = 0; acknowledged.size < enough; pause += 1) {
        if (pause > MOST_PAUSES)
          throw new Error(
            `nothing goes through:\n${instances.map((one) => one.printed().slice(-2_000)).join('\n')}`,
          );
        await setTimeout(PAUSE_MILLISECONDS);
      }
    },
    ready: () =>
      Promise.all(
        ports.map((port) =>
          fetch(`http://127.0.0.1:${port}/health/ready`).then(
            ({ ok }) => ok,
            () => false,
          ),
        ),
      ),
    printed: () => instances.map((instance) => instance.printed()),
    calm: load.stop,
    end: async () => {
      await load.stop();
      await Promise.all(instances.map((instance) => instance.end()));
      await connector.close();
      await server.kill();
    },
  };
}

async function startInstance(databaseUrl: string, port: number): Promise<Child> {
  const words = ['tests/support/fault-bot.ts', databaseUrl, String(port)];
  const instance = startChild(process.execPath, words, {});
  await instance.waitFor(/listening/);
  return instance;
}

/** The tables, and how the receivers are reached. */
async function prepare(databaseUrl: string, serviceUrl: string): Promise<void> {
  const store = await openStore({ databaseUrl });
  await store.transaction(async (transaction) => {
    for (let number = 0; number < RECEIVERS; number += 1) {
      const reference = personalReference(`person-${number}`, `a:chat-${number}`, serviceUrl);
      await saveReference(transaction, reference);
    }
  });
  await store.close();
}

/** Another table, and another column of one that is written to all the time. */
async function migrateToNewer(databaseUrl: string): Promise<void> {
  const store = await openStore({ databaseUrl });
  await migrateToLatest(store.database, {
    ...migrations,
    '9999-to-come': {
      up: async (database) => {
        await database.schema.createTable('to_come').addColumn('id', 'text').execute();
        await database.schema.alterTable('outbox_message').addColumn('to_come', 'text').execute();
        await sql`select pg_sleep(0.2)`.execute(database);
      },
    },
  });
  await store.close();
}

function watchConnector(connector: FakeConnector) {
  const taken = new Map<string, number>();
  const said: string[] = [];
  let behaviour: Behaviour | undefined;
  connector.answerBy(({ target = '', activity: { text = '' } }) => {
    if (behaviour !== undefined) return behaviour;
    taken.set(target, (taken.get(target) ?? 0) + 1);
    said.push(text.replace(/^\w\w: /, ''));
    return undefined;
  });
  const answerWith = (next: Behaviour | undefined) => {
    behaviour = next;
  };
  return { taken, said, answerWith };
}

/** Several people save one thing after the other, now here and now there, and press again until it is saved. */
function startLoad(ports: readonly number[], serviceUrl: string, acknowledged: Set<string>) {
  let going = true;
  const save = async (person: number) => {
    for (let number = 0; going; number += 1) {
      const what = `${person}-${number}`;
      for (let press = person; going && !acknowledged.has(what); press += 1) {
        const action = cardAction(personalMessage('x'), 'save', { what });
        const address = `http://127.0.0.1:${ports[press % ports.length]}/api/messages`;
        if (await isAnswered(address, { serviceUrl, ...action }, `saved ${what}`)) acknowledged.add(what);
        await setTimeout(PAUSE_MILLISECONDS);
      }
    }
  };
  const all = Promise.all(Array.from({ length: SAVERS }, (_, person) => save(person)));
  return {
    stop: async () => {
      going = false;
      await all;
    },
  };
}

async function isAnswered(address: string, activity: object, by: string): Promise<boolean> {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
  };
  return fetch(address, request).then(
    async (response) => (await response.text()).includes(by),
    () => false,
  );
}
