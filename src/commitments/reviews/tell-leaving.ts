import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Directory } from '../../network/model.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import type { Transaction } from '../../store/store.ts';
import type { Commitment } from '../model.ts';
import type { CommitmentPorts } from '../ports.ts';
import { viewOf } from '../view.ts';
import { strategistsOn } from './keepers.ts';
import { leavingNotice } from './notices.ts';

/** Tells the strategists that a commitment is left, in the transaction in which it is. */
export async function tellLeaving(
  transaction: Transaction,
  { send }: Pick<CommitmentPorts, 'send'>,
  told: {
    readonly commitment: Commitment;
    readonly by: string;
    readonly at: Date;
    readonly directory: Directory;
  },
): Promise<void> {
  const { commitment, by, at, directory } = told;
  if (commitment.endedOn === null) return;
  const data = { view: viewOf(commitment, directory), lastDay: commitment.endedOn };
  for (const person of strategistsOn(directory, civilDateAt(at))) {
    if (person === by) continue;
    await queueNotice(transaction, send, {
      key: `commitment-leaving:${commitment.id}:${commitment.version}:${person}`,
      addressee: { person },
      notice: { kind: leavingNotice.name, data },
      at,
    });
  }
}
