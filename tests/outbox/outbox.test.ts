import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Job } from '../../src/conversation/feature.ts';
import type { Reply } from '../../src/conversation/turn.ts';
import { type Jobs, startJobs } from '../../src/jobs/jobs.ts';
import { deliverJob } from '../../src/outbox/deliver.ts';
import { findByKey } from '../../src/outbox/message-register.ts';
import type { Addressee, Fallback, NoticeKind, Route, SendResult } from '../../src/outbox/model.ts';
import { type Queued, queueNotice, queueNotices } from '../../src/outbox/queue-notice.ts';
import { saveReference } from '../../src/outbox/reference-register.ts';
import { reportDeliveries, resendFailed } from '../../src/outbox/report.ts';
import { listHistory } from '../../src/record/register.ts';
import { personalReference, privateKind, saidKind, saying } from '../support/said.ts';
import { eachStore } from '../support/stores.ts';

const anna = { person: 'anna' };
const bertil = { person: 'bertil' };
const patience = { timeout: 30_000, interval: 20 };
const blocked: SendResult = { kind: 'unreachable', reason: 'blocked', detail: '403' };

eachStore('The outbox', (given) => {
  let jobs: Jobs;
  let now: Date;
  /** The job of an instance that knows these kinds. */
  let deliverBy: (kinds: readonly NoticeKind[]) => Job;
  /** What was said to whom, in order, as `conversation: words`. */
  let said: string[] = [];
  let logged: { level: number; msg: string }[] = [];
  /** How each is answered that is not taken. */
  let answer: (words: string) => SendResult | undefined = () => undefined;
  let fallback: (addressee: Addressee) => Fallback | null = () => null;

  beforeEach(async () => {
    [said, logged, answer, fallback] = [[], [], () => undefined, () => null];
    const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
    now = new Date('2026-11-23T09:00:00Z');
    const ports = {
      store: given.store,
      clock: { now: () => now },
      log,
      findFallback: async (addressee: Addressee) => fallback(addressee),
      random: () => 0,
      sender: {
        send: async (route: Route, activityId: string, { text = '' }: Reply): Promise<SendResult> => {
          const conversation = 'reference' in route ? route.reference.conversation : 'new';
          said.push(`${conversation}: ${text}`);
          return answer(text) ?? { kind: 'sent', activity: `sent-${activityId}`, conversation };
        },
        update: async () => blocked,
      },
    };
    deliverBy = (kinds) => deliverJob({ ...ports, kinds });
    const job = deliverBy([saidKind, privateKind]);
    jobs = await startJobs({ connection: given.store.connection, jobs: [job], log });
    for (const { person } of [anna, bertil]) {
      await saveReference(
        given.store.database,
        personalReference(person, `chat-${person}`, 'http://127.0.0.1/'),
      );
    }
  });
  afterEach(() => jobs.stop());

  const say = (...all: Queued[]) =>
    given.store.transaction(async (transaction) => {
      for (const queued of all) await queueNotice(transaction, jobs.send, queued);
    });
  const settled = (key: string, state: string) =>
    vi.waitFor(async () => expect((await findByKey(given.store.database, key))?.state).toBe(state), patience);

  test('sends nothing of a transaction that is undone', async () => {
    const undone = given.store.transaction(async (transaction) => {
      await queueNotice(transaction, jobs.send, saying(anna, 'undone'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await say(saying(anna, 'kept'));
    await settled('kept', 'sent');
    expect(said).toEqual(['chat-anna: sv: kept']);
    expect(await findByKey(given.store.database, 'undone')).toBeUndefined();
  });

  test('sends once what is queued twice under a key, whatever it says and to whom', async () => {
    await say(saying(anna, 'once'));
    await say(saying(anna, 'once'), saying(bertil, 'other words', { key: 'once' }));
    await settled('once', 'sent');
    await say(saying(anna, 'once'), saying(anna, 'last'));
    await settled('last', 'sent');
    expect(said).toEqual(['chat-anna: sv: once', 'chat-anna: sv: last']);
  });

  test('sends to each in order what is queued for many at once', async () => {
    const rounds = Array.from({ length: 4 }, (_, round) => `${round}`);
    const notices = rounds.flatMap((round) =>
      [anna, bertil].map((who) => saying(who, `${who.person}${round}`)),
    );
    const queue = () =>
      given.store.transaction((transaction) => queueNotices(transaction, jobs.sendAll, notices));
    expect(await queue()).toBe(8);
    expect(await queue()).toBe(0);
    await settled('bertil3', 'sent');
    await settled('anna3', 'sent');
    expect(said.filter((line) => line.startsWith('chat-anna'))).toEqual(
      rounds.map((round) => `chat-anna: sv: anna${round}`),
    );
  });

  test('records once what became of a message, and keeps the id that it was given', async () => {
    answer = () => (said.length === 1 ? { kind: 'throttled', retryAfterSeconds: 0 } : undefined);
    await say(saying(anna, 'recorded'));
    await settled('recorded', 'sent');
    expect(await findByKey(given.store.database, 'recorded')).toMatchObject({
      activity: expect.stringMatching(/^sent-/),
      conversation: 'chat-anna',
      attempts: 2,
      throttled: 1,
    });
    expect(await listHistory(given.store.database, 'message:recorded')).toMatchObject([
      { act: 'deliver-message', actor: 'system:outbox', after: { state: 'sent', addressee: 'person:anna' } },
    ]);
  });

  test('gives up after many failures, and then tells somebody else', async () => {
    answer = (words) => (words === 'sv: never' ? { kind: 'failed', detail: '502' } : undefined);
    fallback = () => ({ addressee: bertil });
    await say(saying(anna, 'never'));
    await settled('never|instead:1', 'sent');
    expect(await findByKey(given.store.database, 'never')).toMatchObject({
      state: 'undeliverable',
      reason: 'gave-up',
      detail: '502',
      attempts: 24,
    });
    expect(said.at(-1)).toMatch(/^chat-bertil: .*Teams svarade inte[\s\S]*sv: never$/);
  });

  test('tells whoever looks after it of a message that nobody hears', async () => {
    answer = () => ({ kind: 'rejected', detail: '400: BadArgument' });
    fallback = () => ({ addressee: bertil });
    const notice = { kind: 'nobody-says-this', data: {} };
    await say(saying(anna, 'bad'), { ...saying(anna, 'unknown'), notice });
    await say({ ...saying(anna, 'wrong data'), notice: { kind: 'said', data: 7 } });
    for (const key of ['bad', 'unknown', 'wrong data']) await settled(key, 'undeliverable');
    expect(said).toEqual(['chat-anna: sv: bad']);
    expect(logged.map(({ level }) => level)).toEqual([50, 50, 50]);
  });

  test('leaves what it cannot say to a newer instance for an hour', async () => {
    now = new Date('2026-11-23T08:59:59Z');
    await say({ ...saying(anna, 'new'), notice: { kind: 'newer', data: { words: 'new', unit: null } } });
    const id = (await findByKey(given.store.database, 'new'))?.id;
    expect(await deliverBy([saidKind]).run({ message: id }, jobs.send)).toEqual({ afterSeconds: 30 });
    expect(await findByKey(given.store.database, 'new')).toMatchObject({ state: 'waiting', attempts: 0 });

    await deliverBy([{ ...saidKind, name: 'newer' }]).run({ message: id }, jobs.send);
    await settled('new', 'sent');
    expect(said).toEqual(['chat-anna: sv: new']);
    expect(logged).toEqual([]);
  });

  test('tells nobody else what is for its addressee alone', async () => {
    fallback = () => ({ addressee: bertil });
    const notice = { kind: 'private', data: { words: 'secret', unit: null } };
    await say({ ...saying({ person: 'never-met' }, 'private'), notice });
    await settled('private', 'undeliverable');
    await say(saying(bertil, 'after'));
    await settled('after', 'sent');
    expect(said).toEqual(['chat-bertil: sv: after']);
  });

  test('ends where somebody would be asked a second time', async () => {
    answer = () => blocked;
    fallback = (addressee) => ({
      addressee: 'person' in addressee && addressee.person === 'anna' ? bertil : anna,
    });
    await say(saying(anna, 'circle'));
    await settled('circle|instead:1', 'undeliverable');
    expect(said).toHaveLength(2);
    expect(logged.at(-1)).toMatchObject({ level: 50, msg: expect.stringContaining('nobody') });
  });

  test('reports on a group, and sends again only what did not arrive', async () => {
    fallback = () => ({ addressee: bertil });
    answer = (words) => (words === 'sv: two' ? blocked : undefined);
    const group = 'broadcast';
    await say(saying(bertil, 'one', { group }), saying(anna, 'two', { group }));
    await settled('two|instead:1', 'sent');
    const instead = { addressee: bertil, state: 'sent' };
    expect(await reportDeliveries(given.store.database, group)).toMatchObject({
      waiting: [],
      delivered: [{ key: 'one' }],
      failed: [{ key: 'two', addressee: anna, reason: 'blocked', instead }],
    });

    const before = said.length;
    const again = () => given.store.transaction((transaction) => resendFailed(transaction, jobs.send, group));
    expect(await again()).toBe(1);
    // Anna has blocked the bot still; Bertil has heard it, and does not hear it again.
    await settled('two', 'undeliverable');
    expect(said).toHaveLength(before);
    await saveReference(given.store.database, personalReference('anna', 'chat-anna', 'http://127.0.0.1/'));
    answer = () => undefined;
    expect(await again()).toBe(1);
    await settled('two', 'sent');
    expect(said.slice(before)).toEqual(['chat-anna: sv: two']);
    expect((await reportDeliveries(given.store.database, group)).failed).toEqual([]);
  });
});
