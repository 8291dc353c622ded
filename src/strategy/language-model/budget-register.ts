import type { Database } from '../../store/store.ts';

type BudgetTables = { model_use: { person: string; day: string; requests: number } };

/**
 * Takes one request from what a person may ask of the model on a day; false when nothing is left. Of requests
 * that come at once no more get through than are left.
 */
export async function takeFromBudget(
  database: Database,
  { person, day, most }: { readonly person: string; readonly day: string; readonly most: number },
): Promise<boolean> {
  if (most < 1) return false;
  const taken = await database
    .withTables<BudgetTables>()
    .insertInto('model_use')
    .values({ person, day, requests: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['person', 'day'])
        .doUpdateSet(({ eb }) => ({ requests: eb('model_use.requests', '+', 1) }))
        .where('model_use.requests', '<', most),
    )
    .returning('requests')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Forgets who asked how often on the days before `day`; gives how many such counts there were. */
export async function forgetBudgets(database: Database, day: string): Promise<number> {
  const removed = await database
    .withTables<BudgetTables>()
    .deleteFrom('model_use')
    .where('day', '<', day)
    .executeTakeFirst();
  return Number(removed.numDeletedRows);
}
