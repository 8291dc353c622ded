import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DefaultAzureCredential } from '@azure/identity';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { entraCredential } from '../../../src/network/entra/credential.ts';

const scope = 'https://graph.microsoft.com/.default';
const clientId = '99999999-2222-3333-4444-555555555555';

/** What an app in Azure asks for its token: the endpoint of its managed identity. */
let endpoint: Server;
let asked: URLSearchParams[];

beforeEach(async () => {
  asked = [];
  endpoint = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://127.0.0.1').searchParams);
    const isOwn = request.headers['x-identity-header'] === 'secret-of-the-host';
    const token = { access_token: 'token', resource: 'https://graph.microsoft.com', token_type: 'Bearer' };
    const expiresOn = String(Math.floor(Date.now() / 1000) + 86_400);
    response.writeHead(isOwn ? 200 : 403, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isOwn ? { ...token, expires_on: expiresOn, client_id: clientId } : {}));
  });
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
  const { port } = endpoint.address() as AddressInfo;
  vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${port}/msi/token`);
  vi.stubEnv('IDENTITY_HEADER', 'secret-of-the-host');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await new Promise((resolve) => {
    endpoint.close(resolve);
    endpoint.closeAllConnections();
  });
});

test('in Azure the managed identity of the bot gives the token, and keeps it', async () => {
  const credential = entraCredential({ managedIdentity: clientId });

  expect((await credential.getToken(scope))?.token).toBe('token');
  expect((await credential.getToken(scope))?.token).toBe('token');
  expect(asked.map((query) => [query.get('resource'), query.get('client_id')])).toEqual([
    ['https://graph.microsoft.com', clientId],
  ]);
});

test('elsewhere it is the developer who is signed in', () => {
  expect(entraCredential({ managedIdentity: undefined })).toBeInstanceOf(DefaultAzureCredential);
});

test('there is one credential a process', () => {
  const tenantId = '11111111-2222-3333-4444-555555555555';

  expect(entraCredential({ managedIdentity: clientId })).toBe(entraCredential({ managedIdentity: clientId }));
  expect(entraCredential({ managedIdentity: undefined, tenantId })).toBe(
    entraCredential({ managedIdentity: undefined, tenantId }),
  );
});
