import type { Pool } from 'pg';
import { createNamedStatements } from './named-statements.ts';

/**
 * What holds of the connections of every pool. One that breaks is replaced by the pool, and what was under way on it
 * fails by itself. Without a listener it would end the process: the pool has one while a connection is idle, and none
 * between two statements of a transaction.
 */
export function prepareConnections(pool: Pool): void {
  const nameStatements = createNamedStatements();
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    nameStatements(client);
  });
}
