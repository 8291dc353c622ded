import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { parsers } from './parsers.ts';
import type { Engine } from './store.ts';

/** A PostgreSQL server through a pool of connections. Nothing is connected before the first query. */
export function openServer(url: string): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        parsers[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return {
    dialect: new PostgresDialect({ pool }),
    connection: { kind: 'server', url },
    release: async () => undefined,
  };
}
