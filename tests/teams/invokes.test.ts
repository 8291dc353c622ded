import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listEntries } from '../../src/record/register.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { listForwardedQuestions } from '../../src/strategy/questions/forwarded-register.ts';
import { anna, bertil, cardAction, invoke, type Made, personalMessage } from '../support/activities.ts';
import { firstAction, morning, startTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.close());

const question = 'Får vi teckna ett vänortsavtal?';
const cardType = 'application/vnd.microsoft.card.adaptive';
const errorType = 'application/vnd.microsoft.error';
const textType = 'application/vnd.microsoft.activity.message';
const oldCard = /^Det här kortet går inte att använda längre\. Inget har ändrats\./;

const database = () => bot.services.store.database;
const forwarded = () => listForwardedQuestions(database());
const forwardedOf = async ({ question: id }: Record<string, unknown>) =>
  (await forwarded()).find((passed) => passed.question === id);
const record = () => listEntries(database(), 0, 1_000);
const shownBy = (card: unknown) => (card as { body: { text: string }[] }).body.map(({ text }) => text);

/** Asks, and gives the message with what its card's button would send. */
async function asked(): Promise<{ message: Made; data: Record<string, unknown> }> {
  const message = personalMessage(question);
  const reply = await bot.ask(message);
  return { message, data: firstAction(reply).data };
}

describe('a press on "Fråga stadsledningskontoret"', () => {
  test('gives a card back, and passes the question on with who pressed', async () => {
    const { message, data } = await asked();
    const { status, body } = await bot.post(cardAction(message, 'ask-office', data));

    expect({ status, body }).toMatchObject({ status: 200, body: { statusCode: 200, type: cardType } });
    const [title, text] = shownBy((body as { value: unknown }).value);
    expect(title).toMatch(/^Din fråga är sparad för stadsledningskontoret/);
    expect(text).toContain(question);
    expect(await forwardedOf(data)).toEqual({
      question: data.question,
      forwardedAt: morning,
      person: anna.aadObjectId,
      personName: anna.name,
      text: question,
      language: 'sv',
      answer: null,
    });
    expect((await record()).at(-1)).toMatchObject({
      actor: anna.aadObjectId,
      act: 'forward-question',
      subject: `question:${data.question}`,
      before: null,
      after: { digest: hash('sha256', question) },
    });
    expect(JSON.stringify(await record())).not.toContain(question);
    expect(await verifyRecord(database())).toMatchObject({ whole: true });
  });

  test('a second time, by anybody and from any device, says so and changes nothing', async () => {
    const { message, data } = await asked();
    await bot.post(cardAction(message, 'ask-office', data));
    const before = [await forwarded(), await record()];

    for (const from of [anna, bertil]) {
      const { body } = await bot.post(cardAction(message, 'ask-office', data, { from }));
      expect(shownBy((body as { value: unknown }).value)[0]).toMatch(/^Frågan är redan sparad/);
    }
    expect([await forwarded(), await record()]).toEqual(before);
  });

  test('ten times at once, is recorded once', async () => {
    const { message, data } = await asked();
    const before = (await record()).length;
    const presses = Array.from({ length: 10 }, () => cardAction(message, 'ask-office', data));
    const answers = await Promise.all(presses.map((press) => bot.post(press)));

    expect(answers.map(({ body }) => (body as { type: string }).type)).toEqual(Array(10).fill(cardType));
    expect((await record()).length).toBe(before + 1);
  });

  test('from a client that only knows Action.Submit, is answered by a message with the card', async () => {
    const { message, data } = await asked();
    const submit = personalMessage('', {
      text: undefined,
      conversation: message.conversation,
      value: { verb: 'ask-office', ...data },
    });
    const reply = await bot.ask(submit);

    expect(reply.attachments).toMatchObject([{ contentType: cardType }]);
    expect(shownBy(reply.attachments?.[0]?.content)[0]).toMatch(/^Din fråga är sparad/);
    expect(await forwardedOf(data)).toMatchObject({ person: anna.aadObjectId, text: question });
  });

  test('counts as the act of the one who is signed in, whatever the data claims', async () => {
    const { message, data } = await asked();
    const claimed = {
      ...data,
      person: bertil.aadObjectId,
      from: bertil,
      actor: bertil.aadObjectId,
      at: '2020-01-01',
    };
    await bot.post(cardAction(message, 'ask-office', claimed));

    expect(await forwardedOf(data)).toMatchObject({ person: anna.aadObjectId, forwardedAt: morning });
    expect((await record()).at(-1)).toMatchObject({ actor: anna.aadObjectId, at: morning });
    expect(JSON.stringify((await record()).at(-1))).not.toContain(bertil.aadObjectId);
  });

  test('on a question that is not there, asks for it again', async () => {
    const before = await record();
    const { message, data } = await asked();
    for (const gone of ['4f0d1c5e-0f3a-4d55-8a53-2c0f7c8d9e10', "'; drop table question; --", '']) {
      const { body } = await bot.post(cardAction(message, 'ask-office', { ...data, question: gone }));
      expect(shownBy((body as { value: unknown }).value)[0]).toMatch(
        /^Frågan finns inte kvar\. Skriv den igen/,
      );
    }
    expect(await record()).toEqual(before);
  });
});

