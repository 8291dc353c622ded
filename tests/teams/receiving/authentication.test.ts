import { exportSPKI, generateKeyPair } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAuthentication } from '../../../src/teams/receiving/authentication.ts';
import { cardAction, personalMessage, tenant } from '../../support/activities.ts';
import {
  credentials,
  identity,
  startTokenIssuer,
  type TokenChanges,
  type TokenIssuer,
} from '../../support/connector-tokens.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

const otherTenant = '8d8bb9d3-3a4b-4c07-9d5e-0f3ab7c3a002';
/** One of Microsoft's own tenants, whose tokens the SDK takes for those of its emulator. */
const emulator = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
const question = 'Får vi teckna ett vänortsavtal?';

let bot: TestBot;
let issuer: TokenIssuer;

/** Nothing was said, done or written down since the last look, and nobody was told why in the answer. */
async function expectNothingHandled(bot: TestBot): Promise<void> {
  expect(bot.connector.calls).toEqual([]);
  for (const table of ['inbox', 'question', 'record_entry'] as const) {
    const tables = bot.services.store.database.withTables<Record<typeof table, { at: Date }>>();
    expect(await tables.selectFrom(table).selectAll().execute()).toEqual([]);
  }
}

async function startWithIdentity(): Promise<void> {
  issuer = await startTokenIssuer();
  const { openIdMetadataUrl } = issuer;
  bot = await startTestBot({
    identity,
    authentication: { openIdMetadataUrl, credentials, serviceHosts: ['127.0.0.1'] },
  });
}

async function endWithIdentity(): Promise<void> {
  await bot.close();
  issuer.close();
}

// The connector's library writes on the console what it refuses.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

describe('a bot with an identity', () => {
  beforeAll(startWithIdentity);
  afterAll(endWithIdentity);

  const bearer = async (changes?: TokenChanges) => ({
    authorization: `Bearer ${await issuer.sign(bot.connector.url, changes)}`,
  });
  const hour = 3600;
  const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

  test('refuses a message without a token', async () => {
    expect(await bot.post(personalMessage(question))).toEqual({ status: 401, body: undefined });
    await expectNothingHandled(bot);
  });

  test.each([
    'Bearer',
    'Bearer x',
    'Bearer a.b.c',
    'Bearer ..',
    'Basic dTpw',
    'Bearer e30.e30.',
    'Bearer bnVsbA.bnVsbA.x',
  ])('refuses the malformed token %j', async (authorization) => {
    expect(await bot.post(personalMessage(question), { authorization })).toEqual({
      status: 401,
      body: undefined,
    });
    await expectNothingHandled(bot);
  });

  test.each<[string, () => Promise<TokenChanges>]>([
    ['that has expired', async () => ({ nbf: inSeconds(-2 * hour), exp: inSeconds(-hour) })],
    ['that is not valid yet', async () => ({ nbf: inSeconds(hour), exp: inSeconds(2 * hour) })],
    ['for another bot', async () => ({ aud: '5d2f0f3e-7c1a-4b0e-8f0a-6b1c2d3e4f51' })],
    ['for no bot', async () => ({ aud: undefined as never })],
    ['of another issuer', async () => ({ iss: 'https://issuer.example' })],
    ['of no issuer', async () => ({ iss: undefined as never })],
    ['for another service address', async () => ({ serviceurl: 'https://smba.trafficmanager.net/emea/' })],
    ['for no service address', async () => ({ serviceurl: undefined })],
    ['of another bot that would use this one', async () => ({ ver: '1.0', appid: tenant })],
    [
      'of an emulator, with the id of this bot',
      async () => ({ iss: emulator, ver: '1.0', appid: identity.appId }),
    ],
    [
      'of an emulator that names the service',
      async () => ({ iss: emulator, ver: '2.0', azp: identity.appId }),
    ],
    ['whose service address differs by a letter', async () => ({ serviceurl: `${bot.connector.url}x` })],
    ['without a time at which it ends', async () => ({ exp: undefined as never })],
    ['signed by somebody else', async () => ({ key: (await generateKeyPair('RS256')).privateKey })],
    ['signed with a key that is not published', async () => ({ kid: 'other' })],
    ['signed with a key for other channels', async () => ({ kid: 'webchat' })],
    [
      'signed with the public key as a password',
      async () => {
        const key = new TextEncoder().encode(await exportSPKI(issuer.publicKey));
        return { alg: 'HS256', key };
      },
    ],
  ])('refuses a token %s', async (_name, changes) => {
    const headers = await bearer(await changes());

    expect(await bot.post(personalMessage(question), headers)).toEqual({ status: 401, body: undefined });
    await expectNothingHandled(bot);
  });

  test.each([
    ['another tenant has the conversation', { conversation: { id: 'a:1', tenantId: otherTenant } }],
    ['another tenant has the channel', { channelData: { tenant: { id: otherTenant } } }],
    ['no tenant is told', { conversation: { id: 'a:1' }, channelData: {} }],
    ['no tenant and no channel data is told', { conversation: { id: 'a:1' }, channelData: null }],
  ])('refuses a message with a valid token when %s', async (_name, changes) => {
    const answer = await bot.post(personalMessage(question, changes), await bearer());

    expect(answer).toEqual({ status: 403, body: undefined });
    await expectNothingHandled(bot);
  });

  test.each(['webchat', 'directline', 'emulator', 'AseChannel', 'test'])(
    'refuses the channel %s, where callers say themselves who they are',
    async (channelId) => {
      const answer = await bot.post(personalMessage(question, { channelId }), await bearer({ kid: 'all' }));

      expect(answer).toEqual({ status: 403, body: undefined });
      await expectNothingHandled(bot);
    },
  );

  test('refuses an address that replies may not go to before it looks at the token', async () => {
    const serviceUrl = 'https://127.0.0.1.example/emea/';
    const answer = await bot.post(
      personalMessage(question, { serviceUrl }),
      await bearer({ serviceurl: serviceUrl }),
    );

    expect(answer).toEqual({ status: 403, body: undefined });
    await expectNothingHandled(bot);
  });

  test('answers a valid token, and signs its reply', async () => {
    expect((await bot.post(personalMessage(question), await bearer())).status).toBe(200);

    expect(bot.connector.calls).toHaveLength(1);
    expect(bot.connector.calls[0]).toMatchObject({
      authorization: 'Bearer from-the-bot',
      activity: { text: expect.stringMatching(/^\*\*Nej\.\*\*/) },
    });
    const press = cardAction(personalMessage(''), 'ask-office', {});
    expect(await bot.post(press, await bearer())).toMatchObject({ status: 200, body: { statusCode: 200 } });
    expect((await bot.post(press)).status).toBe(401);
  });
});

