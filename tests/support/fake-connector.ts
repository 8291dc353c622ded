import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** An activity as the bot sent it over the wire. */
export interface SentActivity {
  readonly type: string;
  readonly text?: string;
  readonly replyToId?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
  readonly entities?: readonly Readonly<Record<string, unknown>>[];
  readonly suggestedActions?: { readonly actions: readonly Readonly<Record<string, unknown>>[] };
  readonly channelData?: unknown;
  readonly recipient?: { readonly id: string };
}

/** A call of the bot to the connector. */
export interface Call {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly conversation: string;
  /** The id in the address: of the message that is answered, changed or removed. */
  readonly target: string | undefined;
  readonly authorization: string | undefined;
  /** Whether one member alone is to see it. */
  readonly targeted: boolean;
  readonly activity: SentActivity;
  /** The id that was given to a new message; absent when the call was not answered well. */
  readonly id: string | undefined;
}

/** Something other than `201 {id}`. */
export type Behaviour =
  | { status: number; headers?: Record<string, string>; body?: object }
  | 'hang'
  | 'drop'
  | 'break off';

/** The Bot Connector as the bot sees it: the real protocol over HTTP on this machine, and whatever goes wrong. */
export interface FakeConnector {
  /** What an activity calls its `serviceUrl`. */
  readonly url: string;
  /** Everything that came in, in order. */
  readonly calls: readonly Call[];
  /** The ids of the members with whom a personal chat was begun, in order. The chat is called `a:with-` and the id. */
  readonly begun: readonly string[];
  /** Asks `rule` how each call is answered that nothing else is said of. */
  answerBy(rule: (call: Omit<Call, 'id'>) => Behaviour | undefined): void;
  /** Answers the next `times` calls with a status. */
  answerNext(answer: Exclude<Behaviour, string>, times?: number): void;
  /** Leaves the next `times` calls without an answer until `letGo`. */
  hangNext(times?: number): void;
  /** Answers all calls that hang. */
  letGo(): void;
  /** Cuts the connection of the next `times` calls. */
  dropNext(times?: number): void;
  /** Cuts the connection of the next call in the middle of its answer. */
  breakOffNext(): void;
  /** What comes in, one by one; waits for what has not come yet. */
  nextActivity(): Promise<Call>;
  /** The first call that fits, among those that came and those that will. */
  waitFor(fits: (call: Call) => boolean): Promise<Call>;
  close(): Promise<void>;
}

const address = /^\/emea\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?(\?isTargetedActivity=true)?$/;

/** Starts a connector on a free port of this machine. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const calls: Call[] = [];
  const begun: string[] = [];
  const behaviours: Behaviour[] = [];
  const targetedIds = new Set<string | undefined>();
  let rule: Parameters<FakeConnector['answerBy']>[0] = () => undefined;
  const hanging: (() => void)[] = [];
  const waiting = new Set<() => void>();
  let taken = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === 'POST' && request.url === '/emea/v3/conversations') {
      return begin(request, response);
    }
    const found = address.exec(request.url ?? '');
    const method = request.method as Call['method'];
    if (found === null || !fits(method, found[2])) return reply(response, 404, {});
    const activity = method === 'DELETE' ? { type: '' } : ((await json(request)) as SentActivity);
    const conversation = decodeURIComponent(found[1] ?? '');
    const target = found[2] === undefined ? undefined : decodeURIComponent(found[2]);
    const targeted = found[3] !== undefined;
    const { authorization } = request.headers;
    const call = { method, conversation, target, authorization, targeted, activity };
    const behaviour = behaviours.shift() ?? rule(call) ?? refusalOf(call, targetedIds);
    const well = behaviour === undefined || behaviour === 'hang';
    const id = well && method === 'POST' ? `1:${calls.length + 1}` : undefined;
    calls.push({ ...call, id });
    if (targeted && id !== undefined) targetedIds.add(id);
    const succeed = () => reply(response, method === 'POST' ? 201 : 200, { id: id ?? target });
    if (behaviour === 'hang') hanging.push(succeed);
    else if (behaviour === 'drop') request.socket.destroy();
    else if (behaviour === 'break off') breakOff(response);
    else if (behaviour === undefined) succeed();
    else reply(response, behaviour.status, behaviour.body ?? {}, behaviour.headers);
    for (const look of waiting) look();
  };

  const begin = async (request: IncomingMessage, response: ServerResponse) => {
    const { members } = (await json(request)) as { members: { id: string }[] };
    const member = members[0]?.id ?? '';
    begun.push(member);
    const behaviour = behaviours.shift();
    if (behaviour === undefined) reply(response, 201, { id: `a:with-${member}` });
    else if (typeof behaviour === 'string') request.socket.destroy();
    else reply(response, behaviour.status, behaviour.body ?? {}, behaviour.headers);
  };

  const wait = (find: () => Call | undefined) =>
    new Promise<Call>((resolve) => {
      const look = () => {
        const call = find();
        if (call === undefined) return;
        waiting.delete(look);
        resolve(call);
      };
      waiting.add(look);
      look();
    });

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => reply(response, 500, { error: String(error) }));
  });
  // As the real one, it keeps connections for longer than the bot does: one that it closed just as it is used again
  // would be a message that is not sent, where a busy machine hears of it late.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const add = (behaviour: Behaviour, times = 1) =>
    void behaviours.push(...new Array<Behaviour>(times).fill(behaviour));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/emea/`,
    calls,
    begun,
    answerBy: (next) => {
      rule = next;
    },
    answerNext: add,
    hangNext: (times) => add('hang', times),
    letGo: () => {
      for (const go of hanging.splice(0)) go();
    },
    dropNext: (times) => add('drop', times),
    breakOffNext: () => add('break off'),
    nextActivity: () => {
      const mine = taken++;
      return wait(() => calls[mine]);
    },
    waitFor: (predicate) => wait(() => calls.find(predicate)),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A new message may answer another; a change or a removal must say of which. */
function fits(method: string, target: string | undefined): boolean {
  return method === 'POST' || (target !== undefined && (method === 'PUT' || method === 'DELETE'));
}

/** What Teams says to a message for one member that is not made as such, or that is looked for among those of all. */
function refusalOf(
  { method, target, targeted, activity }: Omit<Call, 'id'>,
  targetedIds: ReadonlySet<string | undefined>,
): Behaviour | undefined {
  const refused = (status: number, code: string, message: string) => ({
    status,
    body: { error: { code, message } },
  });
  if (method === 'POST')
    return targeted && activity.recipient === undefined
      ? refused(400, 'BadArgument', 'Recipient is missing')
      : undefined;
  if (targeted && activity.recipient !== undefined)
    return refused(400, 'BadArgument', 'Cannot edit Recipient of Targeted Message');
  return targeted === targetedIds.has(target)
    ? undefined
    : refused(404, 'ActivityNotFoundInConversation', 'The message was not found');
}

/** A head and half of a body, and then nothing. */
function breakOff(response: ServerResponse): void {
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': 1_000 });
  response.write('{"id":', () => response.destroy());
}

function reply(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  // Two statements: restify's own `writeHead`, which it puts on every response of the process, gives nothing back.
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
