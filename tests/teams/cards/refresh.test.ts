import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMatter } from '../../../src/beredning/matter-register.ts';
import type { Feature } from '../../../src/conversation/feature.ts';
import type { Reply } from '../../../src/conversation/turn.ts';
import { makeMatter } from '../../beredning/make-matter.ts';
import {
  anna,
  bertil,
  botAccount,
  cardAction,
  channelMessage,
  event,
  groupMessage,
  personalMessage,
} from '../../support/activities.ts';
import { samples } from '../../support/card-samples.ts';
import { adele, alex, loadDemoCity, patti } from '../../support/demo-city.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

const crowd = Array.from({ length: 70 }, (_, index) => ({
  id: `29:1member-${index}`,
  name: `Member ${index}`,
  aadObjectId: `member-${index}`,
}));

/** A room whose card refreshes itself, and concerns all of a crowd and somebody whom the bot has never met. */
function mattersFeature(): Feature {
  const card = {
    template: 'beredning-matter',
    data: samples['beredning-matter']?.('sv') ?? {},
    concerns: ['never-met', ...crowd.map(({ aadObjectId }) => aadObjectId)],
  };
  const reply = async (): Promise<Reply> => ({ card });
  return {
    name: 'matters',
    intents: [{ name: 'show', claim: (text) => (text === 'visa kortet' ? 1 : 0), handle: reply }],
    verbs: [{ name: 'show-matter', handle: reply }],
    jobs: [],
    examples: { sv: [], en: [] },
  };
}

describe('A card that refreshes itself', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot({ start: { features: [mattersFeature()] } });
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  const readersIn = (card: unknown) => (card as { refresh: { userIds?: string[] } }).refresh.userIds;
  const readersOf = async (message: ReturnType<typeof personalMessage>) => {
    const sent = await bot.ask(message);
    return readersIn(sent.attachments?.[0]?.content);
  };

  test('does so for whoever reads it, in their own chat', async () => {
    expect(await readersOf(personalMessage('visa kortet'))).toBeUndefined();
  });

  test('does so for the one who asked, where nobody else is known', async () => {
    expect(await readersOf(groupMessage('<at>Utblick</at> visa kortet'))).toEqual([anna.id]);
  });

  test('does so for those whom it concerns and whom Teams has told of, at most sixty, where many read along', async () => {
    const thread = channelMessage('<at>Utblick</at> visa kortet');
    const changes = { conversation: thread.conversation, channelData: thread.channelData };
    await bot.post(
      event('conversationUpdate', { ...changes, membersAdded: [{ id: botAccount.id }, ...crowd] }),
    );
    const first = [anna.id, ...crowd.map(({ id }) => id)].slice(0, 60);

    expect(await readersOf(thread)).toEqual(first);
    const { body } = await bot.post(cardAction(thread, 'show-matter', {}, { ...changes, from: bertil }));
    expect(readersIn((body as { value: unknown }).value)).toEqual([bertil.id, ...first.slice(1)]);
  });

  test('of IB, posted where many read along, does so for those who have to do with the matter', async () => {
    for (const from of [alex, patti]) await bot.post(personalMessage('hej', { from }));
    const { store } = bot.services;
    const matter = makeMatter({ state: 'at-beredning', number: 'IB 2026-7', requester: adele.aadObjectId });
    await store.transaction((transaction) => addMatter(transaction, matter));
    const message = channelMessage('<at>Utblick</at> status för IB 2026-7');
    await bot.post(message);
    const [channel] = message.conversation.id.split(';');
    const call = await bot.connector.waitFor(
      ({ conversation, activity }) =>
        conversation === channel && JSON.stringify(activity).includes('IB 2026-7'),
    );
    const card = call.activity.attachments?.[0]?.content;

    // Adele asked for it, but the bot has never met her.
    expect(readersIn(card)).toEqual(expect.arrayContaining([patti.id, alex.id]));
    expect(readersIn(card)).not.toContain(adele.id);
  });
});
