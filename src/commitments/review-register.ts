import type { Transaction } from '../store/store.ts';
import type { Review } from './model.ts';

type ReviewTables = { commitment_review: Review };

/** Keeps what was answered; false when that question has its answer. */
export async function addReview(transaction: Transaction, review: Review): Promise<boolean> {
  const added = await transaction
    .withTables<ReviewTables>()
    .insertInto('commitment_review')
    .values(review)
    .onConflict((conflict) => conflict.columns(['commitment', 'about']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}
