import type { AddressInfo } from 'node:net';
import restify from 'restify';
import type { Log } from '../log.ts';
import { AddressTaken } from './address-taken.ts';
import { sendFile } from './send-file.ts';
import { serveTab, type TabOptions } from './tab/routes.ts';

/** What the messaging endpoint is given, and what it gives back. */
type Endpoint = (delivered: {
  body: unknown;
  authorization: string;
}) => Promise<{ status: number; body?: unknown }>;

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly messages: Endpoint;
  /** Throws when the bot can't do its work right now. */
  readonly checkReady: () => Promise<void>;
  /** All that an operator should know, in words; what is `broken` makes the process not ready. */
  readonly examine?: () => Promise<readonly { readonly state: string; readonly says: string }[]>;
  /** Finds a document to fetch; in local mode alone, where whoever uses this machine is trusted. */
  readonly findFile?: (
    id: string,
  ) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>;
  /** The personal tab, where there is one. */
  readonly tab?: Omit<TabOptions, 'log'>;
  readonly limits?: Partial<ServerLimits>;
  readonly log: Log;
}

export interface HttpServer {
  readonly port: number;
  /** Takes no more requests, lets those under way finish, then closes. */
  close(): Promise<void>;
}

/** Activities are far smaller; the limit keeps a flood of bytes out of memory. */
const MOST_BODY_BYTES = 512 * 1024;

const UNSUPPORTED_MEDIA_TYPE = 415;

/** How patient the server is with those who send slowly, and how much it takes before the body. */
interface ServerLimits {
  /** From the first byte of a request to the end of its head. */
  readonly headMilliseconds: number;
  /** To the end of its body. */
  readonly requestMilliseconds: number;
  /** How often the two are looked at. */
  readonly checkMilliseconds: number;
  readonly headers: number;
  readonly connections: number;
}

/** Teams sends whole activities at once; whoever is slower holds connections that others need. */
const LIMITS: ServerLimits = {
  headMilliseconds: 10_000,
  requestMilliseconds: 30_000,
  checkMilliseconds: 5_000,
  headers: 100,
  connections: 2_000,
};

/** How long a stop waits for requests under way: as long as Teams waits for an answer. */
const STOP_MILLISECONDS = 15_000;

/** Starts the HTTP server: the messaging endpoint of the Bot Framework, and the health of the process. */
export async function startServer(options: ServerOptions): Promise<HttpServer> {
  const server = restify.createServer({ name: 'utblick', handleUncaughtExceptions: false });
  limit(server.server as unknown as LimitedServer, { ...LIMITS, ...options.limits });
  const readJson = [
    refuseAllButJson,
    restify.plugins.bodyReader({ maxBodySize: MOST_BODY_BYTES }),
    ...restify.plugins.jsonBodyParser({ bodyReader: true }),
  ];
  server.post('/api/messages', ...readJson, async (request, response) => {
    const { status, body } = await options.messages({
      body: request.body,
      authorization: request.header('authorization', ''),
    });
    // A connection that is kept open for a next request would hold a stop up.
    if (!server.server.listening) response.setHeader('Connection', 'close');
    response.send(status, body);
  });
  server.get('/health/live', async (_request, response) => {
    response.send(200, { status: 'live' });
  });
  server.get('/health/ready', async (_request, response) => {
    const ready = await isReady(options);
    response.send(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
  });
  serveExamination(server, options);
  serveFiles(server, options);
  if (options.tab !== undefined) await serveTab(server, { ...options.tab, log: options.log });
  hideErrors(server, options.log);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new AddressTaken(options.host, options.port, cause)));
    server.listen(options.port, options.host, resolve);
  });
  return { port: (server.server.address() as AddressInfo).port, close: () => closeServer(server) };
}

/** The part of Node's server that is set; how often it looks is known to Node, but not to its types. */
interface LimitedServer {
  headersTimeout: number;
  requestTimeout: number;
  connectionsCheckingInterval: number;
  maxHeadersCount: number | null;
  maxConnections: number;
}

function limit(server: LimitedServer, limits: ServerLimits): void {
  server.headersTimeout = limits.headMilliseconds;
  server.requestTimeout = limits.requestMilliseconds;
  server.connectionsCheckingInterval = limits.checkMilliseconds;
  server.maxHeadersCount = limits.headers;
  server.maxConnections = limits.connections;
}

/**
 * Nothing but plain JSON is read. The parser would otherwise write uploads to the disk and take forms, which any
 * page in a browser can send; and one compressed body, broken or hugely swollen, would end the process.
 */
function refuseAllButJson(request: restify.Request, response: restify.Response, next: restify.Next): void {
  const json = request.contentType().toLowerCase() === 'application/json';
  if (json && request.headers['content-encoding'] === undefined) {
    next();
    return;
  }
  response.setHeader('Connection', 'close');
  response.send(UNSUPPORTED_MEDIA_TYPE, { status: UNSUPPORTED_MEDIA_TYPE });
  next(false);
}

/**
 * For people; the host's probe asks often, and asks the store alone. Anybody may ask, so there is one examination at a
 * time, whose findings all get that ask meanwhile.
 */
function serveExamination(server: restify.Server, { examine }: ServerOptions): void {
  if (examine === undefined) return;
  let underWay: ReturnType<typeof examine> | undefined;
  const examineOnce = () => {
    underWay ??= examine().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  server.get('/ready', async (_request, response) => {
    const findings = await examineOnce();
    const has = (state: string) => findings.some((finding) => finding.state === state);
    const status = has('broken') ? 'not ready' : has('look') ? 'ready, but look' : 'ready';
    response.send(has('broken') ? 503 : 200, { status, findings });
  });
}

function serveFiles(server: restify.Server, { findFile }: ServerOptions): void {
  if (findFile === undefined) return;
  server.get('/files/:id', async (request, response) => {
    const file = await findFile(String(request.params.id));
    if (file === undefined) {
      response.send(404, { status: 404 });
      return;
    }
    sendFile(response, file);
  });
}

async function isReady({ checkReady, log }: ServerOptions): Promise<boolean> {
  try {
    await checkReady();
    return true;
  } catch (error) {
    log.error({ err: error }, 'not ready');
    return false;
  }
}

/** An error's own words stay in the log; outside, only the status is told. */
function hideErrors(server: restify.Server, log: Log): void {
  server.on(
    'restifyError',
    (_request, response, error: { statusCode?: number; toJSON?: () => unknown }, next) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) log.error({ err: error }, 'request failed');
      response.status(status);
      error.toJSON = () => ({ status });
      return next();
    },
  );
}

async function closeServer(server: restify.Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.server.closeIdleConnections();
  // Node itself waits without end for a request that never comes in full.
  const patience = setTimeout(() => server.server.closeAllConnections(), STOP_MILLISECONDS);
  await closed;
  clearTimeout(patience);
}
