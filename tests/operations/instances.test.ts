import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Feature } from '../../src/conversation/feature.ts';
import { queueNotices } from '../../src/outbox/queue-notice.ts';
import { closeReferences, findReference, saveReference } from '../../src/outbox/reference-register.ts';
import { listHistory } from '../../src/record/register.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { once } from '../../src/store/inbox.ts';
import { openStore } from '../../src/store/open-store.ts';
import { personalMessage } from '../support/activities.ts';
import { adele, alex, loadDemoCity } from '../support/demo-city.ts';
import { freshDatabase } from '../support/postgres.ts';
import { personalReference, saying, sayingFeature } from '../support/said.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const PEOPLE = 20;
const EACH = 10;

/** A room that is asked for, and has a job that counts its runs. */
function countingFeature(runs: string[]): Feature {
  return {
    name: 'counting',
    intents: [
      {
        name: 'count',
        claim: (text) => (text === 'räkna' ? 2 : 0),
        handle: async () => ({ text: 'räknat' }),
      },
    ],
    verbs: [],
    jobs: [{ name: 'count', run: async (data) => void runs.push((data as { number: string }).number) }],
    examples: { sv: [], en: [] },
  };
}

describe('two instances of the bot on one database', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let bots: [TestBot, TestBot];
  const runs: string[] = [];
  const start = async () =>
    startTestBot({
      // Both migrate at once: one does it, and the other waits.
      store: await openStore({ databaseUrl: database.url }),
      start: {
        features: [sayingFeature, countingFeature(runs)],
        delivery: { limits: { conversation: [], app: [] } },
      },
    });
  beforeAll(async () => {
    database = await freshDatabase();
    bots = await Promise.all([start(), start()]);
    await loadDemoCity(bots[0]);
  });
  afterAll(async () => {
    await Promise.all(bots?.map((bot) => bot.close()) ?? []);
    await database?.drop();
  });
  const said = async (bot: TestBot, text: string, from: object = alex) =>
    (await bot.ask(personalMessage(text, { from }))).text ?? '';

  test('handle an activity once that is delivered to both, at once or after each other', async () => {
    const message = personalMessage('räkna', { from: alex });
    const serviceUrl = bots[0].connector.url;
    await Promise.all([...bots, ...bots].map((bot) => bot.post({ ...message, serviceUrl })));
    await bots[1].post({ ...message, serviceUrl });

    expect(
      bots[0].connector.calls.filter(({ conversation }) => conversation === message.conversation.id),
    ).toHaveLength(1);
  });

  test('open a conversation again that the other one has closed, when somebody speaks there', async () => {
    const message = personalMessage('räkna', { from: alex });
    const { database } = bots[1].services.store;
    const { conversation } = message;
    await bots[0].post(message);
    await closeReferences(database, { conversation: conversation.id }, 'blocked', new Date());
    await bots[0].post(personalMessage('räkna', { from: alex, conversation }));

    await expect.poll(() => findReference(database, conversation.id)).toMatchObject({ state: 'active' });
  });

  test('deliver each message once, in the order of its person, whichever queued it', async () => {
    const people = Array.from({ length: PEOPLE }, (_, number) => `person-${number}`);
    const serviceUrl = bots[0].connector.url;
    await bots[0].services.store.transaction(async (transaction) => {
      for (const person of people)
        await saveReference(transaction, personalReference(person, `a:${person}`, serviceUrl));
    });
    await Promise.all(
      Array.from({ length: EACH }, async (_, round) => {
        const bot = bots[round % 2] ?? bots[0];
        await bot.services.store.transaction((transaction) =>
          // Both instances mean the same message: it has one key.
          queueNotices(
            transaction,
            bot.outbox.sendAll,
            people.map((person) => saying({ person }, `${person}:${round}`)),
          ),
        );
      }),
    );
    const arrived = () =>
      bots[0].connector.calls.filter(({ activity }) => /person-\d+:/.test(activity.text ?? ''));
    await expect.poll(() => arrived().length, { timeout: 50_000 }).toBe(PEOPLE * EACH);

    expect(new Set(arrived().map(({ activity }) => activity.text)).size).toBe(PEOPLE * EACH);
    expect(await verifyRecord(bots[1].services.store.database)).toMatchObject({ whole: true });
  });

  test('do once what both mean to do at the same moment', async () => {
    const tried = await Promise.all(
      Array.from({ length: 40 }, (_, number) => {
        const { store } = (bots[number % 2] ?? bots[0]).services;
        return store.transaction((transaction) => once(transaction, 'remind:1', new Date()));
      }),
    );

    expect(tried.filter(Boolean)).toHaveLength(1);
  });

  test('turn a room off together, with a reason in each language, and only an administrator can', async () => {
    expect(await said(bots[0], 'stäng av counting: nej', adele)).toContain('administratör');
    expect(await said(bots[0], 'stäng av counting')).toContain('varför');
    expect(await said(bots[1], 'räkna')).toBe('räknat');

    const off = await said(bots[0], 'stäng av counting: Vi rättar *ett fel* | We are mending a fault');
    expect(off).toContain('avstängt överallt');
    for (const bot of bots) {
      expect(await said(bot, 'räkna', adele)).toMatch(
        /^\*\*counting\*\* är avstängt just nu: Vi rättar \\\*ett fel\\\*/,
      );
    }
    const english = personalMessage('räkna', { from: adele, locale: 'en-GB' });
    expect((await bots[1].ask({ ...english, text: 'räkna' })).text).toMatch(
      /avstängt|We are mending a fault/,
    );
    expect(await said(bots[1], 'hej', adele)).toContain('Hej!');
    const seen = await said(bots[1], 'vad är avstängt?', adele);
    expect(seen).toContain('counting sedan');
    expect(seen).not.toContain('Alex Wilber');
    expect(await said(bots[1], 'vem har stängt av counting?')).toMatch(
      /counting sedan .*, av Alex Wilber: Vi/,
    );
  });

  test('let the jobs of what is off wait, and run each of them once when it is on', async () => {
    const { store } = bots[0].services;
    await store.transaction(async (transaction) => {
      for (let number = 0; number < 5; number += 1)
        await bots[number % 2]?.outbox.send(transaction, 'count', { number: String(number) });
    });
    const waiting = async () => {
      const tables = store.database
        .withSchema('pgboss')
        .withTables<{ job: { name: string; state: string; start_after: Date } }>();
      const rows = await tables.selectFrom('job').selectAll().where('name', '=', 'count').execute();
      return rows.filter(
        ({ state, start_after: at }) => state === 'created' && at.getTime() > Date.now() + 5_000,
      ).length;
    };
    // Each has been taken up, and put back for a minute.
    await expect.poll(waiting, { timeout: 30_000 }).toBe(5);
    expect(runs).toEqual([]);

    expect(await said(bots[1], 'sätt på counting')).toContain('är på igen');
    const tables = store.database
      .withSchema('pgboss')
      .withTables<{ job: { name: string; start_after: Date } }>();
    await tables.updateTable('job').set({ start_after: new Date() }).where('name', '=', 'count').execute();
    await expect.poll(() => runs.length, { timeout: 30_000 }).toBe(5);
    expect([...runs].sort()).toEqual(['0', '1', '2', '3', '4']);
    expect(await said(bots[0], 'räkna')).toBe('räknat');
    expect(
      (await listHistory(store.database, 'room:counting')).map(({ act, actor }) => [act, actor]),
    ).toEqual([
      ['turn-off', alex.aadObjectId],
      ['turn-on', alex.aadObjectId],
    ]);
  });

  test.each([
    [
      'stäng av besök: Vi rättar ett fel',
      'Skälet på engelska saknas',
      '”stäng av besök: Vi rättar ett fel | ',
    ],
    [
      'turn off visits: We are mending a fault',
      'The reason in Swedish is missing',
      '| We are mending a fault”',
    ],
    ['stäng av besök: systemfel', 'Skälet på engelska saknas', '”stäng av besök: systemfel | '],
    ['stäng av besök: serverfel', 'Skälet på engelska saknas', '”stäng av besök: serverfel | '],
    ['turn off visits: system error', 'The reason in Swedish is missing', '| system error”'],
    ['stäng av besök: Vi rättar ett fel | We are mending a fault', '', ''],
  ])('ask for the reason in the other language where it is missing: %s', async (wish, missing, shown) => {
    const answer = await said(bots[0], wish);

    expect(answer).toMatch(/avstängt överallt|turned off everywhere/);
    expect(answer.includes('saknas') || answer.includes('is missing')).toBe(missing !== '');
    expect(answer).toContain(missing);
    expect(answer).toContain(shown);
    await said(bots[0], 'sätt på besök');
  });

  test('turn the whole bot off but for the switch itself', async () => {
    await said(bots[0], 'stäng av Utblick: vi flyttar | we are moving');
    expect(await said(bots[1], 'hej', adele)).toContain('Utblick är avstängt just nu: vi flyttar');
    expect(await said(bots[1], 'räkna', adele)).toContain('Utblick är avstängt');
    expect(await said(bots[1], 'slå på Utblick', adele)).toContain('administratör');
    expect(await said(bots[1], 'slå på Utblick')).toContain('är på igen');
    expect(await said(bots[0], 'räkna')).toBe('räknat');
    expect(await said(bots[0], 'vad är avstängt?')).toBe('Allt är på.');
  });
});
