import type { SendJob } from '../../conversation/feature.ts';
import { updateNotices } from '../../outbox/update-notices.ts';
import type { Transaction } from '../../store/store.ts';
import type { Commitment } from '../model.ts';
import { questionData } from './notice-data.ts';
import { questionGroup, questionNotice } from './notices.ts';

/** Whether a question about a commitment still waits for an answer. */
function isOpen(
  { reviewOn, end, endedOn }: Pick<Commitment, 'reviewOn' | 'end' | 'endedOn'>,
  { asks, about }: { readonly asks: 'review' | 'end'; readonly about: string },
): boolean {
  return endedOn === null && (asks === 'review' ? reviewOn : end) === about;
}

/** Lets the cards that asked about a commitment say that it is settled, in the transaction that settled it. */
export async function settleQuestions(
  transaction: Transaction,
  send: SendJob,
  commitment: Commitment,
  today: string,
): Promise<void> {
  await updateNotices(transaction, send, {
    group: questionGroup(commitment.id),
    notice: ({ notice }) => {
      const data = questionData.safeParse(notice.data);
      if (notice.kind !== questionNotice.name || !data.success || data.data.settledOn !== null) return null;
      if (isOpen(commitment, data.data)) return null;
      return { kind: notice.kind, data: { ...data.data, settledOn: today } };
    },
  });
}
