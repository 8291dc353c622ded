import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Tells whether what was read of tables that seldom change may still be so. */
export interface Versions {
  /** Whether no other process can change the store meanwhile. */
  readonly alone: boolean;
  /** Another number means that something may have changed. */
  current(): number;
  /** Takes notice of how many changes a statement has found that there were. */
  learn(changes: number): void;
  /** Something of this process's own was changed. */
  changed(): void;
  /** Until when no change of another process can have gone unnoticed, as `performance.now()` tells time. */
  knownUntil(): number;
}

/** Makes the versions of a store; `alone` when no other process can change it meanwhile. */
export function createVersions({ alone }: { readonly alone: boolean }): Versions {
  let version = 0;
  let known: number | undefined;
  let learnt = Number.NEGATIVE_INFINITY;
  return {
    alone,
    current: () => version,
    knownUntil: () => (alone ? performance.now() : learnt),
    learn: (changes) => {
      learnt = performance.now();
      if (changes !== known) version += 1;
      known = changes;
    },
    changed: () => {
      version += 1;
    },
  };
}

/** How many changes there were of the tables that are watched (migration 0028), for a statement that reads something else too. */
export const CHANGES_SO_FAR = '(select coalesce(sum(version), 0)::bigint from table_version)';

/** Asks the store whether anything was changed, for what comes by no delivery that would tell. */
export async function lookForChanges(database: Database, versions: Versions): Promise<void> {
  const { rows } = await sql<{ changes: number }>`select ${sql.raw(CHANGES_SO_FAR)} as changes`.execute(
    database,
  );
  versions.learn(rows[0]?.changes ?? 0);
}

/** Whether changes of other processes would have been noticed: what is kept is then given without asking the store. */
export function areKnown(versions: Versions): boolean {
  return performance.now() - versions.knownUntil() < LONGEST_MILLISECONDS;
}

/** Whoever asks between two deliveries sees a change of another process so much later, at most. */
const LONGEST_MILLISECONDS = 1_000;

/**
 * What `load` reads of tables that are watched, kept in memory. Each delivery that is taken in tells whether one of
 * them was changed, by whatever process, so that a turn never sees what was no longer so when it began.
 */
export function keep<Value>(versions: Versions, load: () => Promise<Value>): () => Promise<Value> {
  return keepUnless(versions, load, (at) => Math.max(at, versions.knownUntil()), LONGEST_MILLISECONDS);
}

/** So long a change of another process in tables that are not watched may go unnoticed. */
const SHORT_MILLISECONDS = 2_000;
/** And where there is no other: looking anew waits behind whatever the store is writing, and finds nothing. */
const ALONE_MILLISECONDS = 60_000;

/**
 * What `load` reads of tables that others may change unseen, kept for two seconds (a minute where no other process can),
 * or until this process has changed something: to tell what words mean, and never who may do what.
 */
export function keepShortly<Value>(versions: Versions, load: () => Promise<Value>): () => Promise<Value> {
  return keepUnless(versions, load, (at) => at, versions.alone ? ALONE_MILLISECONDS : SHORT_MILLISECONDS);
}

/**
 * What `load` makes of a whole table, kept shortly: what takes long to make ready is made anew only where a row is new,
 * gone or another version. `counted` are columns whose filling changes no version, such as the day of an erasure.
 */
export function keepOfTable<Value>(
  { database, versions }: { readonly database: Database; readonly versions: Versions },
  { table, counted = [] }: { readonly table: string; readonly counted?: readonly string[] },
  load: () => Promise<Value>,
): () => Promise<Value> {
  let made: { readonly mark: string; readonly value: Value } | undefined;
  return keepShortly(versions, async () => {
    const mark = await markOf(database, table, counted);
    if (made?.mark !== mark) made = { mark, value: await load() };
    return made.value;
  });
}

/** Another mark means that a row of a table is new, gone or another version. */
async function markOf(database: Database, table: string, counted: readonly string[]): Promise<string> {
  const counts = ['*', ...counted].map((column) => sql`count(${column === '*' ? sql`*` : sql.ref(column)})`);
  const { rows } = await sql<{ mark: string }>`
    select concat_ws(' ', coalesce(sum(version), 0), ${sql.join(counts)}) as mark from ${sql.table(table)}
  `.execute(database);
  return rows[0]?.mark ?? '';
}

/** Keeps what is read until something may have changed, or so long after `holdsUntil`, which is told when it was read. */
function keepUnless<Value>(
  versions: Versions,
  load: () => Promise<Value>,
  holdsUntil: (at: number) => number,
  longest: number,
): () => Promise<Value> {
  let kept: { readonly value: Promise<Value>; readonly version: number; readonly at: number } | undefined;
  return () => {
    const [now, version] = [performance.now(), versions.current()];
    if (kept?.version === version && now - holdsUntil(kept.at) < longest) return kept.value;
    const fresh = { value: load(), version, at: now };
    kept = fresh;
    fresh.value.catch(() => {
      if (kept === fresh) kept = undefined;
    });
    return fresh.value;
  };
}
