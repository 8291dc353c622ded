import { sql } from 'kysely';
import type { Store, Transaction } from '../../src/store/store.ts';

/** A store in which something can be tried: it is done, looked at, and undone. */
export interface TrialStore extends Store {
  /** Runs `work`, and undoes all that it changed, in whatever transactions; one at a time. */
  trying<Result>(work: (within: Transaction) => Promise<Result>): Promise<Result>;
}

/** Ends a trial, so that it is undone. */
class Undone<Result> extends Error {
  readonly result: Result;
  constructor(result: Result) {
    super('undone');
    this.result = result;
  }
}

/** Makes a store one in which something can be tried. */
export function trialStore(store: Store): TrialStore {
  let trial: Transaction | undefined;
  /** What a transaction of the trial throws undoes that one alone. */
  const inTrial = async <Result>(
    within: Transaction,
    work: (transaction: Transaction) => Promise<Result>,
  ) => {
    await sql`savepoint trial`.execute(within);
    try {
      return await work(within);
    } catch (error) {
      await sql`rollback to savepoint trial`.execute(within);
      throw error;
    }
  };
  // Whoever was given it before reads within the trial too.
  const database = new Proxy(store.database, {
    get: (outside, key) => {
      const asked = trial ?? outside;
      const part: unknown = Reflect.get(asked, key, asked);
      return typeof part === 'function' ? part.bind(asked) : part;
    },
  });
  return {
    ...store,
    database,
    transaction: (work) => (trial === undefined ? store.transaction(work) : inTrial(trial, work)),
    trying: async (work) => {
      type Result = Awaited<ReturnType<typeof work>>;
      try {
        return await store.transaction(async (within): Promise<Result> => {
          trial = within;
          throw new Undone(await work(within));
        });
      } catch (error) {
        if (error instanceof Undone) return error.result as Result;
        throw error;
      } finally {
        trial = undefined;
        // What was kept in memory of it no longer holds.
        store.versions.changed();
      }
    },
  };
}
