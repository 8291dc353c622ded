import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { botAccount, cardAction, personalMessage, tenant } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const appId = botAccount.id.slice('28:'.length);
const otherTenant = '8d8bb9d3-3a4b-4c07-9d5e-0f3ab7c3a002';
const identity = { appId, type: 'SingleTenant', tenantId: tenant, password: 'not used' } as const;
/** One of Microsoft's own tenants, whose tokens the SDK takes for those of its emulator. */
const emulator = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
const question = 'Får vi teckna ett vänortsavtal?';

/** Signs calls to the connector without asking anybody for a token. */
const credentials: ServiceClientCredentialsFactory = {
  isValidAppId: async (id) => id === appId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    signRequest: async (request) => {
      request.headers.set('authorization', 'Bearer from-the-bot');
      return request;
    },
  }),
};

let bot: TestBot;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;

/** Nothing was said, done or written down since the last look, and nobody was told why in the answer. */
async function expectNothingHandled(bot: TestBot): Promise<void> {
  expect(bot.connector.calls).toEqual([]);
  for (const table of ['inbox', 'question', 'record_entry'] as const) {
    const tables = bot.services.store.database.withTables<Record<typeof table, { at: Date }>>();
    expect(await tables.selectFrom(table).selectAll().execute()).toEqual([]);
  }
}

// The connector's library writes on the console what it refuses.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

describe('a bot with an identity', () => {
  let published: Server;
  beforeAll(async () => {
    keys = await generateKeyPair('RS256', { extractable: true });
    published = await publishKeys(keys.publicKey);
    const openIdMetadataUrl = `http://127.0.0.1:${(published.address() as AddressInfo).port}/openidconfiguration`;
    bot = await startTestBot({
      identity,
      authentication: { openIdMetadataUrl, credentials, serviceHosts: ['127.0.0.1'] },
    });
  });
  afterAll(async () => {
    await bot.close();
    published.close();
    published.closeAllConnections();
  });

  /** A token as the connector signs it, with what the test changes in it. */
  async function tokenWith(
    changes: JWTPayload & { kid?: string; alg?: string; key?: CryptoKey | Uint8Array } = {},
  ): Promise<string> {
    const { kid = 'msteams', alg = 'RS256', key = keys.privateKey, ...claims } = changes;
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: 'https://api.botframework.com', aud: appId, serviceurl: bot.connector.url };
    return new SignJWT({ ...usual, nbf: now - 60, exp: now + 3600, ...claims })
      .setProtectedHeader({ alg, kid, typ: 'JWT' })
      .sign(key);
  }
  const bearer = async (...changes: Parameters<typeof tokenWith>) => ({
    authorization: `Bearer ${await tokenWith(...changes)}`,
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

  test.each<[string, () => Promise<Parameters<typeof tokenWith>[0]>]>([
    ['that has expired', async () => ({ nbf: inSeconds(-2 * hour), exp: inSeconds(-hour) })],
    ['that is not valid yet', async () => ({ nbf: inSeconds(hour), exp: inSeconds(2 * hour) })],
    ['for another bot', async () => ({ aud: '5d2f0f3e-7c1a-4b0e-8f0a-6b1c2d3e4f51' })],
    ['for no bot', async () => ({ aud: undefined as never })],
    ['of another issuer', async () => ({ iss: 'https://issuer.example' })],
    ['of no issuer', async () => ({ iss: undefined as never })],
    ['for another service address', async () => ({ serviceurl: 'https://smba.trafficmanager.net/emea/' })],
    ['for no service address', async () => ({ serviceurl: undefined })],
    ['of another bot that would use this one', async () => ({ ver: '1.0', appid: tenant })],
    ['of an emulator, with the id of this bot', async () => ({ iss: emulator, ver: '1.0', appid: appId })],
    ['of an emulator that names the service', async () => ({ iss: emulator, ver: '2.0', azp: appId })],
    ['whose service address differs by a letter', async () => ({ serviceurl: `${bot.connector.url}x` })],
    ['without a time at which it ends', async () => ({ exp: undefined as never })],
    ['signed by somebody else', async () => ({ key: (await generateKeyPair('RS256')).privateKey })],
    ['signed with a key that is not published', async () => ({ kid: 'other' })],
    ['signed with a key for other channels', async () => ({ kid: 'webchat' })],
    [
      'signed with the public key as a password',
      async () => {
        const key = new TextEncoder().encode(await exportSPKI(keys.publicKey));
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

/** Publishes keys as the Bot Framework does. */
async function publishKeys(key: CryptoKey): Promise<Server> {
  const jwk = { ...(await exportJWK(key)), use: 'sig', alg: 'RS256' };
  const keys = [
    ...['msteams', 'webchat'].map((channel) => ({ ...jwk, kid: channel, endorsements: [channel] })),
    { ...jwk, kid: 'all', endorsements: ['msteams', 'webchat', 'directline', 'emulator', 'test'] },
  ];
  const server = createServer(({ url, headers }, response) => {
    response.end(JSON.stringify(url === '/keys' ? { keys } : { jwks_uri: `http://${headers.host}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
