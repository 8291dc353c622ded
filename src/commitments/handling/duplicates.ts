import { calledAlike } from '../called-alike.ts';
import { type Commitment, type CommitmentFacts, standingOn } from '../model.ts';
import { keyOf } from '../name-key.ts';

/**
 * Commitments that may be the same one: of the same kind, with a counterpart called alike, and not on plainly
 * different themes. Those that have ended are not.
 */
export function possibleDuplicates(
  facts: Pick<CommitmentFacts, 'kind' | 'counterpart' | 'theme'>,
  existing: readonly Commitment[],
  today: string,
): Commitment[] {
  return existing.filter(
    (other) =>
      other.kind === facts.kind &&
      standingOn(other, today) !== 'ended' &&
      calledAlike(other.counterpart, facts.counterpart) &&
      aboutTheSame(other.theme, facts.theme),
  );
}

/** Where one says no theme, it may be any. */
function aboutTheSame(one: string, other: string): boolean {
  const [first, second] = [keyOf(one), keyOf(other)];
  if (first === '' || second === '') return true;
  return first === second || first.includes(second) || second.includes(first);
}
