import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { InvitationGrounds } from '../visit.ts';

/** What the owner says on the two grounds of 4#5, and who has said so. */
export interface InvitationClaim {
  readonly prioritised: boolean;
  readonly prioritisedBy: string;
  readonly supported: boolean;
  readonly supportedBy: string;
}

export type InvitationRefusal = 'not-prioritised' | 'not-supported' | 'neither-ground' | 'nobody-named';

/**
 * Whether an invitation letter may be written: only for an especially prioritised visit that the strategy
 * supports as well (4#5), with the name of whoever said so. Who signs it is not in the strategy.
 */
export function judgeInvitation(claim: InvitationClaim): Outcome<InvitationGrounds, InvitationRefusal> {
  const { prioritised, supported } = claim;
  if (!prioritised && !supported) return refuse('neither-ground');
  if (!prioritised) return refuse('not-prioritised');
  if (!supported) return refuse('not-supported');
  const [prioritisedBy, supportedBy] = [claim.prioritisedBy.trim(), claim.supportedBy.trim()];
  if (prioritisedBy === '' || supportedBy === '') return refuse('nobody-named');
  return accept({ prioritisedBy, supportedBy });
}
