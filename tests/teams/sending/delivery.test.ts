import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { activityIdOf } from '../../../src/outbox/deliver.ts';
import { findByKey } from '../../../src/outbox/message-register.ts';
import type { Fallback, FindFallback } from '../../../src/outbox/model.ts';
import { reportDeliveries, resendFailed } from '../../../src/outbox/report.ts';
import { updateNotices } from '../../../src/outbox/update-notices.ts';
import { anna, bertil, channelMessage, event, personalMessage } from '../../support/activities.ts';
import type { Call } from '../../support/fake-connector.ts';
import { say, saying, sayingFeature } from '../../support/said.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
/** Who hears it instead of whom, as `person:…` or `conversation:…`. */
const fallbacks = new Map<string, Fallback>();
const findFallback: FindFallback = async (addressee) =>
  fallbacks.get('person' in addressee ? addressee.person : addressee.conversation) ?? null;

beforeAll(async () => {
  bot = await startTestBot({
    start: { features: [sayingFeature], delivery: { findFallback, random: () => 0 } },
  });
});
afterAll(() => bot.close());

const toAnna = { person: anna.aadObjectId };
const chatOf = (who: typeof anna) => ({ conversationType: 'personal', id: `a:chat-${who.id}` });
const patience = { timeout: 20_000, interval: 20 };

/** Lets somebody be met in their own chat, anew. */
async function meet(who = anna, changes: object = {}) {
  await bot.post(personalMessage('hej', { from: who, conversation: chatOf(who), ...changes }));
}
const stateOf = async (key: string) => (await findByKey(bot.services.store.database, key))?.state;
const settled = (key: string, state: string) =>
  vi.waitFor(async () => expect(await stateOf(key)).toBe(state), patience);
const proactive = ({ activity }: Call, words: string) => activity.text?.endsWith(words) === true;
const callsWith = (words: string) => bot.connector.calls.filter((call) => proactive(call, words));

beforeEach(async () => {
  fallbacks.clear();
  await meet();
});

test('a message reaches the person in their own chat, in their language, under an id made from its key', async () => {
  await meet(anna, { locale: 'en-GB' });
  await say(bot, saying(toAnna, 'first'));
  await settled('first', 'sent');

  expect(callsWith('first')).toMatchObject([
    { method: 'POST', conversation: `a:chat-${anna.id}`, target: activityIdOf('first') },
  ]);
  expect(callsWith('first')[0]?.activity).toMatchObject({ text: 'en: first', recipient: { id: anna.id } });
});

test('a message to a channel begins a thread there, in Swedish whoever spoke last', async () => {
  const message = channelMessage('<at>Utblick</at> hello', { locale: 'en-GB' });
  await bot.post(message);
  const channel = message.conversation.id.split(';')[0] ?? '';
  await say(bot, saying({ conversation: channel }, 'to the channel'));
  await settled('to the channel', 'sent');

  expect(callsWith('to the channel')).toMatchObject([
    { conversation: channel, activity: { text: 'sv: to the channel' } },
  ]);
});

test('somebody who was met in a channel alone gets a chat of their own, begun once', async () => {
  const cecilia = { id: '29:1cecilia', name: 'Cecilia', aadObjectId: 'cecilia-id' };
  await bot.post(channelMessage('<at>Utblick</at> hej', { from: cecilia }));
  await say(
    bot,
    saying({ person: 'cecilia-id' }, 'hello one'),
    saying({ person: 'cecilia-id' }, 'hello two'),
  );
  await settled('hello two', 'sent');

  expect(bot.connector.begun).toEqual(['29:1cecilia']);
  expect(callsWith('hello two')).toMatchObject([{ conversation: 'a:with-29:1cecilia' }]);
});

test('the messages to one person keep their order when the connector has too much to do', async () => {
  const words = Array.from({ length: 7 }, (_, number) => `ordered ${number}`);
  bot.connector.answerNext({ status: 429 });
  bot.connector.answerNext({ status: 502 });
  bot.connector.answerNext({ status: 429, headers: { 'retry-after': '1' } });
  await say(bot, ...words.map((word) => saying(toAnna, word)));
  await settled('ordered 6', 'sent');

  const arrived = bot.connector.calls.filter(
    ({ id, activity }) => id !== undefined && activity.text?.includes('ordered'),
  );
  expect(arrived.map(({ activity }) => activity.text)).toEqual(words.map((word) => `sv: ${word}`));
  expect(callsWith('ordered 0').map(({ id }) => id !== undefined)).toEqual([false, false, false, true]);
});

