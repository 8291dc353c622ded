import { cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { examine } from '../src/health.ts';
import { saveReference } from '../src/outbox/reference-register.ts';
import { openStore } from '../src/store/open-store.ts';
import { StoreReadOnly, StoreUnreachable } from '../src/store/store.ts';
import { loadDemoCity } from './support/demo-city.ts';
import { freshDatabase } from './support/postgres.ts';
import { personalReference, say, saying, sayingFeature } from './support/said.ts';
import { startTestBot, type TestBot } from './support/test-bot.ts';

const SECRET = 'hemligt';

let bot: TestBot;
let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'utblick-health-'));
  file = join(folder, 'directory.yaml');
  await writeFile(file, 'units: []\npeople: []\n');
  bot = await startTestBot({ directoryFile: file, start: { features: [sayingFeature] } });
  await loadDemoCity(bot);
});
afterEach(() => void vi.restoreAllMocks());
afterAll(async () => {
  await bot?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the page for operators says of one thing, and whether the instance counts as ready. */
async function ready(what: string) {
  const response = await fetch(`${bot.url}/ready`);
  const text = await response.text();
  expect(text).not.toMatch(new RegExp(`${SECRET}|postgres://|at .*\\.ts`));
  const { findings } = JSON.parse(text) as { findings: { what: string; state: string; says: string }[] };
  const { state = '', says = '' } = findings.find((finding) => finding.what === what) ?? {};
  return { status: response.status, state, says };
}

const fine = { status: 200, state: 'fine' };

describe('The page for operators says what is wrong, without secrets, and is well again by itself', () => {
  test('when the store is gone', async () => {
    const { store } = bot.services;
    const gone = Object.assign(new Error(`no way to postgres://utblick:${SECRET}@db/utblick`), {
      code: 'ECONNREFUSED',
    });
    const ping = vi.spyOn(store, 'ping').mockRejectedValue(gone);

    expect(await ready('store')).toEqual({
      status: 503,
      state: 'broken',
      says: expect.stringContaining('does not answer (ECONNREFUSED)'),
    });
    expect((await fetch(`${bot.url}/health/ready`)).status).toBe(503);
    expect(JSON.stringify(bot.logged)).not.toContain(SECRET);
    ping.mockRejectedValue(new StoreReadOnly('read-only'));
    expect(await ready('store')).toEqual({
      status: 503,
      state: 'broken',
      says: expect.stringContaining('more storage'),
    });
    ping.mockRestore();
    expect(await ready('store')).toMatchObject(fine);
  });

  test('when the tables are of an older version, or of a newer one', async () => {
    const { database } = bot.services.store;
    const applied = database.withTables<{ kysely_migration: { name: string; timestamp: string } }>();
    const newer = { name: '9999-to-come', timestamp: '2027-01-01' };
    await applied.insertInto('kysely_migration').values(newer).execute();
    expect(await ready('tables')).toMatchObject({ status: 200, state: 'look' });
    expect((await ready('tables')).says).toContain('9999-to-come');
    await applied.deleteFrom('kysely_migration').where('name', '=', newer.name).execute();

    const [row] = await applied
      .deleteFrom('kysely_migration')
      .where('name', '=', '0018-operations')
      .returningAll()
      .execute();
    expect(await ready('tables')).toMatchObject({ status: 503, state: 'broken' });
    if (row !== undefined) await applied.insertInto('kysely_migration').values(row).execute();
    expect(await ready('tables')).toMatchObject(fine);
  });

  test('when the workers stand still', async () => {
    const { database } = bot.services.store;
    // A queue that no worker of this instance looks at, as when all of them stand still.
    await sql`select pgboss.create_queue('nobodys', '{"policy": "standard"}'::jsonb)`.execute(database);
    await sql`
      insert into pgboss.job (name, data, start_after) values ('nobodys', '{}', now() - interval '1 hour')`.execute(
      database,
    );
    expect(await ready('jobs')).toMatchObject({ status: 503, state: 'broken' });
    expect((await ready('jobs')).says).toContain('60 minutes');
    await sql`delete from pgboss.job where name = 'nobodys'`.execute(database);
    expect(await ready('jobs')).toMatchObject(fine);
  });

  test('when the directory file can not be read, or has faults', async () => {
    await rename(file, `${file}.gone`);
    expect(await ready('directory')).toMatchObject({ status: 200, state: 'look' });
    expect((await ready('directory')).says).toContain("can't be read");
    await writeFile(file, 'units: [{id: 1}]\n');
    expect((await ready('directory')).says).toMatch(/faults \(line \d/);
    await rename(`${file}.gone`, file);
    expect(await ready('directory')).toMatchObject(fine);
  });

  test('when Teams does not let the bot in, or does not answer', async () => {
    const { database } = bot.services.store;
    await bot.services.store.transaction((transaction) =>
      saveReference(transaction, personalReference('anna', 'a:anna', bot.connector.url)),
    );
    bot.connector.answerBy(({ conversation }) =>
      conversation === 'a:anna' ? { status: 401, body: { error: { message: SECRET } } } : undefined,
    );
    await say(bot, saying({ person: 'anna' }, 'hej'));
    const patience = { timeout: 30_000 };
    await expect.poll(() => ready('deliveries'), patience).toMatchObject({ status: 503, state: 'broken' });
    expect((await ready('deliveries')).says).toContain('MicrosoftAppId');

    bot.connector.answerBy(() => ({ status: 503 }));
    await sql`update pgboss.job set start_after = now() where name = 'deliver-message'`.execute(database);
    await expect.poll(() => ready('deliveries'), patience).toMatchObject({ status: 200, state: 'look' });
    bot.connector.answerBy(() => undefined);
    await sql`update pgboss.job set start_after = now() where name = 'deliver-message'`.execute(database);
    await expect.poll(() => ready('deliveries'), patience).toMatchObject(fine);
  });

  test('and does not take messages that wait behind one that failed for workers that stand still', async () => {
    const { store } = bot.services;
    await store.transaction((transaction) =>
      saveReference(transaction, personalReference('bo', 'a:bo', bot.connector.url)),
    );
    bot.connector.answerBy(() => ({ status: 503 }));
    await say(bot, saying({ person: 'bo' }, 'först'), saying({ person: 'bo' }, 'sedan'));
    const patience = { timeout: 30_000 };
    await expect.poll(() => ready('deliveries'), patience).toMatchObject({ status: 200, state: 'look' });
    const { numAffectedRows } = await sql`
      update pgboss.job set start_after = now() - interval '1 hour'
      where name = 'deliver-message' and state = 'created'`.execute(store.database);

    expect(numAffectedRows).toBe(1n);
    expect(await ready('jobs')).toMatchObject(fine);
    expect((await ready('deliveries')).says).toMatch(/^1 message failed and is tried again \(503: 1\)/);
    bot.connector.answerBy(() => undefined);
    await sql`update pgboss.job set start_after = now() where name = 'deliver-message'`.execute(
      store.database,
    );
    await expect.poll(() => ready('deliveries'), patience).toMatchObject(fine);
  });
});

test('An embedded store whose folder is gone or is another is told, though what is in memory still answers', async () => {
  const own = join(folder, 'store');
  const away = join(folder, 'away');
  const store = await openStore({ folder: own });
  const services = { ...bot.services, store };
  const storeIs = async () => (await examine(services))[0];

  await store.ping();
  await rename(own, away);
  await expect(store.ping()).rejects.toThrow(StoreUnreachable);
  expect(await storeIs()).toMatchObject({ state: 'broken', says: expect.stringContaining('is gone') });
  await cp(away, own, { recursive: true });
  expect(await storeIs()).toMatchObject({ state: 'broken', says: expect.stringContaining('is another') });
  await rm(own, { recursive: true });
  await rename(away, own);
  expect(await storeIs()).toMatchObject({ what: 'store', state: 'fine' });
  await store.close();
});

test('Provisions that are withheld are named, or it is said how many more there are', async () => {
  const ground = await bot.services.editions.ground();
  const withheld = (...ids: string[]) =>
    vi.spyOn(bot.services.editions, 'ground').mockResolvedValue({ ...ground, underReview: new Set(ids) });

  withheld('4#2', '5#7', '5#8', '5#9', '5#10');
  expect((await ready('knowledge')).says).toMatch(/withheld: 4#2, 5#7, 5#8, 5#9, 5#10$/);
  withheld('4#2', '5#7', '5#8', '5#9', '5#10', '5#11');
  expect((await ready('knowledge')).says).toMatch(/withheld: 4#2, 5#7, 5#8, 5#9, 5#10 and 1 more$/);
});

test('What can not be examined is named, and is broken', async () => {
  vi.spyOn(bot.services.editions, 'ground').mockRejectedValue(new Error(`no way to ${SECRET}`));

  expect(await ready('edition')).toEqual({
    status: 503,
    state: 'broken',
    says: expect.stringContaining('could not be examined'),
  });
  expect(await ready('knowledge')).toMatchObject({ state: 'broken' });
  expect(await ready('directory')).toMatchObject({ state: 'fine' });
});

test('A server that is not there, or that does not let the bot in, is told by its code alone', async () => {
  const database = await freshDatabase();
  const store = await openStore({ databaseUrl: database.url });
  await database.drop();
  const [finding, ...others] = await examine({ ...bot.services, store });

  expect(others).toEqual([]);
  expect(finding).toMatchObject({ what: 'store', state: 'broken' });
  expect(finding?.says).toMatch(/^the server store does not answer \([\dA-Z]+\)/);
  expect(finding?.says).not.toContain(new URL(database.url).password);
  await store.close();
});
