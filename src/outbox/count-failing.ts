import type { Database } from '../store/store.ts';
import type { DeliveryState } from './model.ts';

type FailingTables = {
  outbox_message: { state: DeliveryState; attempts: number; throttled: number; detail: string | null };
};

/** More need not be told apart. */
const MOST_COUNTED = 1_000;

/** How many messages wait though they were tried, by the status that they met last; `no answer` where there was none. */
export async function countFailing(
  database: Database,
): Promise<{ readonly status: string; readonly count: number }[]> {
  const rows = await database
    .withTables<FailingTables>()
    .selectFrom('outbox_message')
    .select(['detail'])
    .where('state', 'in', ['waiting', 'sending'])
    .whereRef('attempts', '>', 'throttled')
    .where('detail', 'is not', null)
    .limit(MOST_COUNTED)
    .execute();
  const byStatus = Map.groupBy(
    rows,
    ({ detail }) => /^(\d{3}|no answer):/.exec(detail ?? '')?.[1] ?? 'other',
  );
  return [...byStatus].map(([status, all]) => ({ status, count: all.length }));
}
