import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anna, bertil, botAccount, channelMessage, event, type Made } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.close());

const swedish = /^Hej! Jag är Utblick\. .*\n\nSvaren är automatiska/;

/** What happens to the bot in the conversation of `other`, or in a new one. */
const installation = (action: string, other?: Made, changes: object = {}) =>
  event('installationUpdate', { action, ...(other && { conversation: other.conversation }), ...changes });
const membersAdded = (other: Made, members: object[]) =>
  event('conversationUpdate', { conversation: other.conversation, locale: undefined, membersAdded: members });

describe('an installation in a personal chat', () => {
  test('brings one welcome, though Teams tells of it in two ways at once', async () => {
    for (const order of [1, -1]) {
      const installed = installation('add');
      const notices = [installed, membersAdded(installed, [botAccount])];
      const before = bot.connector.calls.length;
      const answers = await Promise.all(notices.sort(() => order).map((notice) => bot.post(notice)));
      const said = bot.connector.calls.slice(before);

      expect(answers).toEqual(Array(2).fill({ status: 200, body: undefined }));
      expect(said).toHaveLength(1);
      expect(said[0]?.conversation).toBe(installed.conversation.id);
      expect(said[0]?.activity.text).toMatch(swedish);
    }
  });

  test.each([
    ['sv-SE', swedish, 'Vänortsavtal?', 'Får vi teckna ett vänortsavtal?'],
    [
      'en-GB',
      /^Hello! I am Utblick\. .*\n\nAnswers are automatic/,
      'Twin cities?',
      'Can we sign a twin-city agreement?',
    ],
    ['fi-FI', swedish, 'Vänortsavtal?', 'Får vi teckna ett vänortsavtal?'],
    [undefined, swedish, 'Vänortsavtal?', 'Får vi teckna ett vänortsavtal?'],
  ])(
    'is welcomed in the language of the locale %s, with things to ask in it',
    async (locale, text, title, value) => {
      const welcome = await bot.ask(installation('add', undefined, { locale }));

      expect(welcome.text).toMatch(text);
      expect(welcome.suggestedActions?.actions[0]).toEqual({ type: 'imBack', title, value });
    },
  );

  test('is welcomed with one thing to say to each room', async () => {
    expect((await bot.ask(installation('add'))).suggestedActions?.actions).toHaveLength(6);
  });

  test('after a removal brings a welcome again, and removal says nothing', async () => {
    const first = installation('add');
    await bot.ask(first);

    expect(await bot.exchange(installation('remove', first))).toEqual([]);
    expect((await bot.ask(installation('add', first))).text).toMatch(swedish);
    expect(await bot.exchange(installation('add', first))).toEqual([]);
  });

  test.each(['add-upgrade', 'remove-upgrade', 'Add', undefined])('told as %s brings none', async (action) => {
    const installed = installation('add');
    await bot.ask(installed);

    expect(await bot.exchange(installation(action as string, installed))).toEqual([]);
    expect(await bot.exchange(installation(action as string))).toEqual([]);
  });
});

describe('people who come and go', () => {
  test('bring no welcome when they are added or removed', async () => {
    const chat = event('typing');
    expect(await bot.exchange(membersAdded(chat, [anna, bertil]))).toEqual([]);
    expect(await bot.exchange(membersAdded(chat, []))).toEqual([]);
    const removed = event('conversationUpdate', {
      conversation: chat.conversation,
      membersRemoved: [botAccount],
    });
    expect(await bot.exchange(removed)).toEqual([]);
  });

  test('bring one when the bot is added to a team with them', async () => {
    const team = channelMessage('');
    const said = await bot.exchange(membersAdded(team, [anna, botAccount]));

    expect(said.map(({ activity }) => activity.text)).toEqual([expect.stringMatching(swedish)]);
    expect(await bot.exchange(membersAdded(team, [bertil]))).toEqual([]);
  });

  test.each(['channelCreated', 'teamRenamed', 'somethingNew'])('and a %s bring none', async (eventType) => {
    expect(await bot.exchange(event('conversationUpdate', { channelData: { eventType } }))).toEqual([]);
  });
});
