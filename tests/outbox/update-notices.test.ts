import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Job } from '../../src/conversation/feature.ts';
import { type Jobs, startJobs } from '../../src/jobs/jobs.ts';
import { outboxJobs } from '../../src/outbox/deliver.ts';
import { findByKey } from '../../src/outbox/message-register.ts';
import type { Addressee, Fallback, SendResult } from '../../src/outbox/model.ts';
import { queueNotice } from '../../src/outbox/queue-notice.ts';
import { saveReference } from '../../src/outbox/reference-register.ts';
import { reportDeliveries } from '../../src/outbox/report.ts';
import { UPDATE, updateNotices } from '../../src/outbox/update-notices.ts';
import { personalReference, saidKind, saying } from '../support/said.ts';
import { eachStore } from '../support/stores.ts';

const patience = { timeout: 30_000, interval: 20 };
const anna = { person: 'anna' };
const bertil = { person: 'bertil' };

eachStore('A message that follows what it tells of', (given) => {
  let jobs: Jobs;
  /** The job that changes a message. */
  let update: Job | undefined;
  /** What stands where, as the reader sees it. */
  let shown: Record<string, string> = {};
  let logged: string[] = [];
  let answerUpdate: () => SendResult | undefined = () => undefined;
  let unreachable: string | undefined;
  /** Set when Bertil is asked to pass messages on by hand. */
  let passOn: Fallback['passOn'];

  beforeEach(async () => {
    [shown, logged, answerUpdate, unreachable, passOn] = [{}, [], () => undefined, undefined, undefined];
    const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
    const put = (activity: string, conversation: string, text = ''): SendResult => {
      shown[conversation] = text;
      return { kind: 'sent', activity, conversation };
    };
    const ports = {
      store: given.store,
      clock: { now: () => new Date('2026-11-23T09:00:00Z') },
      log,
      kinds: [saidKind],
      findFallback: async (_: Addressee, __: unknown, tried: readonly Addressee[]) =>
        tried.length === 1 ? { addressee: bertil, ...(passOn === undefined ? {} : { passOn }) } : null,
      random: () => 0,
      sender: {
        send: async (route, activityId, { text }) => {
          const conversation = 'reference' in route ? route.reference.conversation : 'new';
          if (conversation === unreachable) return { kind: 'unreachable', reason: 'blocked', detail: '403' };
          return put(activityId, conversation, text);
        },
        update: async (reference, activity, { text }) =>
          answerUpdate() ?? put(activity, reference.conversation, text),
      },
    } satisfies Parameters<typeof outboxJobs>[0];
    const both = outboxJobs(ports);
    update = both.find(({ name }) => name === UPDATE);
    jobs = await startJobs({ connection: given.store.connection, jobs: both, log });
    for (const [person, locale] of [
      ['anna', 'sv-SE'],
      ['bertil', 'en-GB'],
    ] as const) {
      const reference = personalReference(person, `chat-${person}`, 'http://127.0.0.1/', { locale });
      await saveReference(given.store.database, reference);
    }
  });
  afterEach(() => jobs.stop());

  const say = (words: string, ...addressees: Addressee[]) =>
    given.store.transaction(async (transaction) => {
      for (const addressee of addressees) {
        const key = `${words}:${JSON.stringify(addressee)}`;
        await queueNotice(transaction, jobs.send, saying(addressee, words, { key, group: words }));
      }
    });
  const change = (group: string, words: string) =>
    given.store.transaction((transaction) =>
      updateNotices(transaction, jobs.send, {
        group,
        notice: ({ notice }) => ({ ...notice, data: { words, unit: null } }),
      }),
    );
  const shows = (conversation: string, text: string) =>
    vi.waitFor(() => expect(shown[conversation]).toBe(text), patience);

  test('is changed where it stands, in the language of each reader', async () => {
    await say('open', anna, bertil);
    await shows('chat-bertil', 'en: open');
    await shows('chat-anna', 'sv: open');

    expect(await change('open', 'decided')).toBe(2);
    await shows('chat-anna', 'sv: decided');
    await shows('chat-bertil', 'en: decided');
  });

  test('is delivered as it is now when it was changed before it was sent', async () => {
    await given.store.transaction(async (transaction) => {
      await queueNotice(transaction, jobs.send, saying(anna, 'early', { group: 'early' }));
      await updateNotices(transaction, jobs.send, {
        group: 'early',
        notice: ({ notice }) => ({ ...notice, data: { words: 'late', unit: null } }),
      });
    });
    await shows('chat-anna', 'sv: late');
  });

  test('that has not arrived yet is waited for, as long as it takes', async () => {
    await given.store.transaction((transaction) =>
      queueNotice(transaction, async () => undefined, saying(anna, 'on its way')),
    );
    const message = (await findByKey(given.store.database, 'on its way'))?.id;
    const waits = { afterSeconds: expect.any(Number), uncounted: true };

    expect(await update?.run({ message }, jobs.send)).toEqual(waits);
    await say('there', anna);
    await shows('chat-anna', 'sv: there');
    answerUpdate = () => ({ kind: 'throttled', retryAfterSeconds: 60 });
    await change('there', 'changed');
    const there = (await findByKey(given.store.database, 'there:{"person":"anna"}'))?.id;
    expect(await update?.run({ message: there }, jobs.send)).toEqual(waits);
  });

  test('is tried again when Teams has too much to do, and shows the last of many changes', async () => {
    await say('busy', anna);
    await shows('chat-anna', 'sv: busy');
    let asked = 0;
    answerUpdate = () => (++asked === 1 ? { kind: 'throttled', retryAfterSeconds: 0 } : undefined);
    for (const words of ['one', 'two', 'three']) await change('busy', words);

    await shows('chat-anna', 'sv: three');
    await vi.waitFor(async () => {
      const message = await findByKey(given.store.database, 'busy:{"person":"anna"}');
      expect(message).toMatchObject({ revision: 3, shownRevision: 3 });
    }, patience);
  });

  test('that can no longer be changed is let be, and the log says so', async () => {
    await say('gone', anna);
    await shows('chat-anna', 'sv: gone');
    answerUpdate = () => ({ kind: 'unreachable', reason: 'gone', detail: '404' });
    await change('gone', 'anew');

    await vi.waitFor(() => expect(logged.join()).toContain('could not be changed'), patience);
    expect(shown['chat-anna']).toBe('sv: gone');
  });

  test('that only a newer instance can say is tried again until one changes it', async () => {
    await say('known', anna);
    await shows('chat-anna', 'sv: known');
    await given.store.transaction((transaction) =>
      updateNotices(transaction, async () => undefined, {
        group: 'known',
        notice: () => ({ kind: 'newer', data: {} }),
      }),
    );
    const message = (await findByKey(given.store.database, 'known:{"person":"anna"}'))?.id;

    await expect(update?.run({ message }, jobs.send)).rejects.toThrow('newer');
  });

  test('is changed where it stands in for another too, and still says so', async () => {
    unreachable = 'chat-anna';
    await say('for anna', anna);
    await vi.waitFor(() => expect(shown['chat-bertil']).toContain('en: for anna'), patience);
    await change('for anna', 'settled');

    await vi.waitFor(() => expect(shown['chat-bertil']).toContain('en: settled'), patience);
    expect(shown['chat-bertil']).toContain('cannot be reached');
  });

  test('grows where it stands when it asks to pass on what did not reach many, and is reported for each', async () => {
    passOn = { name: 'Trafik', mailbox: 'trafik@stad.example' };
    const strangers = ['one', 'two', 'three'].map((person) => ({ person }));
    await say('news', ...strangers.slice(0, 1));
    await vi.waitFor(
      () => expect(shown['chat-bertil']).toMatch(/cannot reach Trafik[\s\S]*en: news/),
      patience,
    );
    await say('news', ...strangers);

    const three = /cannot reach 3 recipients[\s\S]*(- Trafik, trafik@stad\.example.*\n){3}\nen: news/;
    await vi.waitFor(() => expect(shown['chat-bertil']).toMatch(three), patience);
    const { failed } = await reportDeliveries(given.store.database, 'news');
    expect(failed.map(({ instead }) => instead)).toEqual(
      strangers.map(() => ({ addressee: bertil, state: 'sent' })),
    );
    await change('news', 'more news');
    await vi.waitFor(
      () => expect(shown['chat-bertil']).toMatch(/cannot reach 3[\s\S]*en: more news/),
      patience,
    );
  });

  test('asks once for each whom it did not reach, however many of its messages were for them', async () => {
    passOn = { name: 'Trafik', mailbox: null };
    const again = { ...saying({ person: 'one' }, 'news', { key: 'news:again', group: 'news' }) };
    await say('news', { person: 'one' }, { person: 'two' });
    await given.store.transaction((transaction) => queueNotice(transaction, jobs.send, again));

    await vi.waitFor(async () => {
      const { failed } = await reportDeliveries(given.store.database, 'news');
      expect(failed.map(({ instead }) => instead?.state)).toEqual(['sent', 'sent', 'sent']);
    }, patience);
    const two = /cannot reach 2 recipients[\s\S]*:\n\n(- Trafik .*\n){2}\nen: news/;
    await vi.waitFor(() => expect(shown['chat-bertil']).toMatch(two), patience);
  });
});
