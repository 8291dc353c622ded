import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** A request as it came over the wire. */
interface ModelCall {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly stream?: boolean;
    readonly response_format: { readonly json_schema: { readonly strict: boolean; readonly schema: object } };
  };
}

/** The content of a reply, or how the endpoint misbehaves. */
export type ModelBehaviour =
  | string
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: object | string }
  /** A reply that ends for another reason than that it is whole. */
  | { readonly content: string; readonly finish: 'length' | 'content_filter' | null }
  | { readonly refusal: string }
  /** Sends so much of it, and cuts the connection. */
  | { readonly cut: string }
  | { readonly hang: true };

/** An endpoint of the chat completions protocol on this machine, which also misbehaves. */
export interface FakeModel {
  /** Base address for the `openai` protocol. */
  readonly url: string;
  /** Endpoint for the `azure` protocol. */
  readonly azureUrl: string;
  readonly calls: readonly ModelCall[];
  /** The question of a call, as the model reads it. */
  questionOf(call: ModelCall): {
    readonly language: string;
    readonly question: string;
    earlier_question?: string;
  };
  /** What each call is answered with that nothing else is said of. */
  answerBy(rule: (call: ModelCall) => ModelBehaviour): void;
  /** What the next calls are answered with. */
  answerNext(...behaviours: readonly ModelBehaviour[]): void;
  close(): Promise<void>;
}

const paths = /^\/(?:v1|openai\/deployments\/[^/]+)\/chat\/completions(?:\?api-version=[\w-]+)?$/;
const PIECE = 24;

/** Starts an endpoint on a free port of this machine. Without a rule it says that nothing is covered. */
export async function startFakeModel(): Promise<FakeModel> {
  const calls: ModelCall[] = [];
  const behaviours: ModelBehaviour[] = [];
  let rule: (call: ModelCall) => ModelBehaviour = () => reply({ verdict: 'not_covered' });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'POST' || !paths.test(request.url ?? ''))
      return send(response, 404, { error: {} });
    const body = (await json(request)) as ModelCall['body'];
    const call = { path: request.url ?? '', headers: request.headers, body };
    calls.push(call);
    if (!body.response_format?.json_schema?.strict) return send(response, 400, { error: { code: 'schema' } });
    const behaviour = behaviours.shift() ?? rule(call);
    if (typeof behaviour === 'string') return complete(response, body, behaviour, 'stop');
    if ('hang' in behaviour) return;
    if ('status' in behaviour)
      return send(response, behaviour.status, behaviour.body ?? { error: {} }, behaviour.headers);
    if ('refusal' in behaviour) return complete(response, body, '', 'stop', behaviour.refusal);
    if ('cut' in behaviour) return cut(request, response, body, behaviour.cut);
    complete(response, body, behaviour.content, behaviour.finish);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => send(response, 500, { error: String(error) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${address}/v1`,
    azureUrl: address,
    calls,
    questionOf: ({ body }) => JSON.parse(body.messages.at(-1)?.content ?? '{}'),
    answerBy: (given) => {
      rule = given;
    },
    answerNext: (...next) => void behaviours.push(...next),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function send(
  response: ServerResponse,
  status: number,
  body: object | string,
  headers: Record<string, string> = {},
) {
  const type = typeof body === 'string' ? 'text/html' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** A whole reply: at once, or as server-sent events of a few letters each. */
function complete(
  response: ServerResponse,
  { model, stream = false }: ModelCall['body'],
  content: string,
  finish: string | null,
  refusal: string | null = null,
): void {
  const common = { id: 'chatcmpl-1', created: 1_790_000_000, model };
  if (!stream) {
    const message = { role: 'assistant', content: refusal === null ? content : null, refusal };
    const choices = [{ index: 0, message, finish_reason: finish, logprobs: null }];
    send(response, 200, { ...common, object: 'chat.completion', choices });
    return;
  }
  begin(response);
  const chunk = (delta: object, reason: string | null = null) =>
    event(response, {
      ...common,
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta, finish_reason: reason }],
    });
  chunk({ role: 'assistant', content: '' });
  if (refusal !== null) chunk({ refusal });
  for (const piece of piecesOf(content)) chunk({ content: piece });
  if (finish !== null) chunk({}, finish);
  response.end('data: [DONE]\n\n');
}

function cut(
  request: IncomingMessage,
  response: ServerResponse,
  { model, stream = false }: ModelCall['body'],
  content: string,
) {
  if (stream) {
    begin(response);
    for (const piece of piecesOf(content))
      event(response, {
        id: 'chatcmpl-1',
        model,
        choices: [{ index: 0, delta: { content: piece }, finish_reason: null }],
      });
  } else {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '10000' });
    response.write(JSON.stringify({ id: 'chatcmpl-1', choices: [{ message: { content } }] }).slice(0, -9));
  }
  setImmediate(() => request.socket.destroy());
}

function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
}

function event(response: ServerResponse, data: object): void {
  response.write(`data: ${JSON.stringify(data)}\n\n`);
}

function piecesOf(content: string): string[] {
  return content.match(new RegExp(`[\\s\\S]{1,${PIECE}}`, 'g')) ?? [];
}

/** A sentence of a reply; a text alone is a statement that rests on all the chosen provisions. */
export type MadeSentence =
  | string
  | { readonly role?: string; readonly text: string; readonly rests_on?: readonly string[] };

/** The content of a reply of the schema. */
export function reply(made: {
  readonly verdict?: string;
  readonly provisions?: readonly string[];
  readonly standard_answer?: string | null;
  readonly sentences?: readonly MadeSentence[];
  readonly elsewhere?: string | null;
}): string {
  const {
    verdict = 'info',
    provisions = [],
    standard_answer = null,
    sentences = [],
    elsewhere = null,
  } = made;
  return JSON.stringify({
    provisions,
    verdict,
    standard_answer,
    elsewhere,
    sentences: sentences.map((sentence) => ({
      role: 'statement',
      rests_on: provisions,
      ...(typeof sentence === 'string' ? { text: sentence } : sentence),
    })),
  });
}
