import * as http from 'node:http';
import * as https from 'node:https';
import type { ConnectorClient } from 'botframework-connector';

/** The Bot Connector did not take a call. What it said may repeat our words, so it is no part of the message. */
export class ConnectorRefusal extends Error {
  override readonly name = 'ConnectorRefusal';
  readonly statusCode: number;
  /** The body of its answer, as text. */
  readonly said: string;
  /** The header `Retry-After` as it came. */
  readonly retryAfter: string | undefined;

  constructor(statusCode: number, said: string, retryAfter: string | undefined) {
    super(`the connector answered ${statusCode}`);
    this.statusCode = statusCode;
    this.said = said;
    this.retryAfter = retryAfter;
  }
}

/** Signs a request, with a token that is kept until it is about to end. */
export type Credentials = Pick<ConnectorClient['credentials'], 'signRequest'>;

const DEADLINE_MILLISECONDS = 10_000;
/** A connection that has been idle for longer may have been closed at the other end. */
const IDLE_MILLISECONDS = 30_000;

const TARGETED = '?isTargetedActivity=true';

const connections = { keepAlive: true, timeout: IDLE_MILLISECONDS };
const agents = { http: new http.Agent(connections), https: new https.Agent(connections) };

/** The calls for messages that one of those in a conversation sees alone, of which the SDK's client knows nothing. */
export interface TargetedCalls {
  /** The activity says who sees it, as its recipient. */
  send(conversation: string, activity: object): Promise<unknown>;
  /** Who sees it stays, and must not be said again. */
  update(conversation: string, id: string, activity: object): Promise<unknown>;
}

/**
 * The calls of the adapter to a Bot Connector, in place of those of the SDK's client: its pipeline costs more than
 * everything else in a turn, sends a POST up to four times by itself, waits for ever, follows the service elsewhere
 * with the token, and leaves out what it does not know of an entity. Here each call is sent once, whole, with a
 * deadline.
 */
export function connectorCalls(
  serviceUrl: string,
  credentials: Credentials,
): ConnectorClient & { readonly targeted: TargetedCalls } {
  const base = serviceUrl.replace(/\/+$/, '');
  const call = (method: string, path: readonly string[], body?: unknown, query = '') =>
    send(`${base}/v3/conversations${path.map((part) => `/${encodeURIComponent(part)}`).join('')}${query}`, {
      method,
      credentials,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  const conversations = {
    createConversation: (parameters: unknown) => call('POST', [], parameters),
    sendToConversation: (conversation: string, activity: unknown) =>
      call('POST', [conversation, 'activities'], activity),
    replyToActivity: (conversation: string, id: string, activity: unknown) =>
      call('POST', [conversation, 'activities', id], activity),
    updateActivity: (conversation: string, id: string, activity: unknown) =>
      call('PUT', [conversation, 'activities', id], activity),
    deleteActivity: (conversation: string, id: string) => call('DELETE', [conversation, 'activities', id]),
  };
  const targeted: TargetedCalls = {
    send: (conversation, activity) => call('POST', [conversation, 'activities'], activity, TARGETED),
    update: (conversation, id, activity) => call('PUT', [conversation, 'activities', id], activity, TARGETED),
  };
  // The adapter asks for nothing else of its client.
  return { conversations, targeted } as unknown as ReturnType<typeof connectorCalls>;
}

interface Sending {
  readonly method: string;
  readonly credentials: Credentials;
  readonly body: string | undefined;
}

/** Sends a request and gives the body of its answer; throws a ConnectorRefusal, or what went wrong on the way. */
async function send(address: string, { method, credentials, body }: Sending): Promise<unknown> {
  const headers = new Map([
    ['accept', 'application/json'],
    ['user-agent', 'Microsoft-BotFramework/3.1 Utblick'],
  ]);
  if (body !== undefined) {
    headers.set('content-type', 'application/json; charset=utf-8');
    headers.set('content-length', String(Buffer.byteLength(body)));
  }
  await credentials.signRequest({ headers } as unknown as Parameters<Credentials['signRequest']>[0]);
  const { status, said, retryAfter } = await exchange(address, { method, headers }, body);
  if (status >= 200 && status < 300) return readJson(said);
  throw new ConnectorRefusal(status, said, retryAfter);
}

interface Answer {
  readonly status: number;
  readonly said: string;
  readonly retryAfter: string | undefined;
}

function exchange(
  address: string,
  { method, headers }: { readonly method: string; readonly headers: ReadonlyMap<string, string> },
  body: string | undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const scheme = address.startsWith('https:') ? 'https' : 'http';
    const request = (scheme === 'https' ? https : http).request(address, {
      agent: agents[scheme],
      method,
      headers: Object.fromEntries(headers),
    });
    const giveUp = () => request.destroy(new DOMException('no answer in time', 'TimeoutError'));
    const late = setTimeout(giveUp, DEADLINE_MILLISECONDS);
    const fail = (error: Error) => {
      clearTimeout(late);
      reject(error);
    };
    request.once('error', fail);
    request.once('response', (response) => {
      bodyOf(response).then((said) => {
        clearTimeout(late);
        resolve({ status: response.statusCode ?? 0, said, retryAfter: response.headers['retry-after'] });
      }, fail);
    });
    request.end(body);
  });
}

/** Its body as text. By its events, since Node's own reading of a stream to its end takes as long as the sending. */
function bodyOf(response: http.IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    response.setEncoding('utf8');
    response.on('data', (part: string) => {
      said += part;
    });
    response.once('end', () => resolve(said));
    response.once('error', reject);
  });
}

/** A message that was taken is not sent again because of what was said of it. */
function readJson(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return undefined;
  }
}