describe('a press that cannot be carried out', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'ask'],
    ['a list', [1, 2]],
    ['no question', { language: 'sv' }],
    ['a question of another kind', { question: { $ne: null }, language: 'sv' }],
    ['an unknown language', { question: '4f0d1c5e', language: '../sv' }],
  ])('since its data is %s, is told as an old card', async (_name, data) => {
    const before = await record();
    const { status, body } = await bot.post(cardAction(personalMessage(''), 'ask-office', data));

    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 200, type: textType, value: expect.stringMatching(oldCard) });
    expect(await record()).toEqual(before);
  });

  test.each(['approve', '', '__proto__', 'constructor'])(
    'since there is no verb %j, is told as an old card',
    async (verb) => {
      const { body } = await bot.post(cardAction(personalMessage(''), verb, {}));
      expect(body).toMatchObject({ statusCode: 200, type: textType, value: expect.stringMatching(oldCard) });

      const reply = await bot.ask(personalMessage('', { value: { verb } }));
      expect(reply.text).toMatch(oldCard);
    },
  );

  test.each([
    ['without a value', undefined],
    ['without an action', { trigger: 'manual' }],
    ['of an older kind', { action: { type: 'Action.Submit', data: { verb: 'ask-office' } } }],
    ['without a verb', { action: { type: 'Action.Execute', data: {} } }],
    ['of a list', [{ action: { type: 'Action.Execute', verb: 'ask-office' } }]],
  ])('since it is malformed, %s, gets an error with a kind sentence', async (_name, value) => {
    const { status, body } = await bot.post(
      invoke(personalMessage(''), 'adaptiveCard/action', value, { locale: 'en-US' }),
    );

    expect(status).toBe(200);
    expect(body).toEqual({
      statusCode: 400,
      type: errorType,
      value: { code: 'BadRequest', message: expect.stringMatching(/^This card can no longer be used/) },
    });
  });

  test.each(['composeExtension/query', 'tab/fetch', 'signin/verifyState', undefined])(
    'since the invoke %s is not known, is answered 501',
    async (name) => {
      const activity = invoke(personalMessage(''), name as string, { commandId: 'x' });
      expect(await bot.post(activity)).toEqual({ status: 501, body: undefined });
    },
  );
});

test('no answer to an invoke shows a stack or a name of the code', async () => {
  const bodies = await Promise.all(
    [
      undefined,
      null,
      'x',
      { action: null },
      { action: { type: 'Action.Execute', verb: 'ask-office', data: { question: '\u0000' } } },
    ].map(async (value) =>
      JSON.stringify((await bot.post(invoke(personalMessage(''), 'adaptiveCard/action', value))).body),
    ),
  );
  expect(bodies.join()).not.toMatch(/\bat |\.ts|\.js|Error|undefined|zod|question_/);
});
