import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Made, personalMessage, thumb } from '../support/activities.ts';
import { firstAction, startTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.close());

const question = 'Får vi teckna ett vänortsavtal?';

/** Asks, and gives the message with what its card's button would send. */
async function asked(
  text = question,
): Promise<{ message: Made; data: Record<string, unknown>; answer: string }> {
  const message = personalMessage(text);
  const reply = await bot.ask(message);
  return { message, data: firstAction(reply).data, answer: reply.id };
}

/** What is kept of a question's thumb. */
async function reactionOf({ question: id }: Record<string, unknown>) {
  return bot.services.store.database
    .withTables<{ question: { id: string; reaction: string | null; reason: string | null } }>()
    .selectFrom('question')
    .select(['reaction', 'reason'])
    .where('id', '=', String(id))
    .executeTakeFirst();
}

describe('a thumb on an answer', () => {
  test('is kept on the question that was answered, with its reason, and may be changed', async () => {
    const other = await asked('När får vi skriva ett inbjudningsbrev?');
    const { message, data, answer } = await asked();
    const feedback = JSON.stringify({ feedbackText: 'Saknar Riga, "å ä ö"' });

    expect(await bot.post(thumb(message, answer, 'dislike', feedback))).toEqual({ status: 200, body: {} });
    expect(await reactionOf(data)).toEqual({ reaction: 'dislike', reason: 'Saknar Riga, "å ä ö"' });
    await bot.post(thumb(message, answer, 'like', '{}'));
    expect(await reactionOf(data)).toEqual({ reaction: 'like', reason: null });
    expect(await reactionOf(other.data)).toEqual({ reaction: null, reason: null });
  });

  test('is found in a channel though Teams leaves the thread out of the conversation', async () => {
    const conversation = { conversationType: 'channel', id: '19:a@thread.tacv2;messageid=17' };
    const message = personalMessage(question, { conversation });
    const reply = await bot.ask(message);
    const pressed = { ...message, conversation: { ...conversation, id: '19:a@thread.tacv2' } };
    await bot.post(thumb(pressed, reply.id, 'like', '{}'));

    expect(await reactionOf(firstAction(reply).data)).toMatchObject({ reaction: 'like' });
  });

  test('on a message that is not known, or of another conversation, changes nothing', async () => {
    const { message, data, answer } = await asked();
    const elsewhere = personalMessage('');

    expect(await bot.post(thumb(message, '1:999999', 'like', '{}'))).toEqual({ status: 200, body: {} });
    expect(await bot.post(thumb(elsewhere, answer, 'like', '{}'))).toEqual({ status: 200, body: {} });
    expect(await reactionOf(data)).toEqual({ reaction: null, reason: null });
  });

  test.each([
    ['no JSON', 'dislike', 'inte JSON', 'dislike', null],
    ['JSON of another kind', 'dislike', '["a"]', 'dislike', null],
    ['no text', 'like', '{"feedbackText":7}', 'like', null],
    ['very long', 'like', JSON.stringify({ feedbackText: 'å'.repeat(5_000) }), 'like', 'å'.repeat(2_000)],
    ['of a character that no store takes', 'like', '{"feedbackText":"a\\u0000b"}', 'like', 'ab'],
    ['with an unknown reaction', 'hurray', '{}', null, null],
  ])('whose reason is %s, is taken as far as it goes', async (_name, reaction, feedback, kept, reason) => {
    const { message, data, answer } = await asked();

    expect(await bot.post(thumb(message, answer, reaction, feedback))).toEqual({ status: 200, body: {} });
    await expect.poll(() => reactionOf(data)).toEqual({ reaction: kept, reason });
  });
});
