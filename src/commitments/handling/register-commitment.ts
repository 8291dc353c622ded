import { civilDateAt } from '../../calendar/civil-date.ts';
import { type AuthorityRefusal, may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import { accept, type Outcome } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Transaction } from '../../store/store.ts';
import type { Commitment, CommitmentFacts } from '../model.ts';
import type { CommitmentPorts, Press } from '../ports.ts';
import { addCommitment, findCommitment, listCommitments } from '../register.ts';
import type { PlannedReview } from '../reviews/plan-review.ts';
import { checkFacts, type FactsRefusal, factsOf } from './check-facts.ts';
import { possibleDuplicates } from './duplicates.ts';
import { firstReview, plannedReviews } from './review-day.ts';

export interface Registration extends Press {
  /** The same for each press on the same form. */
  readonly id: string;
  readonly facts: CommitmentFacts;
  /** Ids of the possible duplicates that the person has seen, and says are others. */
  readonly seen: readonly string[];
}

export type Registered =
  /** `isNew` is false when it was registered before, by the same form. */
  | { readonly done: true; readonly commitment: Commitment; readonly isNew: boolean }
  /** Nothing was saved: these may be the same one, and the person has not seen them. */
  | { readonly done: false; readonly duplicates: readonly Commitment[] };

/** Registers a commitment once, however often it is pressed; possible duplicates are shown before it is saved. */
export async function registerCommitment(
  { store }: Pick<CommitmentPorts, 'store'>,
  { id, facts, seen, actor, at }: Registration,
): Promise<Outcome<Registered, FactsRefusal | AuthorityRefusal>> {
  return store.transaction(
    async (transaction): Promise<Outcome<Registered, FactsRefusal | AuthorityRefusal>> => {
      await oneAtATime(transaction, 'commitments');
      const earlier = await findCommitment(transaction, id);
      if (earlier !== undefined) return accept({ done: true, commitment: earlier, isNew: false });
      const directory = await readStoredDirectory(transaction);
      const today = civilDateAt(at);
      const authority = may(directory, { person: actor, act: 'keep-commitments', unit: facts.unit }, today);
      if (!authority.ok) return authority;
      const checked = checkFacts(facts, directory);
      if (!checked.ok) return checked;
      const duplicates = possibleDuplicates(facts, await listCommitments(transaction), today);
      if (duplicates.some((duplicate) => !seen.includes(duplicate.id))) {
        return accept({ done: false, duplicates });
      }
      const planned = await plannedReviews(transaction);
      const { actingFor } = authority.value;
      const commitment = await addFacts(transaction, { id, facts, actor, at, actingFor }, planned);
      return accept({ done: true, commitment, isNew: true });
    },
  );
}

/** Adds facts that were checked, with their first review and the record of it. */
export async function addFacts(
  transaction: Transaction,
  { id, facts, actor, at, actingFor }: Omit<Registration, 'seen'> & { readonly actingFor: string | null },
  planned: readonly PlannedReview[],
): Promise<Commitment> {
  const today = civilDateAt(at);
  const reviewOn = firstReview(facts, planned, today);
  const commitment = await addCommitment(transaction, {
    ...factsOf(facts),
    ...{ id, version: 1, endedOn: null, endReason: null, reviewOn, reviewedOn: null },
    registeredBy: actor,
    registeredOn: today,
  });
  if (commitment === undefined) throw new Error(`commitment ${id} is there already`);
  await recordChange(transaction, {
    ...{ at, actor, actingFor: actingFor ?? undefined },
    act: 'register-commitment',
    subject: `commitment:${id}`,
    before: null,
    after: { ...factsOf(facts), reviewOn },
  });
  return commitment;
}
