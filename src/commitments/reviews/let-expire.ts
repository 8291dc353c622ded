import { accept, type Outcome, refuse } from '../../outcome.ts';
import {
  type ChangePorts,
  type ChangeRefusal,
  type CommitmentPress,
  changeCommitment,
} from '../handling/change-commitment.ts';
import type { Commitment } from '../model.ts';

/** Notes that a commitment runs out, or ran out, on its end date `about` as planned; so it is asked about no more. */
export async function letExpire(
  ports: ChangePorts,
  press: CommitmentPress,
  about: string,
  why: string,
): Promise<Outcome<{ commitment: Commitment; changed: boolean }, ChangeRefusal | 'answered-already'>> {
  const name = { act: 'review-commitment', name: 'end-commitment' } as const;
  return changeCommitment<ChangeRefusal | 'answered-already'>(ports, press, name, async ({ commitment }) => {
    if (commitment.endedOn !== null || commitment.end !== about) return refuse('answered-already');
    return accept({
      after: { endedOn: about, endReason: why, reviewOn: null },
      before: { endedOn: null, reviewOn: commitment.reviewOn },
      recorded: { endedOn: about, reviewOn: null },
    });
  });
}
