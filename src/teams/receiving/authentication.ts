import { type Activity, CallerIdConstants, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  AuthenticationConstants,
  AuthenticationError,
  type BotFrameworkAuthentication,
  type ConnectorClient,
  type ConnectorFactory,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';
import { LRUCache } from 'lru-cache';
import type { Identity } from '../../identity.ts';
import { connectorCalls } from '../sending/connector-calls.ts';
import { checkTokensOnce } from './kept-tokens.ts';

export interface AuthenticationOptions {
  /** Absent in local mode: nobody is authenticated, and replies go to this machine alone. */
  readonly identity: Identity | undefined;
  /** Where the keys of the Bot Connector are published; Microsoft's own by default. */
  readonly openIdMetadataUrl?: string;
  /** How the bot signs in to the Bot Connector; by the identity by default. */
  readonly credentials?: ServiceClientCredentialsFactory;
  /** Hosts that replies may be sent to; the Bot Connector's by default, this machine in local mode. */
  readonly serviceHosts?: readonly string[];
}

const UNAUTHORIZED = 401;
const FORBIDDEN = 403;
const TEAMS = 'msteams';
const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];
const connectorHosts = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
];

/**
 * The Bot Framework's authentication with what it leaves to us: other tenants and unknown service
 * addresses are refused, and every call to the connector is sent once with a deadline.
 */
export function createAuthentication(options: AuthenticationOptions): BotFrameworkAuthentication {
  const { identity } = options;
  const inner = new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: identity?.appId ?? '',
      ...(identity === undefined
        ? {}
        : {
            MicrosoftAppType: identity.type,
            MicrosoftAppTenantId: identity.tenantId,
            MicrosoftAppPassword: identity.password ?? '',
          }),
      ...(options.openIdMetadataUrl === undefined ? {} : publicCloudWith(options.openIdMetadataUrl)),
    },
    options.credentials,
  );
  return guard(inner, {
    identity,
    hosts: options.serviceHosts ?? (identity === undefined ? loopbackHosts : connectorHosts),
  });
}

/** The SDK takes either all of these addresses from its caller or none; all keys are then asked for there. */
function publicCloudWith(openIdMetadataUrl: string) {
  return {
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
    CallerId: CallerIdConstants.PublicAzureChannel,
  };
}

const noUserTokens = {} as UserTokenClient;

interface Guard {
  readonly identity: Identity | undefined;
  readonly hosts: readonly string[];
}

function guard(authentication: BotFrameworkAuthentication, rules: Guard): BotFrameworkAuthentication {
  const clients: Clients = new LRUCache({ max: MOST_CLIENTS });
  // Nobody signs in to other services through the bot; its client would be made for each turn.
  authentication.createUserTokenClient = async () => noUserTokens;
  const createConnectorFactory = authentication.createConnectorFactory.bind(authentication);
  authentication.createConnectorFactory = (claims) =>
    hardened(createConnectorFactory(claims), rules.hosts, clients);
  const checkToken = authentication.authenticateRequest.bind(authentication);
  const authenticateRequest = checkTokensOnce(async (activity, header) => {
    const result = await checkToken(activity, header).catch(refuseToken);
    const factory = result.connectorFactory;
    return factory === undefined
      ? result
      : { ...result, connectorFactory: hardened(factory, rules.hosts, clients) };
  });
  authentication.authenticateRequest = async (activity, header) => {
    checkServiceUrl(activity.serviceUrl, rules.hosts);
    if (rules.identity !== undefined) checkChannel(activity);
    const result = await authenticateRequest(activity, header);
    if (rules.identity !== undefined) {
      checkClaims(result.claimsIdentity, activity, rules.identity);
      checkTenant(activity, rules.identity.tenantId);
    }
    return result;
  };
  return authentication;
}

/** The token is sent along to this address, so it must be one that we know, and nobody may listen on the way. */
function checkServiceUrl(serviceUrl: string, hosts: readonly string[]): void {
  const url = URL.canParse(serviceUrl) ? new URL(serviceUrl) : undefined;
  const known = url !== undefined && hosts.includes(url.hostname) && url.username === '';
  const safe = url?.protocol === 'https:' ? url.port === '' : loopbackHosts.includes(url?.hostname ?? '');
  if (!known || !safe)
    throw new AuthenticationError(`service address ${url?.hostname ?? ''} is not known`, FORBIDDEN);
}

/**
 * In Teams the service itself says who speaks. Other channels of the same bot (Direct Line, web chat) let
 * their callers say what they like of themselves, and have tokens that are as valid.
 */
function checkChannel({ channelId }: Activity): void {
  if (channelId !== TEAMS) throw new AuthenticationError('the activity does not come from Teams', FORBIDDEN);
}

/**
 * The SDK also takes the tokens of emulators and of other bots, which name no service address, and those that
 * never end. Only the connector's own are taken here, whatever the SDK would say of them.
 */
function checkClaims(
  claims: { getClaimValue(type: string): string | null },
  { serviceUrl }: Activity,
  { appId }: Identity,
): void {
  const expected = {
    iss: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    aud: appId,
    serviceurl: serviceUrl,
  };
  if (claims.getClaimValue('exp') === null)
    throw new AuthenticationError('the token never ends', UNAUTHORIZED);
  for (const [type, value] of Object.entries(expected)) {
    if (claims.getClaimValue(type) !== value)
      throw new AuthenticationError(`the claim ${type} of the token is another`, UNAUTHORIZED);
  }
}

/** The SDK lets the errors of its token library through as they are, as if the fault were ours. */
function refuseToken(error: Error): never {
  const ofToken = ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError'].includes(error.name);
  throw ofToken ? new AuthenticationError(error.message, UNAUTHORIZED) : error;
}

/** The SDK checks the token but not whose tenant speaks. */
function checkTenant(activity: Activity, tenantId: string): void {
  const data = activity.channelData as { tenant?: { id?: string } } | undefined;
  const tenants = [activity.conversation?.tenantId, data?.tenant?.id].filter((id) => id !== undefined);
  const ours = tenants.length > 0 && tenants.every((id) => id === tenantId);
  if (!ours) throw new AuthenticationError('the activity comes from another tenant', FORBIDDEN);
}

/** Clients by service address and audience: all sign in as the same bot. */
type Clients = LRUCache<string, Promise<ConnectorClient>>;

/** A city's bot meets a handful of addresses; more come only from somebody who makes them up. */
const MOST_CLIENTS = 50;

/** Making a client reads the environment and makes credentials, so each is kept. */
function hardened(factory: ConnectorFactory, hosts: readonly string[], clients: Clients): ConnectorFactory {
  const create = (serviceUrl: string, audience?: string) => {
    const made = factory
      .create(serviceUrl, audience)
      .then(({ credentials }) => connectorCalls(serviceUrl, credentials));
    const key = keyOf(serviceUrl, audience);
    clients.set(key, made);
    // A client that could not be made is not kept.
    made.catch(() => clients.delete(key));
    return made;
  };
  return {
    create: async (serviceUrl, audience) => {
      checkServiceUrl(serviceUrl, hosts);
      return clients.get(keyOf(serviceUrl, audience)) ?? create(serviceUrl, audience);
    },
  };
}

const keyOf = (serviceUrl: string, audience = '') => `${serviceUrl} ${audience}`;
