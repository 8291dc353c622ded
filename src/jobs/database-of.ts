import type { Db } from 'pg-boss';
import type { Connection, Session } from '../store/store.ts';

type Embedded = Extract<Connection, { kind: 'embedded' }>;

/** What was said on a channel. */
interface Heard {
  readonly channel: string;
  readonly payload?: string | undefined;
}

/** How the queue reaches the database that everything else is in. */
export function databaseOf(connection: Connection) {
  return connection.kind === 'embedded'
    ? { db: embeddedDatabase(connection), backend: 'pglite' as const }
    : { ...connection.address, max: 4 };
}

const isFetchByKey = (text: string) => text.includes('key_strict_fifo') && text.includes('SKIP LOCKED');

/** The queue on the one connection of the embedded store, between the statements and transactions of others. */
function embeddedDatabase({ pool }: Embedded): Db {
  const alone = async <Result>(work: (client: Session) => Promise<Result>): Promise<Result> => {
    const client = await pool.connect();
    try {
      return await work(client);
    } catch (error) {
      // The queue begins transactions of its own, and a failed one would stand in the way of what comes next.
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  };
  return {
    executeSql: (text, values = []) =>
      alone((client) => (isFetchByKey(text) ? fetchByKey(client, text, values) : run(client, text, values))),
    setSessionStatements: (statements) =>
      alone(async (client) => {
        for (const statement of statements) await client.query(statement);
      }),
    listen: async (channel, take, begun) => {
      let isOver = false;
      const hear = ({ channel: on, payload }: Heard) => {
        if (on === channel && !isOver) take(payload ?? '');
      };
      // The connection is a new one after the store was lost. Until it is heard again jobs are asked for now and then,
      // as where nothing can be heard.
      const beginAgain = () => {
        if (!isOver) begin().catch(() => undefined);
      };
      const begin = (): Promise<void> =>
        alone(async (client) => {
          client.on('notification', hear).once('end', beginAgain);
          await client.query(`listen ${client.escapeIdentifier(channel)}`);
          begun();
        });
      await begin();
      return {
        close: async () => {
          isOver = true;
          await alone(async (client) => {
            client.off('notification', hear).off('end', beginAgain);
            await client.query(`unlisten ${client.escapeIdentifier(channel)}`);
          });
        },
      };
    },
  };
}

/** Rows of all statements, where there are several. */
async function run(client: Session, text: string, values: unknown[]): Promise<{ rows: unknown[] }> {
  if (values.length > 0) return client.query(text, values);
  const results: unknown = await client.query(text);
  const all = (Array.isArray(results) ? results : [results]) as { readonly rows: unknown[] }[];
  return { rows: all.flatMap(({ rows }) => rows) };
}

/**
 * Nobody gathers statistics in the embedded store, so it plans the fetch by key as if a single job waited,
 * and compares each that waits with each other one: seconds for thousands, where joining by hash takes none.
 */
async function fetchByKey(client: Session, text: string, values: unknown[]): Promise<{ rows: unknown[] }> {
  await client.query('begin; set local enable_nestloop = off');
  const fetched = await client.query(text, values);
  await client.query('commit');
  return fetched;
}
