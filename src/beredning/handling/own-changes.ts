import type { WorkingCopy } from '../matter-register.ts';
import type { Matter } from '../model.ts';
import type { Proposal } from '../proposal.ts';
import { whatChanged } from './what-changed.ts';

/**
 * The proposal as it stands with somebody's own changes on it: what they have not touched is as others have
 * made it meanwhile.
 */
export function withOwnChanges(
  { proposal, amendments }: Pick<Matter, 'proposal' | 'amendments'>,
  copy: WorkingCopy | undefined,
): Proposal {
  if (copy === undefined) return proposal;
  // What the copy was taken from: the proposal itself where nobody has changed it since.
  const since = amendments.find(({ revision }) => revision === copy.revision + 1);
  const own = whatChanged(since?.before ?? proposal, copy.proposal);
  return { ...proposal, ...Object.fromEntries(own.map((field) => [field, copy.proposal[field]])) };
}
