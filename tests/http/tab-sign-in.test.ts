import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTokenSignIn, type SignIn } from '../../src/http/tab/sign-in.ts';
import { shippedKnowledge } from '../../src/storeless.ts';
import { createEditions } from '../../src/strategy/editions/editions.ts';
import { createTab } from '../../src/tab.ts';
import { borrowStore } from '../support/stores.ts';

const appId = '3b0f2a3e-5a52-4a6a-9a5c-0a4f7a3c1001';
const tenantId = '3b0f2a3e-5a52-4a6a-9a5c-0a4f7a3c2002';
const now = new Date('2026-11-23T08:00:00Z');
const seconds = now.getTime() / 1000;

let published: Server;
let issuer: string;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let strangers: typeof keys;
let signIn: SignIn;

/** Publishes an issuer and its key on this machine, as Entra does. */
beforeAll(async () => {
  keys = await generateKeyPair('RS256');
  strangers = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', use: 'sig', alg: 'RS256' };
  published = createServer((request, response) => {
    const metadata = { issuer, jwks_uri: `${issuer}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : metadata));
  });
  await new Promise<void>((resolve) => published.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(published.address() as AddressInfo).port}`;
  signIn = createTokenSignIn({
    appId,
    tenantId,
    clock: { now: () => now },
    metadataUrl: `${issuer}/metadata`,
  });
});
afterAll(() => {
  published.close();
  published.closeAllConnections();
});

const usual = () => ({
  iss: issuer,
  aud: appId,
  tid: tenantId,
  oid: 'anna',
  scp: 'access_as_user',
  nbf: seconds - 60,
  exp: seconds + 3600,
});

async function bearer(
  claims: Record<string, unknown> = {},
  {
    key = keys.privateKey,
    kid = 'one',
    alg = 'RS256',
  }: { key?: CryptoKey | Uint8Array; kid?: string; alg?: string } = {},
): Promise<string> {
  const payload = Object.fromEntries(
    Object.entries({ ...usual(), ...claims }).filter(([, value]) => value !== undefined),
  );
  return `Bearer ${await new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(key)}`;
}

describe('Single sign-on', () => {
  test('knows a person by the object id of a token that is whole', async () => {
    expect(await signIn(await bearer())).toEqual({ ok: true, value: { person: 'anna' } });
    expect(await signIn(await bearer({ scp: 'profile access_as_user' }))).toMatchObject({ ok: true });
  });

  test.each<[string, Record<string, unknown>]>([
    ['made for another app', { aud: 'another' }],
    ['of another issuer', { iss: 'https://login.example.com/v2.0' }],
    ['of another tenant', { tid: 'another' }],
    ['without a tenant', { tid: undefined }],
    ['of nobody', { oid: undefined }],
    ['for another purpose', { scp: 'User.Read' }],
    ['whose purpose only begins the same', { scp: 'access_as_user_admin' }],
    ['that has ended', { exp: seconds - 120 }],
    ['that never ends', { exp: undefined }],
    ['that has not begun', { nbf: seconds + 600 }],
  ])('refuses a token %s', async (_what, claims) => {
    expect(await signIn(await bearer(claims))).toEqual({ ok: false, refusal: 'token-refused' });
  });

  test('refuses a token that another key has signed, or none, or a shared secret', async () => {
    const unsigned = `Bearer ${[{ alg: 'none' }, usual()].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
    const secret = new TextEncoder().encode('0123456789abcdef0123456789abcdef');

    for (const token of [
      await bearer({}, { key: strangers.privateKey }),
      await bearer({}, { kid: 'unknown', key: strangers.privateKey }),
      await bearer({}, { key: secret, alg: 'HS256' }),
      unsigned,
    ]) {
      expect(await signIn(token)).toEqual({ ok: false, refusal: 'token-refused' });
    }
  });

  test.each(['', 'Bearer', 'Bearer ', 'Basic abc', 'bearer x y', 'Bearer <script>'])(
    'asks to open the page in Teams where there is no token: %j',
    async (authorization) => {
      expect(await signIn(authorization)).toEqual({ ok: false, refusal: 'no-token' });
    },
  );

  test('takes tokens for the app of the page alone, where it has one of its own', async () => {
    const store = await borrowStore();
    const tabAppId = '3b0f2a3e-5a52-4a6a-9a5c-0a4f7a3c1003';
    const identity = { appId, type: 'UserAssignedMSI', tenantId, password: undefined, tabAppId } as const;
    const editions = createEditions(store, shippedKnowledge().knowledge);
    const tab = createTab(
      { store, clock: { now: () => now }, editions },
      identity,
      identity,
      `${issuer}/metadata`,
    );

    expect(await tab.signIn(await bearer({ aud: tabAppId }))).toEqual({
      ok: true,
      value: { person: 'anna' },
    });
    expect(await tab.signIn(await bearer())).toEqual({ ok: false, refusal: 'token-refused' });
    await store.close();
  });

  test('says that the keys are away, and finds them when they are back', async () => {
    const away = createTokenSignIn({
      appId,
      tenantId,
      clock: { now: () => now },
      metadataUrl: 'http://127.0.0.1:9/',
    });

    expect(await away(await bearer())).toEqual({ ok: false, refusal: 'unreachable' });
    expect(await away(await bearer())).toEqual({ ok: false, refusal: 'unreachable' });
  });
});
