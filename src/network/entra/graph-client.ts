import { setTimeout } from 'node:timers/promises';
import type { TokenCredential } from '@azure/identity';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { classifyAnswer, failure, type GraphFailure, isTemporary } from './graph-failure.ts';
import { pauseSeconds } from './pause.ts';

export interface GraphPorts {
  readonly credential: TokenCredential;
  readonly clock: Clock;
  /** Where Graph is; Microsoft's own by default. */
  readonly baseUrl?: string;
  /** Lets so many milliseconds pass. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  /** At least 0 and less than 1. */
  readonly random?: () => number;
  /** Says when a request, its token included, has taken too long; asked anew for each. */
  readonly deadline?: () => AbortSignal;
}

/** Reads from Microsoft Graph. */
export interface GraphClient {
  /** All items of a collection, from its first page to its last; or why not, never a part of them. */
  list<Item>(path: string, item: z.ZodType<Item>): Promise<Outcome<Item[], GraphFailure>>;
}

const SCOPE = 'https://graph.microsoft.com/.default';
const TIMEOUT_MILLISECONDS = 30_000;
/** A hundred thousand people: more means that the pages never end. */
const MOST_PAGES = 1_000;

/** Makes a client that is patient with a Graph that is busy or down, and distrusts what it answers. */
export function createGraphClient(ports: GraphPorts): GraphClient {
  const graph: Required<GraphPorts> = {
    baseUrl: 'https://graph.microsoft.com/v1.0',
    wait: setTimeout,
    random: Math.random,
    deadline: () => AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    ...ports,
  };
  return { list: (path, item) => readPages(graph, path, item) };
}

async function readPages<Item>(
  graph: Required<GraphPorts>,
  path: string,
  item: z.ZodType<Item>,
): Promise<Outcome<Item[], GraphFailure>> {
  const page = z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() });
  const items: Item[] = [];
  const seen = new Set<string>();
  let address: string | undefined = `${graph.baseUrl}${path}`;
  while (address !== undefined) {
    if (seen.has(address) || seen.size >= MOST_PAGES) {
      return refuse(failure('malformed', `The pages of ${path} never end.`));
    }
    seen.add(address);
    const answer = await getPatiently(graph, address);
    if (!answer.ok) return answer;
    const parsed = page.safeParse(answer.value);
    if (!parsed.success) return refuse(failure('malformed', describe(parsed.error)));
    items.push(...parsed.data.value);
    address = parsed.data['@odata.nextLink'];
    // The token must reach nobody but Graph.
    if (address !== undefined && !isAtGraph(graph, address)) {
      return refuse(failure('malformed', `The next page of ${path} is not on Graph's own host.`));
    }
  }
  return accept(items);
}

function isAtGraph({ baseUrl }: Required<GraphPorts>, address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === new URL(baseUrl).origin;
}

/** Where a page is not as it should be; without its values, which are about people. */
function describe({ issues }: z.ZodError): string {
  return issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('; ');
}

async function getPatiently(
  graph: Required<GraphPorts>,
  address: string,
): Promise<Outcome<unknown, GraphFailure>> {
  let waitedSeconds = 0;
  for (let tries = 1; ; tries += 1) {
    const answer = await get(graph, address);
    if (answer.ok || !isTemporary(answer.refusal)) return answer;
    const pause = pauseSeconds({ tries, waitedSeconds }, answer.refusal.retryAfterSeconds, graph.random());
    if (pause === null) return answer;
    waitedSeconds += pause;
    await graph.wait(Math.ceil(pause * 1000));
  }
}

async function get(graph: Required<GraphPorts>, address: string): Promise<Outcome<unknown, GraphFailure>> {
  const signal = graph.deadline();
  const token = await getToken(graph.credential, signal);
  if (!token.ok) return token;
  const answer = await send(address, token.value, signal);
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status !== 200) return refuse(classifyAnswer(answer.value, graph.clock.now()));
  try {
    return accept(JSON.parse(body));
  } catch {
    return refuse(failure('malformed', 'The answer is not JSON.'));
  }
}

async function send(address: string, token: string, signal: AbortSignal) {
  try {
    const response = await fetch(address, {
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        // Graph asks for this where members are narrowed to users; it goes with `$count=true`.
        consistencylevel: 'eventual',
      },
      // Followed by hand only: the token must reach nobody but Graph.
      redirect: 'manual',
      signal,
    });
    return accept({ status: response.status, headers: response.headers, body: await response.text() });
  } catch (error) {
    return refuse(failure('unreachable', nameOf(error)));
  }
}

/** Credentials don't all heed the signal, so that it is also waited for. */
async function getToken(
  credential: TokenCredential,
  signal: AbortSignal,
): Promise<Outcome<string, GraphFailure>> {
  const late = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    const token = await Promise.race([credential.getToken(SCOPE, { abortSignal: signal }), late]);
    return token === null ? refuse(failure('no-token', 'There is no token.')) : accept(token.token);
  } catch (error) {
    return refuse(failure('no-token', nameOf(error)));
  }
}

/** fetch hides what happened in the cause. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return `${error.name}: ${error.message}${cause instanceof Error ? ` (${cause.message})` : ''}`;
}
