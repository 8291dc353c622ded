import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anna, bertil, cardAction, event, invoke, personalMessage } from '../../support/activities.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot({ start: { personLimits: { acts: 3, searches: 2 } } });
});
afterAll(() => bot.close());

describe('One person who does too much', () => {
  test('is told so once, and others are answered as before', async () => {
    const texts: (string | undefined)[] = [];
    const first = personalMessage('Hej');
    for (const message of [first, ...Array.from({ length: 5 }, () => personalMessage('Hej'))]) {
      const [call] = await bot.exchange(message);
      texts.push(call?.activity.text);
    }

    expect(texts.slice(0, 3)).toEqual(Array(3).fill(expect.stringContaining('Hej!')));
    expect(texts[3]).toContain('Vänta en minut');
    expect(texts.slice(4)).toEqual([undefined, undefined]);
    expect((await bot.ask(personalMessage('Hej', { from: bertil }))).text).toContain('Hej!');
    // What was handled is still known when it comes again, and is not counted.
    expect(await bot.exchange(first)).toEqual([]);
  });

  test('is told so in their own language', async () => {
    const from = { ...anna, id: '29:1ann', aadObjectId: '0b4f2a52-5d0e-4d8a-9b4e-52c7a1f0a0ff' };
    const said = async () => (await bot.exchange(personalMessage('Hello', { from, locale: 'en-GB' })))[0];
    for (let times = 0; times < 3; times += 1) await said();

    expect((await said())?.activity.text).toContain('Wait a minute');
  });

  test('gets an answer to a press that Teams can show, and nothing is done', async () => {
    const press = await bot.post(cardAction(personalMessage(''), 'ask-office', {}));

    expect(press).toMatchObject({
      status: 200,
      body: { type: 'application/vnd.microsoft.activity.message', value: expect.stringContaining('minut') },
    });
    expect((await bot.post(invoke(personalMessage(''), 'task/fetch', {}))).body).toMatchObject({
      task: { type: 'message' },
    });
    expect(await bot.post(invoke(personalMessage(''), 'message/submitAction', {}))).toEqual({
      status: 200,
      body: {},
    });
  });

  test('is not stopped from what a client asks by itself at each key, which has a limit of its own', async () => {
    const search = () => bot.post(invoke(personalMessage(''), 'composeExtension/query', {}));

    expect((await search()).status).toBe((await search()).status);
    expect((await search()).body).toMatchObject({ composeExtension: { type: 'message' } });
  });

  test('is not counted for what Teams does by itself', async () => {
    for (let times = 0; times < 5; times += 1)
      expect((await bot.post(event('conversationUpdate', { from: bertil }))).status).toBe(200);
    expect((await bot.ask(personalMessage('Hej', { from: bertil }))).text).toContain('Hej!');
  });

  test('an activity that Teams sends again counts once', async () => {
    const from = { ...anna, id: '29:1cilla', aadObjectId: '0b4f2a52-5d0e-4d8a-9b4e-52c7a1f0a0fe' };
    const message = personalMessage('Hej', { from });
    for (let times = 0; times < 6; times += 1) await bot.exchange(message);

    expect((await bot.ask(personalMessage('Hej', { from }))).text).toContain('Hej!');
  });
});
