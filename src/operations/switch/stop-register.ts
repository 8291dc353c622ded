import type { Database, Transaction } from '../../store/store.ts';
import type { Stop } from './model.ts';

type StopTables = {
  stop: { what: string; reason_sv: string; reason_en: string; by: string; at: Date };
};

const tablesOf = (database: Database | Transaction) => database.withTables<StopTables>();

/** What is turned off now, by all instances alike. */
export async function listStops(database: Database | Transaction): Promise<Stop[]> {
  const rows = await tablesOf(database).selectFrom('stop').selectAll().orderBy('what').execute();
  return rows.map(({ what, reason_sv: sv, reason_en: en, by, at }) => ({ what, reason: { sv, en }, by, at }));
}

/** Turns something off, or changes the reason. */
export async function saveStop(transaction: Transaction, { what, reason, by, at }: Stop): Promise<void> {
  const rest = { reason_sv: reason.sv, reason_en: reason.en, by, at };
  await tablesOf(transaction)
    .insertInto('stop')
    .values({ what, ...rest })
    .onConflict((conflict) => conflict.column('what').doUpdateSet(rest))
    .execute();
}

/** Turns something on again. */
export async function removeStop(transaction: Transaction, what: string): Promise<void> {
  await tablesOf(transaction).deleteFrom('stop').where('what', '=', what).execute();
}
