import { editDistance } from '../../language/edit-distance.ts';
import { type Commitment, type CommitmentFacts, standingOn } from '../model.ts';
import { keyOf } from '../name-key.ts';

/** A name of so many letters may be misspelt by two of them and still be the same. */
const LONG = 6;
const MOST_ERRORS = 2;

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

function calledAlike(one: string, other: string): boolean {
  const [first, second] = [withoutForm(one), withoutForm(other)];
  if (first === second) return true;
  const [shorter, longer] = first.length < second.length ? [first, second] : [second, first];
  if (shorter.length >= 3 && ` ${longer} `.includes(` ${shorter} `)) return true;
  return shorter.length >= LONG && editDistance(first, second) <= MOST_ERRORS;
}

/** "Köpenhamns kommun" and "City of Copenhagen" without the words that say that it is a city. */
function withoutForm(name: string): string {
  const bare = keyOf(name)
    .replace(/\b(?:kommun|stad|staden|city|of|the|municipality)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const isCity = bare !== keyOf(name);
  return bare === '' ? keyOf(name) : isCity ? bare.replace(/s$/, '') : bare;
}

/** Where one says no theme, it may be any. */
function aboutTheSame(one: string, other: string): boolean {
  const [first, second] = [keyOf(one), keyOf(other)];
  if (first === '' || second === '') return true;
  return first === second || first.includes(second) || second.includes(first);
}
