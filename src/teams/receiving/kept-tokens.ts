import { hash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from 'botframework-connector';
import { LRUCache } from 'lru-cache';

type Authenticate = BotFrameworkAuthentication['authenticateRequest'];

/** The Bot Connector signs one token for an hour of activities; others come while two are in use. */
const MOST_TOKENS = 100;
/** After so long a token is checked anew, so that one whose key was withdrawn is soon refused. */
const LONGEST_MILLISECONDS = 5 * 60 * 1000;

/**
 * Checks each token once for what it is checked with, and then takes it as valid for five minutes, or until it ends.
 * Reading the key and proving the signature costs as much as the rest of the SDK's part of a turn. What is refused is
 * not kept, nor a token that does not say when it ends. Tokens are known again by a digest. `now` is the machine's
 * own time in milliseconds, by which the SDK checks when a token ends.
 */
export function checkTokensOnce(authenticate: Authenticate, now: () => number = Date.now): Authenticate {
  const valid = new LRUCache<string, AuthenticateRequestResult>({
    max: MOST_TOKENS,
    ttlResolution: 0,
    perf: { now },
  });
  return async (activity, header) => {
    const key = keyOf(activity, header);
    const known = valid.get(key);
    if (known !== undefined) return known;
    const result = await authenticate(activity, header);
    const ends = Number(result.claimsIdentity.getClaimValue('exp') ?? 0) * 1000;
    const ttl = Math.min(ends - now(), LONGEST_MILLISECONDS);
    if (ttl > 0) valid.set(key, result, { ttl });
    return result;
  };
}

/** All that the SDK looks at. */
function keyOf({ channelId, serviceUrl }: Activity, header: string): string {
  return hash('sha256', JSON.stringify([header, channelId, serviceUrl]), 'base64');
}
