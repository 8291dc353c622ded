import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { typesOf } from './parsers.ts';
import { prepareConnections } from './prepare-connections.ts';
import { presenceOnServer } from './presence.ts';
import type { Engine, ServerAddress, TokenSource } from './store.ts';

/** A connection is replaced after so long, so that one who may no longer sign in is soon out. */
const LIFETIME_SECONDS = 30 * 60;

/**
 * A PostgreSQL server through a pool of connections. Nothing is connected before the first query. With a token
 * source, each new connection signs in with a token in place of a password, over TLS.
 */
export function openServer(url: string, token?: TokenSource): Engine {
  const address = token === undefined ? { connectionString: url } : addressWith(url, token);
  const options = { ...address, connectionTimeoutMillis: 10_000, types: typesOf(pg.types) };
  const pool = new pg.Pool({ ...options, max: 10, maxLifetimeSeconds: LIFETIME_SECONDS });
  prepareConnections(pool);
  return {
    dialect: new PostgresDialect({ pool }),
    connection: { kind: 'server', address },
    presence: presenceOnServer(() => new pg.Client(options), LIFETIME_SECONDS * 1000),
    release: async () => undefined,
  };
}

/** A server on this machine may lack TLS; to any other the token is sent over a connection that proves who it is. */
function addressWith(url: string, token: TokenSource): ServerAddress {
  const { hostname, port, pathname, username } = new URL(url);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return {
    host,
    port: port === '' ? 5432 : Number(port),
    database: decodeURIComponent(pathname.slice(1)),
    user: decodeURIComponent(username),
    password: token,
    ssl: ['127.0.0.1', 'localhost', '::1'].includes(host) ? false : { rejectUnauthorized: true },
  };
}
