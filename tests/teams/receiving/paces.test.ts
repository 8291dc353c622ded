import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Feature, verb } from '../../../src/conversation/feature.ts';
import { cardAction, groupMessage, personalMessage } from '../../support/activities.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

/** Work that goes on until it is told to end. */
function gate() {
  let open: (text: string) => void = () => undefined;
  const opened = new Promise<string>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

let work = gate();
const slow: Feature = {
  name: 'slow',
  intents: [
    {
      name: 'take-long',
      claim: (text) => (text === 'ta tid' ? 1 : 0),
      handle: async () => ({ text: await work.opened }),
    },
  ],
  verbs: [
    verb('take-long', z.object({ card: z.boolean() }), async (_turn, { card }) => {
      const text = await work.opened;
      if (text === 'fel') throw new Error('on purpose');
      return card
        ? { card: { template: 'note', data: { language: 'sv', title: text, text: '' } } }
        : { text };
    }),
  ],
  jobs: [],
  examples: { sv: [], en: [] },
};

let bot: TestBot;
beforeAll(async () => {
  const paces = { typingAfter: 20, answerWithin: 20, streamEvery: 0 };
  bot = await startTestBot({ start: { features: [slow], paces } });
});
afterAll(() => bot.close());

test('whoever waits for an answer sees that the bot is writing, until it is there', async () => {
  work = gate();
  const message = personalMessage('ta tid');
  const posted = bot.post(message);
  await bot.connector.waitFor(
    ({ activity, conversation }) => activity.type === 'typing' && conversation === message.conversation.id,
  );
  work.open('Klart.');
  await posted;

  const said = bot.connector.calls.filter(({ conversation }) => conversation === message.conversation.id);
  expect(said.at(-1)?.activity).toMatchObject({ type: 'message', text: 'Klart.' });
});

describe('a button whose work takes long is answered at once, and later', () => {
  const pressed = async (message: ReturnType<typeof personalMessage>, card: boolean) => {
    work = gate();
    const press = cardAction(message, 'take-long', { card }, { replyToId: '1:77' });
    const { body } = await bot.post(press);
    expect(body).toMatchObject({ statusCode: 200, value: expect.stringMatching(/^Det tar lite längre tid/) });
    return press;
  };
  const laterIn = (conversation: string) =>
    bot.connector.waitFor((call) => call.conversation === conversation && call.activity.type === 'message');

  test('its card shows what came of it, where nobody else reads the card', async () => {
    const message = personalMessage('');
    await pressed(message, true);
    work.open('Nu');

    expect(await laterIn(message.conversation.id)).toMatchObject({ method: 'PUT', target: '1:77' });
  });

  test('others get a message and keep their card', async () => {
    const message = groupMessage('');
    await pressed(message, true);
    work.open('Nu');

    expect(await laterIn(message.conversation.id)).toMatchObject({ method: 'POST' });
  });

  test('a text comes as a message, and so does an apology', async () => {
    const [first, second] = [personalMessage(''), personalMessage('')];
    await pressed(first, false);
    work.open('Gjort.');
    expect((await laterIn(first.conversation.id)).activity.text).toBe('Gjort.');
    await pressed(second, false);
    work.open('fel');
    expect((await laterIn(second.conversation.id)).activity.text).toMatch(/^Något gick fel hos mig/);
  });

  test('the same press again is answered the same, and nothing is done twice', async () => {
    const message = personalMessage('');
    const press = await pressed(message, false);
    expect((await bot.post(press)).body).toMatchObject({ value: expect.stringMatching(/^Det tar/) });
    work.open('En gång.');
    await laterIn(message.conversation.id);

    const said = bot.connector.calls.filter(({ conversation }) => conversation === message.conversation.id);
    expect(said).toHaveLength(1);
  });
});
