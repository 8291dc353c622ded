import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { createFeatures } from '../../src/features.ts';
import { languages } from '../../src/language/language.ts';
import { aboutWish } from '../../src/operations/about/wishes.ts';
import { kindTitle } from '../../src/operations/deliveries/kinds.ts';
import { undeliveredWish } from '../../src/operations/deliveries/wishes.ts';
import { findByKey } from '../../src/outbox/message-register.ts';
import { queueNotice } from '../../src/outbox/queue-notice.ts';
import { channelMessage, personalMessage } from '../support/activities.ts';
import { adele, alex, isaiah, loadDemoCity, megan, patti } from '../support/demo-city.ts';
import { NOTHING, readBy } from '../support/read-by.ts';
import { strategyQuestions } from '../support/strategy-questions.ts';
import { morning, startTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
});
afterAll(() => bot?.close());

/** What is answered: a message that could not be delivered is passed on to the same chat, at any time. */
const ask = async (text: string, from: object = alex) => {
  const asked = personalMessage(text, { from });
  const sent = await bot.exchange(asked);
  return sent.findLast(({ activity }) => activity.replyToId === asked.id)?.activity.text ?? '';
};

const toVisit = (person: string, key: string) => ({
  ...{ key, addressee: { person }, at: morning },
  notice: {
    kind: 'visit-reminder',
    data: {
      ...{ kind: 'silent', number: 7, origin: 'Hemliga Riga', unit: 'kultur', date: '2026-11-27', next: '' },
      ...{ people: 4, erased: false, unitName: { sv: 'Kulturnämnden', en: 'Culture' } },
    },
  },
});

describe('Asked which messages have not arrived,', () => {
  it('an administrator hears that all have', async () => {
    expect(await ask('Vilka meddelanden har inte kommit fram?')).toContain(
      'Alla meddelanden har kommit fram',
    );
  });

  it('an administrator is told to whom, of what kind, since when and why, and never what they say', async () => {
    const { store } = bot.services;
    await store.transaction(async (transaction) => {
      for (const { aadObjectId } of [adele, isaiah])
        await queueNotice(transaction, bot.outbox.send, toVisit(aadObjectId, `to ${aadObjectId}`));
      await queueNotice(transaction, async () => undefined, toVisit(patti.aadObjectId, 'tried again'));
    });
    await sql`
      update outbox_message set attempts = 3, detail = '502: <html>bad gateway' where key = 'tried again'`.execute(
      store.database,
    );
    for (const { aadObjectId } of [adele, isaiah]) {
      const gaveUp = async () =>
        expect((await findByKey(store.database, `to ${aadObjectId}`))?.state).toBe('undeliverable');
      await vi.waitFor(gaveUp, { timeout: 20_000, interval: 20 });
    }
    const text = await ask('olevererade meddelanden');

    expect(text).toMatch(
      /Uppgivna de senaste 30 dagarna:\n\n- \*\*Påminnelse om ett besök\*\* till .*(Adele Vance|Isaiah Langer).*, sedan 23 november 2026: Utblick är inte installerat där\. /,
    );
    for (const { name } of [adele, isaiah]) expect(text).toContain(name);
    expect(text).toMatch(
      /Försöks igen av sig själva:\n\n- \*\*Påminnelse om ett besök\*\* till Patti Fernandez, sedan 23 november 2026: Teams svarar med fel 502\./,
    );
    expect(text).not.toMatch(/Riga|html|Ingen ansvarig/);
    expect(await ask('which messages were not delivered?')).toContain('**Reminder of a visit** to');
  });

  it('an administrator is told how many more there are, of what was given up and of what is tried again', async () => {
    const { database } = bot.services.store;
    const insert = (key: string, count: number, row: { state: string; detail: string | null; at: string }) =>
      sql`
        insert into outbox_message (id, key, kind, data, addressee, state, attempts, throttled, reason, detail, created_at)
        select ${key} || n, ${key} || n, 'visit-reminder', '{}', ${`person:${megan.aadObjectId}`}, ${row.state}, 3, 0,
          ${row.state === 'undeliverable' ? 'gave-up' : null}, ${row.detail}, ${row.at}::timestamptz
        from generate_series(1, ${count}::integer) n`.execute(database);
    await insert('later-', 210, { state: 'undeliverable', detail: null, at: '2026-11-23T08:00:00Z' });
    // Older than all that was given up.
    await insert('again-', 205, { state: 'waiting', detail: 'throttled', at: '2026-11-20T08:00:00Z' });
    const [givenUp = '', again = ''] = (await ask('olevererade meddelanden')).split('Försöks igen');
    await sql`delete from outbox_message where key like 'later-%' or key like 'again-%'`.execute(database);

    // Two that were given up, and one that is tried again, were there before.
    expect(givenUp).toContain('till Megan Bowen, sedan 23 november 2026: ');
    expect(givenUp).toMatch(/\n- Och 12 äldre meddelanden\.\n/);
    expect(again).toMatch(
      /till Megan Bowen, sedan 20 november 2026: Teams har .+\n- Och 6 äldre meddelanden\.\n/,
    );
  });

  it('an administrator does not learn who has asked the City Executive Office something', async () => {
    const { store } = bot.services;
    const answer = { text: 'Nej.', by: 'Alex Wilber', at: morning.toISOString() };
    const data = { question: 'q', text: 'Får vi?', language: 'sv', answer, isCorrection: false };
    await store.transaction((transaction) =>
      queueNotice(transaction, bot.outbox.send, {
        ...{ key: 'office answer', addressee: { person: adele.aadObjectId }, at: morning },
        notice: { kind: 'office-answer', data },
      }),
    );
    const gaveUp = async () =>
      expect((await findByKey(store.database, 'office answer'))?.state).toBe('undeliverable');
    await vi.waitFor(gaveUp, { timeout: 20_000, interval: 20 });

    const text = await ask('olevererade meddelanden');
    expect(text).toContain('**Meddelande** till Adele Vance');
    expect(text).not.toMatch(/Svar från|stadsledningskontor/i);
    expect(await ask('undelivered messages')).not.toMatch(/answer from|Executive Office/i);
  });

  it('others are told whose it is, and none of those who read along', async () => {
    expect(await ask('Vilka meddelanden har inte kommit fram?', megan)).toContain('administratör');
    const inChannel = channelMessage('<at>Utblick</at> olevererade meddelanden', { from: alex });
    const read = readBy(await bot.exchange(inChannel));
    expect(read.one).toContain('Adele');
    expect(read.all).toBe(NOTHING);
  });
});

