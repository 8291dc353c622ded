import { findPerson } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Commitment, CommitmentFacts } from '../model.ts';
import { reviewedKinds } from '../pre-check/conditions.ts';

export type FactsRefusal = 'no-counterpart' | 'unknown-unit' | 'unknown-contact' | 'bad-dates';

/** Whether facts can stand in the register: a counterpart, a unit and contact that there are, dates in order. */
export function checkFacts(
  facts: CommitmentFacts,
  directory: Directory,
): Outcome<CommitmentFacts, FactsRefusal> {
  if (facts.counterpart.trim() === '') return refuse('no-counterpart');
  if (!directory.units.some(({ id }) => id === facts.unit)) return refuse('unknown-unit');
  if (facts.contact !== null && findPerson(directory, facts.contact) === undefined) {
    return refuse('unknown-contact');
  }
  const { start, end } = facts;
  if (start !== null && end !== null && start > end) return refuse('bad-dates');
  return accept(facts);
}

/** What is said about a commitment that its keeper should mend. */
const remarks = ['no-dates', 'no-end-date', 'no-start-date', 'no-theme', 'no-contact'] as const;
export type Remark = (typeof remarks)[number];

/** What the strategy asks for and the register does not have: an agreement's dates and theme (4#3), and a contact. */
export function remarksOn(commitment: CommitmentFacts): Remark[] {
  const isAgreement = commitment.kind === 'cooperation-agreement';
  const [starts, ends] = [commitment.start !== null, commitment.end !== null];
  const found: Record<Remark, boolean> = {
    'no-dates': isAgreement && !starts && !ends,
    'no-end-date': isAgreement && starts && !ends,
    'no-start-date': isAgreement && !starts && ends,
    'no-theme': isAgreement && commitment.theme.trim() === '',
    'no-contact': commitment.contact === null,
  };
  return remarks.filter((remark) => found[remark]);
}

/** Whether its keeper is asked now and then if it is still worth having (4#4). */
export function isReviewed({ kind }: Pick<Commitment, 'kind'>): boolean {
  return reviewedKinds.includes(kind);
}

/** What a commitment is known by, without what the register adds. */
export function factsOf(commitment: CommitmentFacts): CommitmentFacts {
  return {
    kind: commitment.kind,
    counterpart: commitment.counterpart,
    theme: commitment.theme,
    directions: commitment.directions,
    scope: commitment.scope,
    unit: commitment.unit,
    decider: commitment.decider,
    decidedOn: commitment.decidedOn,
    start: commitment.start,
    end: commitment.end,
    costPerYear: commitment.costPerYear,
    contact: commitment.contact,
    // The store gives keys back in an order of its own.
    documents: commitment.documents.map(({ name, link }) => ({ name, link })),
  };
}

/** The facts in which two states differ. */
export function changedFacts(before: CommitmentFacts, after: CommitmentFacts): (keyof CommitmentFacts)[] {
  const [one, other] = [factsOf(before), factsOf(after)];
  return (Object.keys(one) as (keyof CommitmentFacts)[]).filter(
    (fact) => JSON.stringify(one[fact]) !== JSON.stringify(other[fact]),
  );
}
