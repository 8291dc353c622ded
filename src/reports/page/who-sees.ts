import type { Matter } from '../../beredning/model.ts';
import { may } from '../../network/authority.ts';
import type { Directory } from '../../network/model.ts';
import { partsOf } from '../../visits/parts.ts';
import type { Visit } from '../../visits/visit.ts';

/** Who looks, by which directory, on which civil date. */
export interface Reader {
  readonly directory: Directory;
  readonly person: string;
  readonly today: string;
}

/** Referrals are open to all in the city, as the chat tells anybody which ones are due. */
export function seesRemiss(): boolean {
  return true;
}

/** Matters for IB are everybody's to see, so that it is seen how tax money is used; a draft is its requester's. */
export function seesMatter(
  { person }: Reader,
  { state, requester }: Pick<Matter, 'state' | 'requester'>,
): boolean {
  return state !== 'draft' || requester === person;
}

/** A visit is seen by those who have a part in it, and by the roles that see those of its unit. */
export function seesVisit(
  { directory, person, today }: Reader,
  visit: Pick<Visit, 'owner' | 'requester' | 'unit'>,
): boolean {
  return (
    may(directory, { person, act: 'see-visits', unit: visit.unit }, today).ok ||
    partsOf(directory, visit, person, today).length > 0
  );
}

/** The register of commitments is open to all in the city, as "våra åtaganden" lists it to anybody in the chat. */
export function seesCommitments(): boolean {
  return true;
}

/** Gaps are seen by strategists and administrators, and each head sees those of the own unit. */
export function seesGap({ directory, person, today }: Reader, unit: string): boolean {
  return may(directory, { person, act: 'see-gaps', unit }, today).ok;
}

/** What became of each unit's referrals is seen by those who send them. */
export function seesRemissFigures({ directory, person, today }: Reader): boolean {
  return may(directory, { person, act: 'see-remiss-replies', unit: null }, today).ok;
}
