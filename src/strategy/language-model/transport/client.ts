import OpenAI, {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  AzureOpenAI,
} from 'openai';
import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import { accept, type Outcome, refuse } from '../../../outcome.ts';
import type { Failure } from '../model.ts';
import type { ModelRequest } from '../request.ts';

/** Where the model is, and how the bot proves who it is there. */
export interface ModelEndpoint {
  readonly protocol: 'azure' | 'openai';
  readonly url: string;
  /** Name of the model, or of the deployment. */
  readonly name: string;
  readonly apiVersion: string;
  readonly proof: { readonly key: string } | { readonly token: () => Promise<string> };
}

/** One try: the reply's content, or why there is none. `afterSeconds` is what the endpoint asks to wait. */
export type Tried = Outcome<string, { readonly why: Failure; readonly afterSeconds?: number | undefined }>;

export interface ModelClient {
  /** Sends a request once. With `onText` as a stream, of which it is given the text so far. Never throws. */
  complete(request: ModelRequest, signal: AbortSignal, onText?: (text: string) => void): Promise<Tried>;
}

/** Makes a client of Azure OpenAI, or of any endpoint of the same protocol. */
export function createModelClient(endpoint: ModelEndpoint): ModelClient {
  const client = openClient(endpoint);
  return {
    complete: async (request, signal, onText) => {
      try {
        return onText === undefined
          ? await completeWhole(client, request, signal)
          : await completeStream(client, request, signal, onText);
      } catch (error) {
        return refuse(failureOf(error, signal));
      }
    },
  };
}

function openClient({ protocol, url, name, apiVersion, proof }: ModelEndpoint): OpenAI {
  // Nothing is tried again behind our back, and neither key nor question follows to another host.
  const common = { maxRetries: 0, fetchOptions: { redirect: 'error' as const }, logLevel: 'off' as const };
  const key = 'key' in proof ? { apiKey: proof.key } : {};
  if (protocol === 'openai') return new OpenAI({ ...common, baseURL: url, apiKey: 'unused', ...key });
  const token = 'token' in proof ? { azureADTokenProvider: proof.token } : {};
  return new AzureOpenAI({ ...common, endpoint: url, deployment: name, apiVersion, ...key, ...token });
}

async function completeWhole(client: OpenAI, request: ModelRequest, signal: AbortSignal): Promise<Tried> {
  const completion = await client.chat.completions.create(request, { signal });
  const choice = completion.choices?.[0];
  return readEnd({
    content: choice?.message?.content ?? '',
    declined: typeof choice?.message?.refusal === 'string',
    reason: choice?.finish_reason ?? null,
  });
}

async function completeStream(
  client: OpenAI,
  request: ModelRequest,
  signal: AbortSignal,
  onText: (text: string) => void,
): Promise<Tried> {
  const stream = await client.chat.completions.create({ ...request, stream: true }, { signal });
  let content = '';
  let declined = false;
  let reason: ChatCompletionChunk.Choice['finish_reason'] = null;
  for await (const chunk of stream) {
    const choice = chunk.choices?.[0];
    if (choice === undefined) continue;
    content += choice.delta?.content ?? '';
    declined ||= typeof choice.delta?.refusal === 'string';
    reason = choice.finish_reason ?? reason;
    if (content !== '') onText(content);
  }
  // A stream that is given up ends without an error.
  if (signal.aborted) return refuse({ why: 'timeout' as const });
  return readEnd({ content, declined, reason });
}

function readEnd(end: { content: string; declined: boolean; reason: string | null }): Tried {
  if (end.declined) return refuse({ why: 'declined' as const });
  if (end.reason === 'content_filter') return refuse({ why: 'filtered' as const });
  if (end.reason !== 'stop') return refuse({ why: 'cut-off' as const });
  return accept(end.content);
}

const UNAVAILABLE = 500;
const CONFLICT = [408, 409, 425];

function failureOf(error: unknown, signal: AbortSignal): { why: Failure; afterSeconds?: number | undefined } {
  if (signal.aborted || error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError)
    return { why: 'timeout' };
  if (error instanceof APIConnectionError) return { why: 'unavailable' };
  // What breaks off while it is read, and tokens that can't be had, are no APIError.
  if (!(error instanceof APIError) || error.status === undefined)
    return { why: error instanceof SyntaxError ? 'cut-off' : 'unavailable' };
  const afterSeconds = waitAskedFor(error.headers);
  if (error.status === 429) return { why: 'throttled', afterSeconds };
  if (error.status >= UNAVAILABLE || CONFLICT.includes(error.status))
    return { why: 'unavailable', afterSeconds };
  return { why: error.code === 'content_filter' ? 'filtered' : 'rejected' };
}

/** `retry-after-ms` (Azure) or `retry-after` in seconds or as a date. */
function waitAskedFor(headers: Headers | undefined): number | undefined {
  const milliseconds = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (milliseconds >= 0) return milliseconds / 1000;
  const asked = headers?.get('retry-after');
  if (asked === null || asked === undefined) return undefined;
  const seconds = Number(asked);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const until = Date.parse(asked) - Date.parse(headers?.get('date') ?? '');
  return Number.isFinite(until) ? Math.max(0, until / 1000) : undefined;
}
