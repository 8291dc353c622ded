import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runningClock } from '../../../src/clock.ts';
import { type Feature, verb } from '../../../src/conversation/feature.ts';
import type { Reply } from '../../../src/conversation/turn.ts';
import {
  anna,
  bertil,
  cardAction,
  channelMessage,
  groupMessage,
  invoke,
  type Made,
  personalMessage,
} from '../../support/activities.ts';
import { samples } from '../../support/card-samples.ts';
import type { Behaviour, Call } from '../../support/fake-connector.ts';
import { NOTHING, readBy } from '../../support/read-by.ts';
import { firstAction, startTestBot, type TestBot } from '../../support/test-bot.ts';

/** What the verb waits for, where it is to be late. */
let work: Promise<unknown> = Promise.resolve();
let done = 0;

const card = { template: 'visit', data: samples.visit?.('sv') ?? {} };
const note = { template: 'note', data: { language: 'sv', title: 'Klart', text: '' } };

/** A room whose answers are for the one who asks alone, and an act on its card. */
const room: Feature = {
  name: 'own-things',
  intents: [
    {
      name: 'own',
      claim: (text) => (/^eget/.test(text) ? 1 : 0),
      handle: async ({ text }): Promise<Reply> => {
        if (text === 'eget fel') throw new Error('on purpose');
        if (text === 'eget kort') return { alone: true, card };
        done += 1;
        const files = [{ name: 'mitt.txt', bytes: new Uint8Array([1]) }];
        return { alone: true, text: 'Bara ditt.', ...(text === 'eget dokument' ? { files } : {}) };
      },
    },
  ],
  verbs: [
    verb('own-act', z.strictObject({ language: z.literal('sv') }), async (turn) => {
      await work;
      return turn.alone === true || turn.conversation.kind === 'personal'
        ? { card: note }
        : { text: 'för alla' };
    }),
  ],
  jobs: [],
  examples: { sv: [], en: [] },
};

let bot: TestBot;
beforeAll(async () => {
  const paces = { typingAfter: 600_000, answerWithin: 50, streamEvery: 0 };
  // Who writes again is met in the latest chat, which needs a clock that goes.
  bot = await startTestBot({ clock: runningClock(), start: { features: [room], paces } });
});
afterAll(() => bot?.close());
afterEach(() => bot.connector.answerBy(() => undefined));

const question = 'Får vi teckna ett vänortsavtal?';
const where = [
  ['a channel', channelMessage],
  ['a group chat', groupMessage],
] as const;
/** Anything that is sent to one alone is refused so. */
const refusing = (behaviour: Behaviour) =>
  bot.connector.answerBy(({ targeted }) => (targeted ? behaviour : undefined));
const textsOf = (calls: readonly Call[]) => calls.map(({ activity }) => activity.text);
/** The same message of the same person in the same conversation, with other words. */
const then = (first: Made, text: string, make: typeof channelMessage = channelMessage) =>
  make(text, { conversation: first.conversation });

describe('What is for the one who asks alone', () => {
  test.each(where)('is sent past the others in %s', async (_where, make) => {
    const message = make('<at>Utblick</at> eget');
    const [call, ...others] = await bot.exchange(message);

    expect(others).toEqual([]);
    expect(call).toMatchObject({
      method: 'POST',
      targeted: true,
      conversation: message.conversation.id,
      target: undefined,
      activity: { text: 'Bara ditt.', recipient: { id: anna.id } },
    });
    expect(call?.activity).not.toHaveProperty('replyToId');
  });

  test('needs no such thing in their own chat', async () => {
    const [call] = await bot.exchange(personalMessage('eget'));
    expect(call).toMatchObject({ targeted: false, activity: { text: 'Bara ditt.' } });
  });

  test('is done once, however often Teams sends the message', async () => {
    const message = channelMessage('<at>Utblick</at> eget');
    const before = done;
    const calls = await bot.exchange(message);
    await bot.post(message);

    expect(done).toBe(before + 1);
    expect(calls).toHaveLength(1);
  });

  test('leads to its document past the others too', async () => {
    const read = readBy(await bot.exchange(channelMessage('<at>Utblick</at> eget dokument')));
    expect(read.one).toContain('bara du kan öppna det');
    expect(read.all).toBe(NOTHING);
  });

  test('is an apology, too', async () => {
    const read = readBy(await bot.exchange(groupMessage('<at>Utblick</at> eget fel')));
    expect(read.one).toContain('Något gick fel hos mig');
    expect(read.all).toBe(NOTHING);
  });

  test('is why somebody may not do what they ask for', async () => {
    for (const text of ['stäng av remisser: paus', 'olevererade meddelanden', 'sprid: hej']) {
      const read = readBy(await bot.exchange(channelMessage(`<at>Utblick</at> ${text}`)));
      expect(read.one).toMatch(/administratör|strateg/);
      expect(read.all).toBe(NOTHING);
    }
  });
});

