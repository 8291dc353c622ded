import { randomUUID } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import type { Client, PoolClient } from 'pg';
import type { Database } from './database.ts';
import { createNamedStatements } from './named-statements.ts';

/** Runs one statement by itself, whose parameters are $1, $2 …, and gives its rows. */
type Ask = <Row>(text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

/** This process, as those see it that share its database. */
export interface Presence {
  readonly processId: string;
  readonly ask: Ask;
  /** Whether a process has ended, and left what it had in hand. */
  isGone(processId: string): Promise<boolean>;
  end(): Promise<void>;
}

/** Where one process at a time has the store: whatever another had in hand was left. */
export function presenceAlone(database: Database): Presence {
  const processId = randomUUID();
  return {
    processId,
    ask: async <Row>(text: string, values: readonly unknown[]) =>
      (await database.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows,
    isGone: async (other) => other !== processId,
    end: async () => undefined,
  };
}

/** So begins the id of a process that holds a lock; those of earlier versions held none. */
const LOCKED = 'locked:';
const LOCK = 'hashtextextended($1, 0)';
/** Nobody waits for the server's disk on this connection, or for its standby. */
const BEGIN = `select set_config('synchronous_commit', 'off', false), pg_advisory_lock_shared(${LOCK})`;
const IS_GONE = `select pg_try_advisory_xact_lock(${LOCK}) as gone`;

/**
 * On a server: a connection of its own, on which the process holds a lock by its id for as long as it lives. PostgreSQL
 * lets go of it when the process has ended, however it did, which is how the others know. `connect` makes a connection,
 * which is opened for the first statement, and again when it was lost or is older than `lifetimeMilliseconds`.
 */
export function presenceOnServer(connect: () => Client, lifetimeMilliseconds: number): Presence {
  const processId = `${LOCKED}${randomUUID()}`;
  const nameStatements = createNamedStatements();
  let opened: { readonly client: Promise<Client>; readonly at: number } | undefined;

  const open = async (forget: () => void): Promise<Client> => {
    const client = connect();
    client.on('error', () => undefined);
    client.once('end', forget);
    nameStatements(client as PoolClient);
    try {
      await client.connect();
      await client.query(BEGIN, [processId]);
      return client;
    } catch (error) {
      forget();
      await client.end().catch(() => undefined);
      throw error;
    }
  };
  const current = (): Promise<Client> => {
    const before = opened;
    if (before !== undefined && performance.now() - before.at < lifetimeMilliseconds) return before.client;
    const fresh = {
      client: open(() => {
        if (opened === fresh) opened = undefined;
      }),
      at: performance.now(),
    };
    opened = fresh;
    // The lock is shared, so that the new connection holds it before the old one lets go.
    if (before !== undefined) void fresh.client.catch(() => undefined).then(() => close(before.client));
    return fresh.client;
  };
  const ask: Ask = async <Row>(text: string, values: readonly unknown[]) => {
    const client = await current();
    return (await client.query(text, [...values])).rows as Row[];
  };
  return {
    processId,
    ask,
    isGone: async (other) => {
      if (other === processId || !other.startsWith(LOCKED)) return false;
      const [told] = await ask<{ gone: boolean }>(IS_GONE, [other]);
      return told?.gone === true;
    },
    end: async () => {
      const last = opened;
      opened = undefined;
      if (last !== undefined) await close(last.client);
    },
  };
}

/** Ends a connection after what was asked of it. */
async function close(opened: Promise<Client>): Promise<void> {
  const client = await opened.catch(() => undefined);
  await client?.query('select').catch(() => undefined);
  await client?.end().catch(() => undefined);
}
