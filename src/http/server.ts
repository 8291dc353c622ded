import type { AddressInfo } from 'node:net';
import restify from 'restify';
import type { Log } from '../log.ts';

/** What the messaging endpoint is given, and what it gives back. */
export type Endpoint = (delivered: {
  body: unknown;
  authorization: string;
}) => Promise<{ status: number; body?: unknown }>;

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly messages: Endpoint;
  /** Throws when the bot can't do its work right now. */
  readonly checkReady: () => Promise<void>;
  readonly log: Log;
}

export interface HttpServer {
  readonly port: number;
  /** Takes no more requests, lets those under way finish, then closes. */
  close(): Promise<void>;
}

/** Activities are far smaller; the limit keeps a flood of bytes out of memory. */
const MOST_BODY_BYTES = 512 * 1024;

/** Starts the HTTP server: the messaging endpoint of the Bot Framework, and the health of the process. */
export async function startServer(options: ServerOptions): Promise<HttpServer> {
  const server = restify.createServer({ name: 'utblick', handleUncaughtExceptions: false });
  server.use(restify.plugins.bodyParser({ maxBodySize: MOST_BODY_BYTES, mapParams: false }));
  server.post('/api/messages', async (request, response) => {
    const { status, body } = await options.messages({
      body: request.body,
      authorization: request.header('authorization', ''),
    });
    response.send(status, body);
  });
  server.get('/health/live', async (_request, response) => {
    response.send(200, { status: 'live' });
  });
  server.get('/health/ready', async (_request, response) => {
    const ready = await isReady(options);
    response.send(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
  });
  hideErrors(server, options.log);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return { port: (server.server.address() as AddressInfo).port, close: () => closeServer(server) };
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
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    // Connections that are kept open for a next request would hold the server up.
    server.server.closeIdleConnections();
  });
}
