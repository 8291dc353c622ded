import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAuthentication } from '../../../src/teams/receiving/authentication.ts';
import { botAccount, personalMessage, tenant } from '../../support/activities.ts';

const appId = botAccount.id.slice('28:'.length);
const identity = { appId, type: 'SingleTenant', tenantId: tenant, password: 'not used' } as const;

/** What a bot with an identity, and Microsoft's own hosts, says of an activity without a token. */
async function refusalOf(serviceUrl: string): Promise<number> {
  const activity = { ...personalMessage('Hej'), serviceUrl } as never;
  const refused = await createAuthentication({ identity })
    .authenticateRequest(activity, '')
    .then(
      () => undefined,
      (error: { statusCode: number }) => error,
    );
  return refused?.statusCode ?? 0;
}

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

describe('The address that replies, and the token, go to', () => {
  // Without a token the next lock answers 401: the address itself was taken.
  test.each(['https://smba.trafficmanager.net/emea/', 'https://smba.infra.gcc.teams.microsoft.com/teams/'])(
    'is one of Teams: %s',
    async (serviceUrl) => {
      expect(await refusalOf(serviceUrl)).toBe(401);
    },
  );

  test.each([
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:8443/emea/',
    'https://smba.trafficmanager.net.example/emea/',
    'https://smba.trafficmanager.net@service.example/',
    'https://someone@smba.trafficmanager.net/emea/',
    'https://service.example/smba.trafficmanager.net/',
    'https://127.0.0.1/emea/',
    'ftp://smba.trafficmanager.net/',
    'smba.trafficmanager.net',
    '',
  ])('is no other: %j', async (serviceUrl) => {
    expect(await refusalOf(serviceUrl)).toBe(403);
  });
});
