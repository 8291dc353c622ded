import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listEntries } from '../../../src/record/register.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { cardAction, edited, type Made, personalMessage } from '../../support/activities.ts';
import { borrowStore } from '../../support/stores.ts';
import { firstAction, startTestBot, type TestBot } from '../../support/test-bot.ts';

const question = 'Får vi teckna ett vänortsavtal?';
const otherQuestion = 'När får vi skriva ett inbjudningsbrev?';

const countRecord = async (bot: TestBot) => (await listEntries(bot.services.store.database, 0, 1_000)).length;

const saidIn = (bot: TestBot, { conversation }: Made) =>
  bot.connector.calls
    .filter((call) => call.conversation === conversation.id)
    .map(({ activity }) => activity.text ?? '');

const countQuestions = async (bot: TestBot) =>
  (
    await bot.services.store.database
      .withTables<{ question: { id: string } }>()
      .selectFrom('question')
      .select('id')
      .execute()
  ).length;

describe('an activity that is delivered again', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot.close());

  test('after it was answered, is accepted in silence', async () => {
    const message = personalMessage(question);
    await bot.ask(message);
    await expect.poll(() => countQuestions(bot)).toBe(1);

    expect(await bot.exchange(message)).toEqual([]);
    expect(await bot.exchange({ ...message, timestamp: '2026-11-23T08:00:15.000Z' })).toEqual([]);
    expect(await countQuestions(bot)).toBe(1);
  });

  test('twenty times at once, is answered once', async () => {
    const message = personalMessage(question);
    const answers = await Promise.all(Array.from({ length: 20 }, () => bot.post(message)));

    expect(answers).toEqual(Array(20).fill({ status: 200, body: undefined }));
    expect(saidIn(bot, message)).toHaveLength(1);
  });

  test('while the first is under way, is answered once and told when it is done', async () => {
    bot.connector.hangNext();
    const message = personalMessage(question);
    const first = bot.post(message);
    await bot.connector.waitFor(({ conversation }) => conversation === message.conversation.id);
    const second = bot.post(message);
    bot.connector.letGo();

    expect([(await first).status, (await second).status]).toEqual([200, 200]);
    expect(saidIn(bot, message)).toHaveLength(1);
  });

  test('in another conversation under the same id, is another activity', async () => {
    const message = personalMessage(question);
    const other = personalMessage(question, { id: message.id });
    await bot.ask(message);
    await bot.ask(other);

    expect(saidIn(bot, other)).toHaveLength(1);
  });

  test('as a change with other text, is answered, and each text once', async () => {
    const message = personalMessage('Hej');
    await bot.ask(message);
    const first = await bot.ask(edited(message, question));
    const second = await bot.ask(edited(message, otherQuestion));

    expect(first.text).toContain('**Nej.**');
    expect(second.text).not.toBe(first.text);
    expect(await bot.exchange(edited(message, otherQuestion))).toEqual([]);
    expect(await bot.exchange(edited(message, question))).toEqual([]);
  });

  test('as a change back to a text that it had before, is answered as often as it is changed', async () => {
    const message = personalMessage(question);
    await bot.ask(message);
    const changed = (text: string, second: number) => ({
      ...edited(message, text),
      timestamp: `2026-11-23T08:00:${second}.000Z`,
    });
    await bot.ask(changed(otherQuestion, 10));
    const back = await bot.ask(changed(question, 20));
    await bot.ask(changed(otherQuestion, 30));

    expect(back.text).toContain('**Nej.**');
    expect((await bot.ask(changed(question, 40))).text).toBe(back.text);
    expect(await bot.exchange(changed(question, 40))).toEqual([]);
  });

  test('as a press on a card, gives the same answer and is recorded once', async () => {
    const message = personalMessage(question);
    const { verb, data } = firstAction(await bot.ask(message));
    const before = await countRecord(bot);
    const press = cardAction(message, verb, data);
    const first = await bot.post(press);

    expect(first.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(first.body)).toContain('Din fråga är sparad');
    expect(await bot.post(press)).toEqual(first);
    expect(await Promise.all([bot.post(press), bot.post(press)])).toEqual([first, first]);
    expect(await countRecord(bot)).toBe(before + 1);
  });
});

describe('an activity whose first handling failed', () => {
  let bot: TestBot;
  let failures = 0;
  beforeAll(async () => {
    const store = await borrowStore();
    const transaction: typeof store.transaction = (work) =>
      failures-- > 0 ? Promise.reject(new Error('the store is away')) : store.transaction(work);
    bot = await startTestBot({ store: { ...store, transaction } });
  });
  afterAll(() => bot.close());

  test('is handled when it is delivered again', async () => {
    const message = personalMessage(question);
    bot.connector.answerNext({ status: 403 });
    expect(await bot.post(message)).toEqual({ status: 200, body: undefined });
    expect(saidIn(bot, message)[1]).toMatch(/^Något gick fel hos mig/);

    expect((await bot.ask(message)).text).toMatch(/^\*\*Nej\.\*\*/);
    expect(await bot.exchange(message)).toEqual([]);
  });

  test('brings one apology, however many deliveries wait for it', async () => {
    const message = personalMessage(question);
    bot.connector.answerNext({ status: 403 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => bot.post(message)));

    expect(answers).toEqual(Array(20).fill({ status: 200, body: undefined }));
    expect(saidIn(bot, message).filter((text) => /^Något gick fel/.test(text))).toHaveLength(1);
  });

  test('is done when the press on a card is delivered again', async () => {
    const message = personalMessage(question);
    const { verb, data } = firstAction(await bot.ask(message));
    const press = cardAction(message, verb, data);
    const before = await countRecord(bot);
    failures = 1;

    const failed = await bot.post(press);
    expect(failed.body).toMatchObject({ statusCode: 500, type: 'application/vnd.microsoft.error' });
    expect(await countRecord(bot)).toBe(before);
    expect(JSON.stringify((await bot.post(press)).body)).toContain('Din fråga är sparad');
    expect(await countRecord(bot)).toBe(before + 1);
  });
});

describe('an activity that was handled before the bot was started anew', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'utblick-redelivery-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('is not handled again, and a press gives the answer that was kept', async () => {
    const message = personalMessage(question);
    const first = await startTestBot({ store: await openStore({ folder }) });
    const { verb, data } = firstAction(await first.ask(message));
    const press = cardAction(message, verb, data);
    const answer = await first.post(press);
    await first.close();

    const second = await startTestBot({ store: await openStore({ folder }) });
    try {
      expect(await second.exchange(message)).toEqual([]);
      expect(await second.post(press)).toEqual(answer);
      expect(await countRecord(second)).toBe(1);
      expect(await countQuestions(second)).toBe(1);
    } finally {
      await second.close();
    }
  });
});
