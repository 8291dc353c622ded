import type { Transaction } from '../../store/store.ts';
import type { Commitment, CommitmentFacts } from '../model.ts';
import { listCommitments } from '../register.ts';
import { type PlannedReview, planReview } from '../reviews/plan-review.ts';
import { isReviewed } from './check-facts.ts';

/** The reviews that have their day, without that of `except`; read under the lock `commitments`, so that two plans do not fill a month twice. */
export async function plannedReviews(transaction: Transaction, except?: string): Promise<PlannedReview[]> {
  return (await listCommitments(transaction)).flatMap(({ id, unit, reviewOn, endedOn }) =>
    id === except || reviewOn === null || endedOn !== null ? [] : [{ unit, date: reviewOn }],
  );
}

/** A review day, unless the commitment ends before it: whoever keeps it is then asked about its end instead. */
export function reviewWithin(day: string, end: string | null): string | null {
  return end !== null && end < day ? null : day;
}

/** The first review of a commitment that is new to the register, or of one that became of a kind that is reviewed. */
export function firstReview(
  facts: CommitmentFacts,
  planned: readonly PlannedReview[],
  today: string,
): string | null {
  if (!isReviewed(facts)) return null;
  const since = facts.decidedOn ?? facts.start ?? today;
  return reviewWithin(planReview({ unit: facts.unit, since }, planned, today), facts.end);
}

/** The review day after a correction: kept where there is one, planned where there must be, gone where it is not asked for. */
export function reviewAfter(
  before: Commitment,
  facts: CommitmentFacts,
  planned: readonly PlannedReview[],
  today: string,
): string | null {
  if (!isReviewed(facts) || before.endedOn !== null) return null;
  if (before.reviewOn === null) return firstReview(facts, planned, today);
  return reviewWithin(before.reviewOn, facts.end);
}