describe('a bot that has taken a token', () => {
  const otherService = 'http://127.0.0.1:1/emea/';
  beforeAll(startWithIdentity);
  afterAll(endWithIdentity);

  test.each([
    ['says another service address', { serviceUrl: otherService }, 401],
    ['comes by another channel', { channelId: 'webchat' }, 403],
    ['comes from another tenant', { channelData: { tenant: { id: otherTenant } } }, 403],
  ])('does not take it again when an activity %s', async (_name, changes, status) => {
    const headers = { authorization: `Bearer ${await issuer.sign(bot.connector.url)}` };
    expect((await bot.post(personalMessage(question), headers)).status).toBe(200);
    const answered = bot.connector.calls.length;

    expect(await bot.post(personalMessage(question, changes), headers)).toEqual({ status, body: undefined });
    expect((await bot.post(personalMessage(question), headers)).status).toBe(200);
    expect(bot.connector.calls).toHaveLength(answered + 1);
  });
});

test('what was made ready for a token serves its next activity too, and nothing is wrapped again', async () => {
  const tokens = await startTokenIssuer();
  const { openIdMetadataUrl } = tokens;
  const { authenticateRequest } = createAuthentication({
    ...{ identity, openIdMetadataUrl, credentials, serviceHosts: ['127.0.0.1'] },
  });
  const serviceUrl = 'http://127.0.0.1:9/emea/';
  const header = `Bearer ${await tokens.sign(serviceUrl)}`;
  const take = () => authenticateRequest(personalMessage(question, { serviceUrl }) as never, header);

  const [first, second] = [await take(), await take()];

  expect(second.connectorFactory).toBe(first.connectorFactory);
  expect(await second.connectorFactory?.create(serviceUrl)).toBe(
    await first.connectorFactory?.create(serviceUrl),
  );
  tokens.close();
});

describe('a bot in local mode', () => {
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot.close());

  test.each([
    'https://smba.trafficmanager.net/emea/',
    'http://127.0.0.1.example/',
    'http://127.0.0.1@service.example/',
    'http://service.example/?127.0.0.1',
    'http://0.0.0.0:1/',
    'not an address',
    '',
  ])('refuses replies to %j', async (serviceUrl) => {
    expect(await bot.post(personalMessage(question, { serviceUrl }))).toEqual({
      status: 403,
      body: undefined,
    });
    await expectNothingHandled(bot);
  });

  test('answers on this machine without a token', async () => {
    expect((await bot.ask(personalMessage(question))).text).toMatch(/^\*\*Nej\.\*\*/);
  });
});
