import type { PoolClient } from 'pg';

/** A connection keeps so many statements, each some ten kilobytes; a bot has about as many that come again and again. */
const MOST_NAMED = 200;
/** Of texts that came once, so many are remembered before it is begun anew. */
const MOST_SEEN = 2_000;

/** The columns of `*` may change under it while a migration is applied, and so may all of the job queue's, which it migrates itself. */
const changing = /\*|pgboss/;
const repeated = /^\s*(?:select|insert|update|delete|with)\b/i;
const isNameable = (text: string) => repeated.test(text) && !changing.test(text);

/** Gives a statement that came before a name; undefined to one that is new, or where there are too many. */
function createNames(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size >= MOST_NAMED || !isNameable(text)) return undefined;
    if (!seen.has(text)) {
      if (seen.size >= MOST_SEEN) seen.clear();
      seen.add(text);
      return undefined;
    }
    const name = `utblick-${names.size + 1}`;
    names.set(text, name);
    return name;
  };
}

/**
 * Lets the connections of a pool keep the statements that come again, by a name: PostgreSQL reads and plans each once,
 * which is most of what a small one costs (two thirds of taking a delivery in). Gives what readies a new connection.
 */
export function createNamedStatements(): (client: PoolClient) => void {
  const nameOf = createNames();
  return (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    const named = (...given: unknown[]): unknown => {
      const [text, values, ...others] = given;
      const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
      return name === undefined ? query(...given) : query({ name, text, values }, ...others);
    };
    client.query = named as typeof client.query;
  };
}
