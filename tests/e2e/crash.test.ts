import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEntries } from '../../src/record/register.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { openStore } from '../../src/store/open-store.ts';
import { listForwardedQuestions } from '../../src/strategy/questions/forwarded-register.ts';
import { texts } from '../../src/strategy/questions/forwarded-texts.ts';
import { cardAction, type Made, personalMessage } from '../support/activities.ts';
import { type Child, freePort, startChild } from '../support/child.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';

const PEOPLE = 12;
const ACKNOWLEDGED_BEFORE_THE_KILL = 40;
const QUESTIONS_A_PERSON = 40;

/** Many people pass questions on at once, and the process is killed in the middle of it. */
describe('a bot that is killed under load', () => {
  let folder: string;
  let connector: FakeConnector;
  let bot: Child;
  let address: string;
  /** Ids of the questions whose passing on was answered with success. */
  const acknowledged = new Set<string>();
  /** The presses that got no answer, to be sent again. */
  const unanswered: Made[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'utblick-crash-'));
    connector = await startFakeConnector();
    await startBot();
    await Promise.all(Array.from({ length: PEOPLE }, (_, person) => askAndPass(person)));
    await startBot();
    for (const press of unanswered.splice(0)) await passOn(press);
  });

  afterAll(async () => {
    await bot?.end();
    await connector?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function startBot(): Promise<void> {
    const port = await freePort();
    bot = startChild(process.execPath, ['src/run.js', 'bot'], {
      PORT: String(port),
      UTBLICK_DATA: folder,
      LOG_LEVEL: 'info',
    });
    await bot.waitFor(/Utblick is listening/);
    address = `http://127.0.0.1:${port}/api/messages`;
  }

  /** One person asks and passes on until the bot is gone. */
  async function askAndPass(person: number): Promise<void> {
    for (let number = 0; number < QUESTIONS_A_PERSON; number += 1) {
      const message = personalMessage(`Får vi teckna ett vänortsavtal med stad ${person}-${number}?`);
      if ((await post(message)) === undefined) return;
      // A busy machine shows first that the bot is writing.
      const reply = await connector.waitFor(
        ({ conversation, activity }) =>
          conversation === message.conversation.id && activity.type === 'message',
      );
      await passOn(cardAction(message, 'ask-office', dataOf(reply.activity.attachments?.[0]?.content)));
    }
  }

  async function passOn(press: Made): Promise<void> {
    const { question } = (press.value as { action: { data: { question: string } } }).action.data;
    const said = await post(press);
    if (said === undefined) return void unanswered.push(press);
    // The log of questions is written a moment after the answer: who presses before that, as the bot is killed, and again
    // afterwards, is told that the question is not known, and not that it was passed on.
    if (!isPassedOn.test(said)) return;
    acknowledged.add(question);
    if (acknowledged.size === ACKNOWLEDGED_BEFORE_THE_KILL) await bot.end('SIGKILL');
  }

  /** What the bot answered with success; undefined when it was gone. */
  async function post(activity: object): Promise<string | undefined> {
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ serviceUrl: connector.url, ...activity }),
    };
    return fetch(address, request).then(
      async (response) => (response.ok ? await response.text() : undefined),
      () => undefined,
    );
  }

  const say = texts('sv');
  const isPassedOn = new RegExp([say('forwarded'), say('forwardedBefore')].join('|'));
  const dataOf = (card: unknown) => (card as { actions: { data: object }[] }).actions[0]?.data;

  it('has lost nothing that was acknowledged, and done nothing twice', async () => {
    expect(acknowledged.size).toBeGreaterThanOrEqual(ACKNOWLEDGED_BEFORE_THE_KILL);
    await bot.end();
    const store = await openStore({ folder });
    try {
      const forwarded = (await listForwardedQuestions(store.database)).map(({ question }) => question);
      const entries = await listEntries(store.database, 0, 10_000);
      const recorded = entries.filter(({ act }) => act === 'forward-question').map(({ subject }) => subject);
      expect([...acknowledged].filter((question) => !forwarded.includes(question))).toEqual([]);
      expect([...acknowledged].filter((question) => !recorded.includes(`question:${question}`))).toEqual([]);
      expect(new Set(recorded).size).toBe(recorded.length);
      expect(recorded.length).toBe(forwarded.length);
      expect(await verifyRecord(store.database)).toEqual({ whole: true, entries: entries.length });
    } finally {
      await store.close();
    }
  });
});
