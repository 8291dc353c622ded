import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Addressee } from '../../../src/outbox/model.ts';
import { closeReferences, findReference, findRoutes } from '../../../src/outbox/reference-register.ts';
import {
  anna,
  bertil,
  botAccount,
  channelMessage,
  event,
  groupMessage,
  personalMessage,
  tenant,
} from '../../support/activities.ts';
import { morning, startTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.close());

const routeTo = async (addressee: Addressee) =>
  (await findRoutes(bot.services.store.database, [addressee]))(addressee);
const reference = (conversation: string) => findReference(bot.services.store.database, conversation);
const chat = { conversationType: 'personal', tenantId: tenant, id: 'a:annas-chat' };
const team = '19:the-team@thread.tacv2';
const inTeam = (channel: string, changes: object = {}) => ({
  conversation: {
    isGroup: true,
    conversationType: 'channel',
    tenantId: tenant,
    id: `${channel};messageid=1`,
  },
  channelData: { channel: { id: channel }, team: { id: team }, tenant: { id: tenant } },
  ...changes,
});

describe('How a conversation is reached', () => {
  test('is kept from whatever is said in a personal chat, and refreshed by what is said later', async () => {
    await bot.post(personalMessage('hej', { conversation: chat }));
    await bot.post(
      personalMessage('hello', {
        conversation: chat,
        locale: 'en-GB',
        serviceUrl: `${bot.connector.url}v2/`,
      }),
    );
    expect(await reference(chat.id)).toEqual({
      ...{ conversation: chat.id, kind: 'personal', person: anna.aadObjectId, user: anna.id },
      ...{ serviceUrl: `${bot.connector.url}v2/`, tenant, bot: botAccount.id, channel: null, team: null },
      ...{ locale: 'en-GB', state: 'active', updatedAt: morning },
    });
  });

  test('is kept from an installation, before anybody has said anything', async () => {
    const conversation = { ...chat, id: 'a:installed' };
    await bot.post(event('installationUpdate', { action: 'add', from: bertil, conversation }));
    expect(await routeTo({ person: bertil.aadObjectId })).toMatchObject({
      route: { reference: { conversation: 'a:installed' } },
    });
  });

  test('is kept of a channel without its thread, and is no person’s own', async () => {
    await bot.post(channelMessage('<at>Utblick</at> hej', inTeam('19:one@thread.tacv2')));
    expect(await reference('19:one@thread.tacv2')).toMatchObject({
      ...{ kind: 'channel', person: null, channel: '19:one@thread.tacv2', team, locale: null },
    });
  });

  test('is known of somebody who spoke in a group alone, until they have a chat of their own', async () => {
    const dan = { id: '29:1dan', name: 'Dan', aadObjectId: 'dan-id' };
    await bot.post(groupMessage('<at>Utblick</at> hej', { from: dan }));
    expect(await routeTo({ person: 'dan-id' })).toMatchObject({ route: { begin: { user: dan.id } } });
    await bot.post(personalMessage('hej', { from: dan, conversation: { ...chat, id: 'a:dan' } }));
    expect(await routeTo({ person: 'dan-id' })).toMatchObject({
      route: { reference: { conversation: 'a:dan' } },
    });
  });

  test('is unknown of somebody whom the bot has never met', async () => {
    expect(await routeTo({ person: 'nobody' })).toEqual({ none: 'no-conversation' });
    expect(await routeTo({ conversation: 'nowhere' })).toEqual({ none: 'no-conversation' });
  });
});

describe('A conversation that the bot was removed from', () => {
  test('is closed, and open again when somebody speaks there', async () => {
    await bot.post(event('installationUpdate', { action: 'remove', conversation: chat }));
    expect(await routeTo({ person: anna.aadObjectId })).toEqual({ none: 'gone' });
    await bot.post(event('installationUpdate', { action: 'remove-upgrade', conversation: chat }));
    expect(await routeTo({ person: anna.aadObjectId })).toEqual({ none: 'gone' });
    await bot.post(personalMessage('hej', { conversation: chat }));
    expect(await routeTo({ person: anna.aadObjectId })).toMatchObject({ route: {} });
  });

  test('is open again when somebody speaks there after a message could not be delivered', async () => {
    await bot.post(personalMessage('hej', { conversation: chat }));
    const { store, clock } = bot.services;
    await store.transaction((transaction) =>
      closeReferences(transaction, { conversation: chat.id }, 'blocked', clock.now()),
    );
    await bot.post(personalMessage('hej', { conversation: chat }));
    await expect.poll(() => reference(chat.id)).toMatchObject({ state: 'active' });
  });

  test('is closed with all other channels of its team', async () => {
    await bot.post(channelMessage('<at>Utblick</at> hej', inTeam('19:two@thread.tacv2')));
    const removed = inTeam('19:one@thread.tacv2', { membersRemoved: [{ id: botAccount.id }] });
    await bot.post(event('conversationUpdate', removed));
    for (const conversation of ['19:one@thread.tacv2', '19:two@thread.tacv2']) {
      expect(await routeTo({ conversation })).toEqual({ none: 'gone' });
    }
  });

  test('stays open when somebody else leaves', async () => {
    await bot.post(event('conversationUpdate', { conversation: chat, membersRemoved: [{ id: bertil.id }] }));
    expect(await reference(chat.id)).toMatchObject({ state: 'active' });
  });
});
