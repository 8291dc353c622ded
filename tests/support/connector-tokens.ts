import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { botAccount, tenant } from './activities.ts';

/** Client id of the bot that activities are addressed to. */
export const appId = botAccount.id.slice('28:'.length);
/** The bot as an app of Entra. */
export const identity = { appId, type: 'SingleTenant', tenantId: tenant, password: 'not used' } as const;

/** What a token says other than usual, and how it is signed. */
export type TokenChanges = JWTPayload & { kid?: string; alg?: string; key?: CryptoKey | Uint8Array };

/** Signs tokens as the Bot Connector does, and publishes its keys on this machine. */
export interface TokenIssuer {
  readonly publicKey: CryptoKey;
  /** Where the keys are published. */
  readonly openIdMetadataUrl: string;
  /** A token for the bot from this service address, which holds for an hour. */
  sign(serviceUrl: string, changes?: TokenChanges): Promise<string>;
  close(): void;
}

export async function startTokenIssuer(): Promise<TokenIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), use: 'sig', alg: 'RS256' };
  const keys = [
    ...['msteams', 'webchat'].map((channel) => ({ ...jwk, kid: channel, endorsements: [channel] })),
    { ...jwk, kid: 'all', endorsements: ['msteams', 'webchat', 'directline', 'emulator', 'test'] },
  ];
  const server = createServer(({ url, headers }, response) => {
    response.end(JSON.stringify(url === '/keys' ? { keys } : { jwks_uri: `http://${headers.host}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    publicKey,
    openIdMetadataUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/openidconfiguration`,
    sign: (serviceUrl, { kid = 'msteams', alg = 'RS256', key = privateKey, ...claims } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const usual = { iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl };
      return new SignJWT({ ...usual, nbf: now - 60, exp: now + 3600, ...claims })
        .setProtectedHeader({ alg, kid, typ: 'JWT' })
        .sign(key);
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Signs calls to the connector without asking anybody for a token. */
export const credentials: ServiceClientCredentialsFactory = {
  isValidAppId: async (id) => id === appId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    signRequest: async (request) => {
      request.headers.set('authorization', 'Bearer from-the-bot');
      return request;
    },
  }),
};
