import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';

/** Who looks at the page, by the header of the request; or why nobody is known. */
export type SignIn = (authorization: string) => Promise<Outcome<{ readonly person: string }, SignInRefusal>>;

/** `unreachable`: the keys that tokens are checked by can't be fetched right now. */
type SignInRefusal = 'no-token' | 'token-refused' | 'unreachable';

export interface TokenRules {
  /** Client id of the app that tokens must be made for. */
  readonly appId: string;
  readonly tenantId: string;
  readonly clock: Clock;
  /** Where the issuer and its keys are published; Entra's own for the tenant by default. */
  readonly metadataUrl?: string | undefined;
}

const metadataSchema = z.object({ issuer: z.string().min(1), jwks_uri: z.url() });
const claimsSchema = z.object({
  /** The person's object id: the only claim that somebody is known by. */
  oid: z.string().min(1),
  tid: z.string(),
  scp: z.string(),
});

/** The permission that Teams asks for when it signs in to a tab. */
const SCOPE = 'access_as_user';
const PATIENCE_MILLISECONDS = 5_000;
const SKEW_SECONDS = 60;

interface Issuer {
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
}

/** Single sign-on of Teams: a token of Entra (version 2) for this app, this tenant and this purpose, signed and in time. */
export function createTokenSignIn(rules: TokenRules): SignIn {
  const { tenantId } = rules;
  const metadataUrl =
    rules.metadataUrl ??
    `https://login.microsoftonline.com/${tenantId}/v2.0/.well-known/openid-configuration`;
  let known: Promise<Issuer> | undefined;
  const issuerOf = () => {
    known ??= readIssuer(metadataUrl).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return async (authorization) => {
    const token = /^Bearer ([\w.-]+)$/.exec(authorization)?.[1];
    if (token === undefined) return refuse('no-token');
    const issuer = await issuerOf().catch(() => undefined);
    return issuer === undefined ? refuse('unreachable') : checkToken(token, issuer, rules);
  };
}

async function readIssuer(metadataUrl: string): Promise<Issuer> {
  const response = await fetch(metadataUrl, { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
  if (!response.ok) throw new Error(`the metadata of the issuer answered ${response.status}`);
  const { issuer, jwks_uri: keys } = metadataSchema.parse(await response.json());
  return { issuer, keys: createRemoteJWKSet(new URL(keys), { timeoutDuration: PATIENCE_MILLISECONDS }) };
}

async function checkToken(
  token: string,
  { issuer, keys }: Issuer,
  { appId, tenantId, clock }: TokenRules,
): ReturnType<SignIn> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: appId,
      algorithms: ['RS256'],
      requiredClaims: ['exp'],
      clockTolerance: SKEW_SECONDS,
      currentDate: clock.now(),
    });
    const claims = claimsSchema.safeParse(payload);
    const fits = claims.success && claims.data.tid === tenantId && claims.data.scp.split(' ').includes(SCOPE);
    return fits ? accept({ person: claims.data.oid }) : refuse('token-refused');
  } catch (error) {
    // The library says so when the keys can't be fetched; what else it throws is about the token.
    const away = error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError);
    return refuse(away ? 'unreachable' : 'token-refused');
  }
}