describe('Where Teams takes no message for one alone', () => {
  test.each<[string, Behaviour]>([
    ['is not in the conversation', { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }],
    ['does not find it', { status: 404 }],
    ['does not know such messages', { status: 400, body: { error: { code: 'BadArgument' } } }],
  ])(
    'because it %s, it goes to their own chat, and the others read no more than that',
    async (_why, refusal) => {
      const own = personalMessage('hej');
      await bot.exchange(own);
      refusing(refusal);
      const message = channelMessage('<at>Utblick</at> eget');
      const calls = (await bot.exchange(message)).filter(({ targeted }) => !targeted);

      expect(calls).toMatchObject([
        { conversation: own.conversation.id, activity: { text: 'Bara ditt.' } },
        { conversation: message.conversation.id, activity: { text: 'Jag svarar dig i vår egen chatt.' } },
      ]);
    },
  );

  test('documents are offered in their own chat', async () => {
    await bot.exchange(personalMessage('hej'));
    refusing({ status: 403 });
    const calls = (await bot.exchange(channelMessage('<at>Utblick</at> eget dokument'))).filter(
      ({ targeted }) => !targeted,
    );

    expect(textsOf(calls)).toEqual([
      'Bara ditt.',
      expect.stringMatching(/^Här är dokumentet/),
      'Jag svarar dig i vår egen chatt.',
    ]);
  });

  test('a chat is begun with whoever has none', async () => {
    refusing({ status: 403 });
    const message = groupMessage('<at>Utblick</at> eget', { from: bertil, locale: 'en-GB' });
    const calls = (await bot.exchange(message)).filter(({ targeted }) => !targeted);

    expect(bot.connector.begun).toContain(bertil.id);
    expect(calls.map(({ conversation }) => conversation)).toEqual([
      `a:with-${bertil.id}`,
      message.conversation.id,
    ]);
    expect(calls.at(-1)?.activity.text).toBe('I answer you in our own chat.');
  });

  test('whoever can be reached nowhere is told where to ask, and the others nothing', async () => {
    const refusal = { status: 403 };
    const message = channelMessage('<at>Utblick</at> eget');
    bot.connector.answerBy(({ targeted, conversation }) =>
      targeted || conversation !== message.conversation.id ? refusal : undefined,
    );
    const calls = await bot.exchange(message);

    expect(textsOf(calls.filter(({ id }) => id !== undefined))).toEqual([
      'Svaret är bara för dig. Skriv samma sak till mig i vår egen chatt.',
    ]);
  });

  test('what may have arrived is not said a second time elsewhere', async () => {
    await bot.exchange(personalMessage('hej'));
    refusing({ status: 502 });
    const { calls } = bot.connector;
    const before = calls.length;
    await bot.post(channelMessage('<at>Utblick</at> eget'));

    expect(calls.slice(before).every(({ targeted }) => targeted)).toBe(true);
  });
});

describe('A card that one sees alone', () => {
  const shown = async () => {
    const message = channelMessage('<at>Utblick</at> eget kort');
    const sent = await bot.ask(message);
    const { data } = firstAction(sent);
    return { message, id: sent.id, mark: { onlyYou: data.onlyYou, language: 'sv' } };
  };

  test('says so when it is pressed, and is answered as in their own chat', async () => {
    const { message, id, mark } = await shown();
    expect(mark.onlyYou).toBe(true);
    const press = (data: object) => bot.post(cardAction(message, 'own-act', data, { replyToId: id }));

    expect((await press(mark)).body).toMatchObject({ value: { body: [{ text: 'Klart' }] } });
    expect((await press({ language: 'sv' })).body).toMatchObject({ value: 'för alla' });
  });

  test('is changed as such where its answer comes late, and no other is', async () => {
    const { message, id, mark } = await shown();
    const late = async (pressed: string) => {
      const before = bot.connector.calls.length;
      let go: () => void = () => undefined;
      work = new Promise<void>((resolve) => {
        go = resolve;
      });
      await bot.post(cardAction(message, 'own-act', mark, { replyToId: pressed }));
      go();
      await bot.connector.waitFor(
        (call) =>
          bot.connector.calls.indexOf(call) >= before &&
          call.activity.type === 'message' &&
          (call.id !== undefined || call.target === id),
      );
      return bot.connector.calls.slice(before);
    };
    const [update] = await late(id);

    expect(update).toMatchObject({ method: 'PUT', target: id, targeted: true });
    expect(update?.activity).not.toHaveProperty('recipient');
    // That one is all's, so that Teams does not find it: it is shown as a message of theirs.
    expect(await late('1:7777')).toMatchObject([
      { method: 'PUT', targeted: true, id: undefined },
      { method: 'POST', targeted: true },
    ]);
  });

  test('shows what a dialog that was opened from it has come to', async () => {
    const { message, id, mark } = await shown();
    const calls = await bot.exchange(
      invoke(message, 'task/submit', { data: { ...mark, verb: 'own-act', dialogOf: id } }),
    );
    expect(calls).toMatchObject([{ method: 'PUT', target: id, targeted: true }]);
  });

  test('where the button is an Action.Submit, is answered past the others', async () => {
    const { message, mark } = await shown();
    const press = { conversation: message.conversation, value: { ...mark, verb: 'own-act' } };
    const read = readBy(await bot.exchange(channelMessage('', press)));
    expect(read.one).toContain('Klart');
    expect(read.all).toBe(NOTHING);
  });
});