test('every kind of message has a name of its own, in both languages, but the one that would tell who has asked', () => {
  const rooms = createFeatures(bot.services, { send: async () => undefined, localMode: true });
  const kinds = rooms.flatMap(({ notices = [] }) => notices.map(({ name }) => name));
  const unnamed = languages.map((language) =>
    kinds.filter((kind) => kindTitle(kind, language) === kindTitle('of-a-newer-instance', language)),
  );

  expect(kinds.length).toBeGreaterThan(30);
  expect(unnamed).toEqual(languages.map(() => ['office-answer']));
});

test.each([
  ['vilka meddelanden har inte kommit fram?', 'sv'],
  ['Vilka påminnelser kom inte fram?', 'sv'],
  ['Finns det meddelanden som inte har kommit fram?', 'sv'],
  ['Visa misslyckade leveranser', 'sv'],
  ['Har alla meddelanden kommit fram?', 'sv'],
  ['Vilka når du inte?', 'sv'],
  ['Which messages did not arrive?', 'en'],
  ['Show undelivered messages', 'en'],
  ['Who could not be reached?', 'en'],
])('%s asks for them (%s)', (text, language) => {
  expect(undeliveredWish(text)?.language).toBe(language);
});

test.each([
  'Hur gick utskicket?',
  'Vilka meddelanden ska vi förmedla utomlands?',
  'Vilka mål har vi inte nått?',
  'Vilka har inte svarat på remissen?',
  'Vad har inte beslutats?',
  'Which messages should we convey abroad?',
])('%s asks for something else', (text) => {
  expect(undeliveredWish(text)).toBeUndefined();
});

test('no question on the strategy is taken for one on messages, or for a wish to erase', () => {
  const questions = strategyQuestions();

  expect(questions.length).toBeGreaterThan(1_000);
  expect(
    questions.filter((text) => undeliveredWish(text) !== undefined || aboutWish(text)?.wish === 'erase'),
  ).toEqual([]);
});
