import type { Database, Transaction } from '../store/store.ts';
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

/** The reviews of a commitment, or all of them; the latest first. */
export async function listReviews(database: Database | Transaction, commitment?: string): Promise<Review[]> {
  let query = database
    .withTables<ReviewTables>()
    .selectFrom('commitment_review')
    .selectAll()
    .orderBy('on', 'desc')
    .orderBy('id');
  if (commitment !== undefined) query = query.where('commitment', '=', commitment);
  return query.execute();
}