describe('What is sent to the bot alone', () => {
  const toBot = (make: typeof channelMessage, text: string, changes: object = {}) => {
    const message = make(text, changes);
    return { ...message, recipient: { ...(message.recipient as object), isTargeted: true } } as Made;
  };

  test.each(where)('is answered alone in %s, below the words that it answers', async (_where, make) => {
    const message = toBot(make, question);
    const [call, ...others] = await bot.exchange(message);

    expect(others).toEqual([]);
    expect(call).toMatchObject({ targeted: true, activity: { text: expect.stringMatching(/^\*\*Nej/) } });
    expect(call?.activity.entities).toContainEqual({ type: 'targetedMessageInfo', messageId: message.id });
  });

  test('is not gone on from where others read along, and the other way round it is', async () => {
    const alone = toBot(channelMessage, question);
    await bot.exchange(alone);
    const [open] = await bot.exchange(then(alone, '<at>Utblick</at> varför?'));
    expect(open?.targeted).toBe(false);
    expect(open?.activity.text).not.toContain('vänort');

    const before = channelMessage(`<at>Utblick</at> ${question}`);
    await bot.exchange(before);
    const [own] = await bot.exchange(toBot(channelMessage, 'varför?', { conversation: before.conversation }));
    expect(own).toMatchObject({ targeted: true, activity: { text: expect.stringContaining('vänort') } });
  });
});

describe('“Svara bara mig”', () => {
  test('is not said: an answer on the strategy is for all, with a button to go on alone', async () => {
    const [call] = await bot.exchange(channelMessage(`<at>Utblick</at> ${question}`));
    expect(call?.targeted).toBe(false);
    expect(call?.activity.suggestedActions?.actions).toContainEqual(
      expect.objectContaining({ title: 'Svara bara mig', value: 'Svara bara mig' }),
    );
    const own = await bot.ask(personalMessage(question));
    expect(JSON.stringify(own)).not.toContain('Svara bara mig');
  });

  test.each([
    `Svara bara mig: ${question}`,
    `svara bara mig ${question}`,
    `${question} Svara bara mig`,
    `${question} bara mig`,
    `Får vi teckna ett vänortsavtal, bara till mig tack`,
    `kan du svara privat: ${question}`,
    `${question} så att bara jag ser svaret`,
    `Only me: may we sign a twin town agreement?`,
    `May we sign a twin town agreement? Just me please`,
    `reply privately, may we sign a twin town agreement?`,
  ])('%s', async (text) => {
    const [call, ...others] = await bot.exchange(channelMessage(`<at>Utblick</at> ${text}`));
    expect(others).toEqual([]);
    expect(call).toMatchObject({
      targeted: true,
      activity: { text: expect.stringMatching(/^\*\*(Nej|No)\./) },
    });
  });

  test('alone gives what was just answered before all again', async () => {
    const first = groupMessage(`<at>Utblick</at> ${question}`);
    await bot.exchange(first);
    const [call] = await bot.exchange(then(first, '<at>Utblick</at> svara bara mig', groupMessage));
    expect(call).toMatchObject({ targeted: true, activity: { text: expect.stringMatching(/^\*\*Nej/) } });
  });

  test('with nothing before it says how it is asked for', async () => {
    const [call] = await bot.exchange(groupMessage('<at>Utblick</at> only me'));
    expect(call).toMatchObject({
      targeted: true,
      activity: { text: expect.stringContaining('Add “only me”') },
    });
    const own = await bot.ask(personalMessage('svara bara mig'));
    expect(own.text).toContain('Här ser bara du');
  });

  test.each([
    'Gäller reglerna bara mig?',
    'Får jag resa privat?',
    'tell me only what the strategy says of gifts',
  ])('is not meant by: %s', async (text) => {
    const [call] = await bot.exchange(channelMessage(`<at>Utblick</at> ${text}`));
    expect(call?.targeted).toBe(false);
  });
});
