import { type AuthorityRefusal, may } from '../../network/authority.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Json } from '../../record/model.ts';
import type { Commitment, CommitmentFacts } from '../model.ts';
import type { PlannedReview } from '../reviews/plan-review.ts';
import {
  type Change,
  type ChangePorts,
  type ChangeRefusal,
  type CommitmentPress,
  changeCommitment,
  type Given,
} from './change-commitment.ts';
import { changedFacts, checkFacts, type FactsRefusal, factsOf } from './check-facts.ts';
import { plannedReviews, reviewAfter } from './review-day.ts';

export type CorrectionRefusal = ChangeRefusal | FactsRefusal;

/** Puts other facts in the place of those that stand. Whoever moves it to another unit must be of that one too. */
export async function correctCommitment(
  ports: ChangePorts,
  press: CommitmentPress,
  facts: CommitmentFacts,
): Promise<Outcome<{ commitment: Commitment; changed: boolean }, CorrectionRefusal>> {
  return changeCommitment(ports, press, { act: 'keep-commitments', name: 'correct-commitment' }, (given) =>
    correction(given, facts, press.actor),
  );
}

/** What a correction changes, once it has been checked; null when all stands as it says. */
async function correction(
  { transaction, commitment, directory, today }: Omit<Given, 'authority'>,
  facts: CommitmentFacts,
  actor: string,
): Promise<Outcome<Change | null, FactsRefusal | AuthorityRefusal>> {
  if (facts.unit !== commitment.unit) {
    const there = may(directory, { person: actor, act: 'keep-commitments', unit: facts.unit }, today);
    if (!there.ok) return there;
  }
  const checked = checkFacts(facts, directory);
  if (!checked.ok) return refuse(checked.refusal);
  if (changedFacts(commitment, facts).length === 0) return accept(null);
  return accept(changeOfFacts(commitment, facts, await plannedReviews(transaction), today));
}

/** What other facts make of a commitment, with the day of its next review beside those that are `planned`. */
export function changeOfFacts(
  commitment: Commitment,
  facts: CommitmentFacts,
  planned: readonly PlannedReview[],
  today: string,
): Change {
  const reviewOn = reviewAfter(commitment, facts, planned, today);
  const changed = changedFacts(commitment, facts);
  const only = (from: CommitmentFacts) =>
    Object.fromEntries(changed.map((fact) => [fact, from[fact]])) as Record<string, Json>;
  return {
    after: { ...factsOf(facts), reviewOn },
    before: { ...only(commitment), reviewOn: commitment.reviewOn },
    recorded: { ...only(facts), reviewOn },
  };
}
