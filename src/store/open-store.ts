import { Kysely, sql } from 'kysely';
import { openEmbedded } from './embedded.ts';
import { createVersions } from './keep.ts';
import { migrateToLatest } from './migrate.ts';
import { presenceAlone } from './presence.ts';
import { reachServer } from './reach.ts';
import { openServer } from './server.ts';
import { type NoTables, type Store, StoreReadOnly, type TokenSource } from './store.ts';

/** A PostgreSQL server, or the folder of the embedded store. */
export type StoreOptions =
  | {
      readonly databaseUrl: string;
      /** What connections to the server sign in with in place of a password. */
      readonly token?: TokenSource | undefined;
    }
  | { readonly folder: string; readonly databaseUrl?: undefined };

/** Opens the database and brings its tables up to date. Throws StoreUnreachable when it can't be reached, and when it can't be migrated. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const engine =
    options.databaseUrl === undefined
      ? await openEmbedded(options.folder)
      : openServer(options.databaseUrl, options.token);
  const database = new Kysely<NoTables>({ dialect: engine.dialect });
  try {
    if (options.databaseUrl !== undefined) await reachServer(database, options.databaseUrl);
    await migrateToLatest(database);
    if (engine.keepNew !== undefined) {
      await sql`checkpoint`.execute(database);
      await engine.keepNew();
    }
  } catch (error) {
    await database.destroy();
    await engine.release();
    throw error;
  }
  const versions = createVersions({ alone: engine.connection.kind === 'embedded' });
  const presence = engine.presence ?? presenceAlone(database);
  return {
    database,
    versions,
    presence,
    connection: engine.connection,
    transaction: async (work) => {
      const result = await database.transaction().execute(work);
      versions.changed();
      return result;
    },
    ping: async () => {
      const { rows } = await sql<{ readOnly: string }>`
        select current_setting('transaction_read_only') as "readOnly"`.execute(database);
      if (rows[0]?.readOnly === 'on') throw new StoreReadOnly('the database is read-only');
      // By a connection of its own on a server, without which nothing is taken in.
      await presence.ask('select 1', []);
      await engine.checkPages?.();
    },
    close: async () => {
      await presence.end();
      await database.destroy();
      await engine.release();
    },
  };
}
