import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { freshDatabase } from './postgres.ts';
import { openEmptyStore } from './store-folders.ts';

/** What the tests of one block are given. */
export interface Given {
  /** The store that the tests share; its tables are as new at the start of each test. */
  readonly store: Store;
  /** Opens a store of the test's own, on a database of its own. */
  openAnother(): Promise<Store>;
}

type Engine = 'the embedded store' | 'a PostgreSQL server';

/** One shared store an engine and worker of vitest. They end with the worker, and the server with the run. */
const shared = new Map<Engine, Promise<Store>>();
/** Undoes what a block of tests opened for itself, in the order of this list. */
const closings: (() => Promise<void>)[] = [];

/** Runs a block of tests twice: on the embedded store, in memory, and on a PostgreSQL server. */
export function eachStore(name: string, body: (given: Given) => void): void {
  for (const engine of ['the embedded store', 'a PostgreSQL server'] as const) {
    describe(`${name}, on ${engine}`, () => runOn(engine, body));
  }
}

function runOn(engine: Engine, body: (given: Given) => void): void {
  let store: Store | undefined;
  beforeAll(async () => {
    const opening = shared.get(engine) ?? openRemembering(engine);
    shared.set(engine, opening);
    store = await opening;
  });
  beforeEach(async () => {
    if (store !== undefined) await restore(store);
  });
  afterAll(async () => {
    for (const close of closings.splice(0)) await close();
  });
  body({
    get store() {
      if (store === undefined) throw new Error('The store is open while a test runs, not before.');
      return store;
    },
    openAnother: async () => {
      const { store: another, drop } = await open(engine);
      closings.unshift(() => another.close(), drop);
      return another;
    },
  });
}

async function open(engine: Engine): Promise<{ store: Store; drop: () => Promise<void> }> {
  if (engine === 'the embedded store') return { store: await openEmptyStore(), drop: async () => undefined };
  const { url, drop } = await freshDatabase();
  return { store: await openStore({ databaseUrl: url }), drop };
}

/** The embedded store that bots under test use one after the other, and whether one of them has it now. */
let lent: { readonly store: Promise<Store>; isOut: boolean } | undefined;

/**
 * An embedded store as new, for a bot: `close` hands it back for the next one of this worker, since opening
 * one takes longer. While it is out others get one of their own.
 */
export async function borrowStore(): Promise<Store> {
  if (lent?.isOut) return openEmptyStore();
  const loan = { store: lent?.store ?? openRemembering('the embedded store'), isOut: true };
  lent = loan;
  const store = await loan.store;
  await restore(store);
  const close = async () => {
    loan.isOut = false;
  };
  return { ...store, close };
}

async function openRemembering(engine: Engine): Promise<Store> {
  const { store } = await open(engine);
  await remember(store);
  return store;
}

/** Keeps a copy of every table as the migrations left it, for `restore`. */
async function remember(store: Store): Promise<void> {
  await sql`create schema at_first`.execute(store.database);
  await sql`
    do $$ declare name text; begin
      for name in select tablename from pg_tables where schemaname = 'public' loop
        execute format('create table at_first.%1$I as table public.%1$I', name);
      end loop;
      create table at_first.sequence as
        select sequencename, last_value as last from pg_sequences where schemaname = 'public';
    end $$`.execute(store.database);
}

/**
 * Makes the tables what they were at first, in a few milliseconds, where opening the embedded store
 * takes most of a second. Tables that a test made are dropped. The job queue is emptied: to make its tables costs more than
 * most tests do.
 */
async function restore(store: Store): Promise<void> {
  await sql`
    do $$ declare name text; begin
      -- Neither foreign keys nor the guard of the record stand in the way.
      perform set_config('session_replication_role', 'replica', true);
      for name in select tablename from pg_tables where schemaname = 'public' loop
        if to_regclass(format('at_first.%I', name)) is null then
          execute format('drop table public.%I cascade', name);
        else
          execute format('delete from public.%I', name);
          execute format('insert into public.%1$I overriding system value table at_first.%1$I', name);
        end if;
      end loop;
      -- Numbers that people say begin anew.
      perform setval(format('public.%I', sequencename), coalesce(last, 1), last is not null) from at_first.sequence;
      for name in
        select relname from pg_class where relnamespace = to_regnamespace('pgboss')
          and relkind in ('r', 'p') and not relispartition and relname <> 'version'
      loop
        execute format('delete from pgboss.%I', name);
      end loop;
      -- When it last did what it does now and then.
      for name in
        select attname from pg_attribute where attrelid = to_regclass('pgboss.version')
          and attnum > 0 and attname <> 'version' and not attisdropped
      loop
        execute format('update pgboss.version set %I = null', name);
      end loop;
    end $$`.execute(store.database);
}
