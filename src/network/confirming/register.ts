import type { Database, Transaction } from '../../store/store.ts';

type ConfirmationTables = {
  contact_confirmation: { unit: string; year: number; person: string; confirmed_by: string; at: Date };
};

export interface StoredConfirmation {
  readonly unit: string;
  readonly year: number;
  readonly person: string;
  readonly confirmedBy: string;
  readonly at: Date;
}

/** Keeps that a contact person was confirmed for a year; false when it was before. */
export async function addConfirmation(
  transaction: Transaction,
  confirmation: StoredConfirmation,
): Promise<boolean> {
  const { unit, year, person, confirmedBy, at } = confirmation;
  const added = await transaction
    .withTables<ConfirmationTables>()
    .insertInto('contact_confirmation')
    .values({ unit, year, person, confirmed_by: confirmedBy, at })
    .onConflict((conflict) => conflict.columns(['unit', 'year', 'person']).doNothing())
    .returning('unit')
    .executeTakeFirst();
  return added !== undefined;
}

/** The units whose contact person has been confirmed for a year. */
export async function listConfirmedUnits(database: Database | Transaction, year: number): Promise<string[]> {
  const rows = await database
    .withTables<ConfirmationTables>()
    .selectFrom('contact_confirmation')
    .select('unit')
    .distinct()
    .where('year', '=', year)
    .execute();
  return rows.map(({ unit }) => unit);
}

/** The confirmations for a year, in the order in which they were given. */
export async function listConfirmations(
  database: Database | Transaction,
  year: number,
): Promise<StoredConfirmation[]> {
  const rows = await database
    .withTables<ConfirmationTables>()
    .selectFrom('contact_confirmation')
    .selectAll()
    .where('year', '=', year)
    .orderBy('at')
    .execute();
  return rows.map(({ confirmed_by: confirmedBy, ...row }) => ({ ...row, confirmedBy }));
}
