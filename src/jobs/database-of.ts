import { fromPglite } from 'pg-boss';
import type { Connection } from '../store/store.ts';

type Embedded = Extract<Connection, { kind: 'embedded' }>;

/** How the queue reaches the database that everything else is in. */
export function databaseOf(connection: Connection) {
  return connection.kind === 'embedded'
    ? { db: embeddedDatabase(connection), backend: 'pglite' as const }
    : { ...connection.address, max: 4 };
}

/**
 * Nobody gathers statistics in the embedded store, so it plans the fetch by key as if a single job waited,
 * and compares each that waits with each other one: seconds for thousands, where joining by hash takes none.
 */
function embeddedDatabase({ pglite }: Embedded): ReturnType<typeof fromPglite> {
  const database = fromPglite(pglite);
  const isFetchByKey = (text: string) => text.includes('key_strict_fifo') && text.includes('SKIP LOCKED');
  return {
    ...database,
    executeSql: (text, values = []) =>
      isFetchByKey(text)
        ? pglite.transaction(async (transaction) => {
            await transaction.exec('set local enable_nestloop = off');
            return transaction.query(text, values);
          })
        : database.executeSql(text, values),
  };
}
