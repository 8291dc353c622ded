import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConversationReference, Sender } from '../../../src/outbox/model.ts';
import type { Store } from '../../../src/store/store.ts';
import { TeamsAdapter } from '../../../src/teams/adapter.ts';
import { loadCards } from '../../../src/teams/cards/cards.ts';
import { createAuthentication } from '../../../src/teams/receiving/authentication.ts';
import { createSender } from '../../../src/teams/sending/proactive.ts';
import { botAccount, tenant } from '../../support/activities.ts';
import { appId, credentials, identity } from '../../support/connector-tokens.ts';
import { type FakeConnector, startFakeConnector } from '../../support/fake-connector.ts';
import { personalReference } from '../../support/said.ts';
import { borrowStore } from '../../support/stores.ts';

const morning = new Date('2026-11-23T08:00:00Z');

let connector: FakeConnector;
let sender: Sender;
let store: Store;
let anna: ConversationReference;
beforeAll(async () => {
  connector = await startFakeConnector();
  const authentication = createAuthentication({ identity, credentials, serviceHosts: ['127.0.0.1'] });
  const adapter = new TeamsAdapter(authentication, pino({ level: 'silent' }));
  store = await borrowStore();
  sender = createSender({
    ...{ adapter, cards: loadCards(), clock: { now: () => morning }, appId },
    database: store.database,
  });
  anna = personalReference('anna', 'a:anna', connector.url);
});
afterAll(async () => {
  await store.close();
  await connector.close();
});

const send = () => sender.send({ reference: anna }, 'the-id', { text: 'hej' });

test('a message goes out signed, from the bot to the person, under the id that was asked for', async () => {
  expect(await send()).toEqual({ kind: 'sent', activity: '1:1', conversation: 'a:anna' });
  expect(connector.calls).toMatchObject([
    {
      ...{ method: 'POST', conversation: 'a:anna', target: 'the-id', authorization: 'Bearer from-the-bot' },
      activity: {
        ...{ type: 'message', text: 'hej', textFormat: 'markdown', from: { id: botAccount.id } },
        ...{ recipient: { id: '29:anna' }, conversation: { id: 'a:anna', conversationType: 'personal' } },
      },
    },
  ]);
});

test('a message is changed by a signed PUT to the id that Teams gave it', async () => {
  const before = connector.calls.length;
  expect(await sender.update(anna, '1:77', { text: 'changed' })).toMatchObject({
    kind: 'sent',
    activity: '1:77',
  });
  expect(connector.calls.slice(before)).toMatchObject([
    { method: 'PUT', target: '1:77', authorization: 'Bearer from-the-bot', activity: { text: 'changed' } },
  ]);
});

test('a chat is begun with somebody who has none, and spoken in', async () => {
  const { serviceUrl, bot, locale, updatedAt } = anna;
  const begin = { person: 'new', user: '29:new', serviceUrl, tenant, bot, locale, updatedAt };
  const result = await sender.send({ begin }, 'first', { text: 'hej' });
  expect(result).toMatchObject({ kind: 'sent', conversation: 'a:with-29:new' });
  expect(connector.calls.at(-1)).toMatchObject({ conversation: 'a:with-29:new', target: 'first' });
  connector.answerNext({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });
  expect(await sender.send({ begin }, 'second', { text: 'hej' })).toMatchObject({ reason: 'not-in-roster' });
});

test.each([
  [
    { status: 429, headers: { 'retry-after': '2' } },
    { kind: 'throttled', retryAfterSeconds: 2 },
  ],
  [
    { status: 429, body: { error: { code: 'Throttled' } } },
    { kind: 'throttled', retryAfterSeconds: null },
  ],
  [{ status: 412 }, { kind: 'failed' }],
  [{ status: 401 }, { kind: 'failed' }],
  [{ status: 500, body: { error: { code: 'ServiceError' } } }, { kind: 'failed' }],
  [{ status: 503, headers: { 'retry-after': '1' } }, { kind: 'failed' }],
  [
    { status: 403, body: { error: { code: 'ConversationBlockedByUser' } } },
    { kind: 'unreachable', reason: 'blocked' },
  ],
  [
    { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } },
    { kind: 'unreachable', reason: 'not-in-roster' },
  ],
  [
    { status: 404, body: { error: { code: 'ConversationNotFound' } } },
    { kind: 'unreachable', reason: 'gone' },
  ],
  [{ status: 413, body: { error: { code: 'MessageSizeTooBig' } } }, { kind: 'rejected' }],
  [{ status: 400, body: { error: { code: 'BadArgument' } } }, { kind: 'rejected' }],
])('%j is asked once, and means %j', async (answer, result) => {
  const before = connector.calls.length;
  connector.answerNext(answer);
  expect(await send()).toMatchObject(result);
  expect(connector.calls).toHaveLength(before + 1);
});

test('a connection that is cut is worth another try, and is not tried behind our back', async () => {
  const before = connector.calls.length;
  connector.dropNext();
  expect(await send()).toMatchObject({ kind: 'failed' });
  expect(connector.calls).toHaveLength(before + 1);
});

test('the conversation of another bot is not spoken in: it would be sent the token of this one', async () => {
  const before = connector.calls.length;
  const result = await sender.send({ reference: { ...anna, bot: '28:other' } }, 'id', { text: 'hej' });
  expect(result).toMatchObject({ kind: 'unreachable', reason: 'gone' });
  expect(connector.calls).toHaveLength(before);
});
