import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { channelMessage, groupMessage } from '../../support/activities.ts';
import { latestQuestion, startTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.close());

const question = 'Får vi teckna ett vänortsavtal?';

describe('in a group chat or a channel', () => {
  test.each([
    ['first', `<at>Utblick</at> ${question}`],
    ['in the middle', 'Får vi <at>Utblick</at> teckna ett vänortsavtal?'],
    ['last', `${question} <at>Utblick</at>`],
    ['twice', `<at>Utblick</at> <at>Utblick</at> ${question}`],
    ['before a hard space', `<at>Utblick</at>\u00a0${question}`],
    ['before a hard space in HTML', `<at>Utblick</at>&nbsp;${question}\n`],
  ])('the mention is no part of the question when it stands %s', async (_where, text) => {
    for (const message of [groupMessage(text), channelMessage(text)]) {
      const [call] = await bot.exchange(message);

      expect(call?.activity.text).toMatch(/^\*\*Nej\.\*\*/);
      expect(call?.conversation).toBe(message.conversation.id);
      expect(call?.target).toBe(message.id);
      await expect.poll(() => latestQuestion(bot)).toBe(question);
    }
  });

  test('a mention alone gets questions to begin with', async () => {
    const reply = await bot.ask(channelMessage('<at>Utblick</at>&nbsp;'));

    expect(reply.text).toMatch(/^Jag såg ingen fråga/);
    expect(reply.suggestedActions?.actions[0]).toMatchObject({ title: 'Vänortsavtal?' });
  });
});
