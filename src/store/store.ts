import type { Dialect } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Database, Transaction } from './database.ts';
import type { Versions } from './keep.ts';
import type { Presence } from './presence.ts';

export type { Database, NoTables, Transaction } from './database.ts';

/** Gives what a connection signs in with, each time that one is made. */
export type TokenSource = () => Promise<string>;

/** How a server is reached: by an address with a password in it, or by a token in its place. */
export type ServerAddress =
  | { readonly connectionString: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly database: string;
      readonly user: string;
      readonly password: TokenSource;
      readonly ssl: false | { readonly rejectUnauthorized: true };
    };

/** A connection that nobody else has meanwhile. */
export type Session = PoolClient;

/** What the job queue needs to run on the same database. */
export type Connection =
  | {
      readonly kind: 'embedded';
      /** Where its pages are. */
      readonly folder: string;
      /** Of the one connection that there is. */
      readonly pool: Pool;
    }
  | { readonly kind: 'server'; readonly address: ServerAddress };

/** The database takes nothing more: its disk is nearly full (Azure makes it so), or it is a stand-by of another. */
export class StoreReadOnly extends Error {
  override readonly name = 'StoreReadOnly';
}

/** The store is not where it was said to be: no server answers there, or it is no folder that can be written to. */
export class StoreUnreachable extends Error {
  override readonly name = 'StoreUnreachable';
}

export interface Store {
  readonly database: Database;
  /** Whether what was kept in memory may still be so; see `keep`. */
  readonly versions: Versions;
  /** By it deliveries are taken in, once among all processes. */
  readonly presence: Presence;
  readonly connection: Connection;
  /** Runs `work` in one transaction; what it throws undoes it all and is thrown on. */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /**
   * Throws when the database does not answer, StoreReadOnly when nothing can be written to it, and StoreUnreachable
   * when its pages are gone.
   */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** A database engine, opened. `release` ends what Kysely does not end by itself. */
export interface Engine {
  readonly dialect: Dialect;
  readonly connection: Connection;
  /** Where other processes share the database. */
  readonly presence?: Presence;
  /** Throws StoreUnreachable when its pages are no longer where they were opened; a server looks after its own. */
  readonly checkPages?: () => Promise<void>;
  /** Keeps its pages for the next new store; there when it has just been made from nothing, and nobody uses it yet. */
  readonly keepNew?: (() => Promise<void>) | undefined;
  release(): Promise<void>;
}
