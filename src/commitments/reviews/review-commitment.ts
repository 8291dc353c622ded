import { idOfDelivery } from '../../conversation/delivery-id.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import {
  type Change,
  type ChangeRefusal,
  type CommitmentPress,
  changeCommitment,
  type Given,
} from '../handling/change-commitment.ts';
import { plannedReviews, reviewWithin } from '../handling/review-day.ts';
import type { Commitment, ReviewAnswer } from '../model.ts';
import type { CommitmentPorts } from '../ports.ts';
import { addReview } from '../review-register.ts';
import { planReview } from './plan-review.ts';
import { tellLeaving } from './tell-leaving.ts';

export type ReviewRefusal =
  | ChangeRefusal
  | 'answered-already'
  | 'ended-already'
  | 'no-reason'
  | 'before-start';

/** What somebody answers to the question whether a commitment is still worth having. */
export interface ReviewAnswered {
  /** The day for which it was asked. */
  readonly about: string;
  readonly answer: ReviewAnswer;
  readonly why: string;
  /** When it is left: its last day. */
  readonly lastDay: string;
}

/**
 * Takes the answer of a review, once: it is kept and asked about again some four years on (4#4), or it is left
 * on a day. Those who were asked see on their cards that it is answered.
 */
export async function reviewCommitment(
  ports: CommitmentPorts,
  press: CommitmentPress,
  said: ReviewAnswered,
): Promise<Outcome<{ commitment: Commitment; changed: boolean }, ReviewRefusal>> {
  const name = { act: 'review-commitment', name: 'review-commitment' } as const;
  return changeCommitment<ReviewRefusal>(ports, press, name, (given) => decide(ports, given, press, said));
}

async function decide(
  ports: CommitmentPorts,
  given: Given,
  { actor, at }: CommitmentPress,
  { about, answer, why, lastDay }: ReviewAnswered,
): Promise<Outcome<Change | null, ReviewRefusal>> {
  const { transaction, commitment, today, directory } = given;
  if (commitment.endedOn !== null) return refuse('ended-already');
  if (commitment.reviewOn !== about) return refuse('answered-already');
  if (why.trim() === '') return refuse('no-reason');
  const leaves = answer === 'leave';
  if (leaves && commitment.start !== null && lastDay < commitment.start) return refuse('before-start');
  const others = await plannedReviews(transaction, commitment.id);
  const next = planReview({ unit: commitment.unit, since: today }, others, today);
  const reviewOn = leaves ? null : reviewWithin(next, commitment.end);
  const added = await addReview(transaction, {
    id: idOfDelivery(`review:${commitment.id}:${about}`),
    ...{ commitment: commitment.id, about, answer, why: why.trim(), by: actor, on: today },
  });
  if (!added) return refuse('answered-already');
  const ended = leaves ? { endedOn: lastDay, endReason: why.trim() } : {};
  const after: Commitment = { ...commitment, reviewOn, reviewedOn: today, ...ended };
  if (leaves) await tellLeaving(transaction, ports, { commitment: after, by: actor, at, directory });
  return accept({
    after: { reviewOn, reviewedOn: today, ...ended },
    before: { reviewOn: about, endedOn: null },
    recorded: { answer, reviewOn, endedOn: leaves ? lastDay : null },
  });
}
