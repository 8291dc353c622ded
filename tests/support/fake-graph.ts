import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TokenCredential } from '@azure/identity';

/** A user as Graph shows one; null where the app may not see it. */
export interface GraphUser {
  readonly id: string;
  readonly displayName: string | null;
  readonly mail: string | null;
  readonly accountEnabled: boolean | null;
}

/** Something other than the page that was asked for. `cut` sends half of the page. */
export type Behaviour =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | { readonly text: string }
  | { readonly nextLink: string }
  | 'well'
  | 'hang'
  | 'drop'
  | 'cut';

/** Microsoft Graph as far as Utblick reads it: the real protocol over HTTP on this machine, and whatever goes wrong. */
export interface FakeGraph {
  /** What stands in for `https://graph.microsoft.com/v1.0`. */
  readonly url: string;
  /** Gives the only token that this Graph takes. */
  readonly credential: TokenCredential;
  /** The addresses that were asked for, in order; without the host. */
  readonly requests: readonly string[];
  /** Makes pages smaller than asked for, as Graph may. */
  pageSize: number;
  /** Puts people in a group; without this a group does not exist. */
  setGroup(group: string, users: readonly GraphUser[]): void;
  /** Says how the next requests are answered, one after the other. */
  answerNext(...behaviours: Behaviour[]): void;
  /** Says how every request is answered that `answerNext` says nothing of. */
  answerAll(behaviour: Behaviour): void;
  /** Waits until so many requests have come in. */
  asked(times: number): Promise<void>;
  close(): Promise<void>;
}

const TOKEN = 'the-token-of-the-bot';
const SCOPE = 'https://graph.microsoft.com/.default';
const address = /^\/v1\.0\/groups\/([\da-f-]{36})\/transitiveMembers\/microsoft\.graph\.user$/;

/** Starts a Graph on a free port of this machine. */
export async function startFakeGraph(): Promise<FakeGraph> {
  const groups = new Map<string, readonly GraphUser[]>();
  const requests: string[] = [];
  const behaviours: Behaviour[] = [];
  const waiting = new Set<() => void>();
  let otherwise: Behaviour = 'well';

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    // A test that minds what time it is at Graph says so.
    response.sendDate = false;
    requests.push(request.url ?? '');
    const behaviour = behaviours.shift() ?? otherwise;
    for (const look of waiting) look();
    if (behaviour === 'hang') return;
    if (behaviour === 'drop') return void request.socket.destroy();
    if (typeof behaviour === 'object' && 'status' in behaviour) {
      return reply(response, behaviour.status, behaviour.body ?? {}, behaviour.headers);
    }
    const found = findPage(request);
    if (typeof behaviour === 'object' && 'text' in behaviour) response.end(behaviour.text);
    else if (typeof behaviour === 'object') {
      reply(response, 200, { ...found.body, '@odata.nextLink': behaviour.nextLink });
    } else if (behaviour === 'cut') {
      const text = JSON.stringify(found.body);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
      response.write(text.slice(0, text.length / 2), () => request.socket.destroy());
    } else reply(response, found.status, found.body);
  };

  const findPage = (request: IncomingMessage): { status: number; body: object } => {
    const url = new URL(request.url ?? '', fake.url);
    const group = address.exec(url.pathname)?.[1] ?? '';
    const users = groups.get(group);
    if (request.headers.authorization !== `Bearer ${TOKEN}`) {
      return refusal(401, 'InvalidAuthenticationToken', 'Access token is empty.');
    }
    if (request.headers.consistencylevel !== 'eventual' || url.searchParams.get('$count') !== 'true') {
      return refusal(400, 'Request_UnsupportedQuery', 'The specified OData cast is not supported.');
    }
    if (request.method !== 'GET' || users === undefined) {
      return refusal(404, 'Request_ResourceNotFound', `Resource '${group}' does not exist.`);
    }
    const start = Number(
      Buffer.from(url.searchParams.get('$skiptoken') ?? '', 'base64url').toString() || '0',
    );
    const end = start + Math.min(Number(url.searchParams.get('$top') ?? 100), fake.pageSize);
    const fields = (url.searchParams.get('$select') ?? '').split(',');
    const value = users
      .slice(start, end)
      .map((user) => Object.fromEntries(Object.entries(user).filter(([field]) => fields.includes(field))));
    url.searchParams.set('$skiptoken', Buffer.from(String(end)).toString('base64url'));
    return {
      status: 200,
      body: {
        '@odata.context': `${fake.url}/$metadata#users(${fields.join(',')})`,
        ...(start === 0 ? { '@odata.count': users.length } : {}),
        ...(end < users.length ? { '@odata.nextLink': url.href } : {}),
        value,
      },
    };
  };

  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeGraph = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`,
    credential: {
      getToken: async (scopes) => {
        if (scopes !== SCOPE) throw new Error(`the scope is ${scopes}`);
        return { token: TOKEN, expiresOnTimestamp: Number.MAX_SAFE_INTEGER };
      },
    },
    requests,
    pageSize: 100,
    setGroup: (group, users) => void groups.set(group, users),
    answerNext: (...next) => void behaviours.push(...next),
    answerAll: (behaviour) => {
      otherwise = behaviour;
    },
    asked: (times) =>
      new Promise((resolve) => {
        const look = () => {
          if (requests.length < times) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
  return fake;
}

/** Graph's own form of saying no. */
export function refusal(status: number, code: string, message: string) {
  const innerError = { date: '2026-11-23T03:30:00', 'request-id': 'r-1', 'client-request-id': 'r-1' };
  return { status, headers: { 'request-id': 'r-1' }, body: { error: { code, message, innerError } } };
}

/** Graph's way of asking to be left alone; `retryAfter` is seconds or a date. */
export function throttled(retryAfter?: string, status = 429) {
  const answer = refusal(status, status === 429 ? 'TooManyRequests' : 'serviceNotAvailable', 'Try later.');
  return retryAfter === undefined ? answer : { ...answer, headers: { 'retry-after': retryAfter } };
}

/** An object id that is easy to tell in a list. */
export function objectId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A user with an open account, named by the number. */
export function graphUser(number: number, other: Partial<GraphUser> = {}): GraphUser {
  return {
    id: objectId(number),
    displayName: `Person ${number}`,
    mail: `person.${number}@stad.example`,
    accountEnabled: true,
    ...other,
  };
}

function reply(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