test('a message whose connection is cut is sent again under the same id', async () => {
  bot.connector.dropNext();
  await say(bot, saying(toAnna, 'cut'));
  await settled('cut', 'sent');

  expect(callsWith('cut').map(({ target }) => target)).toEqual([activityIdOf('cut'), activityIdOf('cut')]);
  expect(await findByKey(bot.services.store.database, 'cut')).toMatchObject({ attempts: 2 });
});

test('a connector that hangs holds up one message for ten seconds, and no other person', async () => {
  await meet(bertil);
  bot.connector.hangNext();
  await say(bot, saying(toAnna, 'hangs'));
  await bot.connector.waitFor((call) => proactive(call, 'hangs'));
  await say(bot, saying({ person: bertil.aadObjectId }, 'does not hang'));
  await settled('does not hang', 'sent');
  expect(await stateOf('hangs')).toBe('sending');
  await settled('hangs', 'sent');
  bot.connector.letGo();
  expect(callsWith('hangs')).toHaveLength(2);
});

test('somebody who blocked the bot is stood in for by the deputy, the channel, then a strategist', async () => {
  const channel = channelMessage('<at>Utblick</at> hej');
  await bot.post(channel);
  const conversation = channel.conversation.id.split(';')[0] ?? '';
  const strategist = { id: '29:1sara', name: 'Sara', aadObjectId: 'strategist-id' };
  await meet(strategist);
  fallbacks.set(anna.aadObjectId, { addressee: { person: 'a-deputy-never-met' } });
  fallbacks.set('a-deputy-never-met', { addressee: { conversation } });
  fallbacks.set(conversation, {
    addressee: { person: 'strategist-id' },
    passOn: { name: 'Trafikkontoret', mailbox: 'trafik@stad.example' },
  });
  bot.connector.answerNext({ status: 403, body: { error: { code: 'ConversationBlockedByUser' } } });
  bot.connector.answerNext({ status: 404, body: { error: { code: 'ConversationNotFound' } } });
  await say(bot, saying(toAnna, 'chain', { group: 'chain' }));
  await settled('chain|pass-on:person:strategist-id', 'sent');

  const report = await reportDeliveries(bot.services.store.database, 'chain');
  expect(report).toMatchObject({
    waiting: [],
    delivered: [],
    failed: [
      { key: 'chain', reason: 'blocked', instead: { addressee: { person: 'strategist-id' }, state: 'sent' } },
    ],
  });
  const heard = callsWith('chain').at(-1);
  expect(heard?.conversation).toBe(`a:chat-${strategist.id}`);
  expect(heard?.activity.text).toMatch(/Trafikkontoret.*trafik@stad\.example[\s\S]*sv: chain$/);
});

test('after an uninstallation nothing is sent, until the person installs again and it is sent anew', async () => {
  await bot.post(event('installationUpdate', { action: 'remove', conversation: chatOf(anna) }));
  await say(bot, saying(toAnna, 'away', { group: 'away' }));
  await settled('away', 'undeliverable');
  expect(callsWith('away')).toEqual([]);

  await bot.post(event('installationUpdate', { action: 'add', conversation: chatOf(anna) }));
  const again = () =>
    bot.services.store.transaction((transaction) => resendFailed(transaction, bot.outbox.send, 'away'));
  expect(await again()).toBe(1);
  await settled('away', 'sent');
  expect(await again()).toBe(0);
  expect(callsWith('away')).toHaveLength(1);
});

test('a message that was sent is changed in place, under the id that Teams gave it', async () => {
  await say(bot, saying(toAnna, 'to be changed', { group: 'changing' }));
  await settled('to be changed', 'sent');
  const sent = callsWith('to be changed')[0]?.id;
  await bot.services.store.transaction((transaction) =>
    updateNotices(transaction, bot.outbox.send, {
      group: 'changing',
      notice: ({ notice }) => ({ ...notice, data: { words: 'now changed', unit: null } }),
    }),
  );

  await bot.connector.waitFor((call) => proactive(call, 'now changed'));
  expect(callsWith('now changed')).toMatchObject([{ method: 'PUT', target: sent }]);
});
