import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { migrations as shipped } from './migrations/index.ts';
import type { Database } from './store.ts';

/**
 * Brings the tables up to date, forward only; of several instances that start at once one does it, and the
 * others wait for its lock. Throws the error of the migration that failed.
 */
export async function migrateToLatest(
  database: Database,
  migrations: Record<string, Migration> = shipped,
): Promise<void> {
  // Asked before: the embedded store has one connection, which the migrator holds.
  const applied = await namesOfApplied(database);
  // Nothing is ever taken back, so a start that finds them all need not wait for the lock.
  if (Object.keys(migrations).every((name) => Object.hasOwn(applied, name))) return;
  const provider = { getMigrations: async () => ({ ...applied, ...migrations }) };
  // Rooms are made side by side: a lower number may come after a higher one. No migration touches another's tables.
  const migrator = new Migrator({ db: database, provider, allowUnorderedMigrations: true });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'before the first';
    throw new Error(`Migration failed: ${failed}`, { cause: error });
  }
}

/** Which migrations of this version the tables lack, and which they have of a newer one. */
export async function compareMigrations(
  database: Database,
): Promise<{ readonly missing: readonly string[]; readonly newer: readonly string[] }> {
  const known = Object.keys(shipped);
  const applied = Object.keys(await namesOfApplied(database));
  return {
    missing: known.filter((name) => !applied.includes(name)),
    newer: applied.filter((name) => !known.includes(name)),
  };
}

/**
 * While a new version is rolled out, an instance of the old one may start again: it leaves alone what it does
 * not know. It can, because migrations only add.
 */
async function namesOfApplied(database: Database): Promise<Record<string, Migration>> {
  const found = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there`.execute(database);
  if (found.rows[0]?.there !== true) return {};
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(database);
  return Object.fromEntries(rows.map(({ name }) => [name, { up: async () => undefined }]));
}
