import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Commitment } from '../model.ts';
import {
  type ChangePorts,
  type ChangeRefusal,
  type CommitmentPress,
  changeCommitment,
} from './change-commitment.ts';
import { plannedReviews, reviewAfter } from './review-day.ts';

export type EndRefusal = ChangeRefusal | 'ended-already' | 'no-reason' | 'before-start';

/** Ends a commitment on a civil date (its last day; it may lie ahead), with the reason in somebody's own words. */
export async function endCommitment(
  ports: ChangePorts,
  press: CommitmentPress,
  { on, why }: { readonly on: string; readonly why: string },
): Promise<Outcome<{ commitment: Commitment; changed: boolean }, EndRefusal>> {
  const name = { act: 'keep-commitments', name: 'end-commitment' } as const;
  return changeCommitment<EndRefusal>(ports, press, name, async ({ commitment }) => {
    if (why.trim() === '') return refuse('no-reason');
    if (commitment.endedOn !== null) return refuse('ended-already');
    if (commitment.start !== null && on < commitment.start) return refuse('before-start');
    return accept({
      after: { endedOn: on, endReason: why.trim(), reviewOn: null },
      before: { endedOn: null, reviewOn: commitment.reviewOn },
      recorded: { endedOn: on, reviewOn: null },
    });
  });
}

/** Takes back that a commitment was ended: somebody pressed the wrong one, or it was renewed after all. */
export async function reopenCommitment(
  ports: ChangePorts,
  press: CommitmentPress,
): Promise<Outcome<{ commitment: Commitment; changed: boolean }, ChangeRefusal | 'not-ended'>> {
  const name = { act: 'keep-commitments', name: 'reopen-commitment' } as const;
  return changeCommitment<ChangeRefusal | 'not-ended'>(
    ports,
    press,
    name,
    async ({ commitment, transaction, today }) => {
      if (commitment.endedOn === null) return refuse('not-ended');
      const open = { ...commitment, endedOn: null };
      const reviewOn = reviewAfter(open, open, await plannedReviews(transaction), today);
      return accept({
        after: { endedOn: null, endReason: null, reviewOn },
        before: { endedOn: commitment.endedOn },
        recorded: { endedOn: null, reviewOn },
      });
    },
  );
}
