import type { SendJob } from '../../conversation/feature.ts';
import { updateNotices } from '../../outbox/update-notices.ts';
import type { Transaction } from '../../store/store.ts';
import { cardData, extensionData, extensionGroup, recipientGroup } from '../notices.ts';
import type { RecipientView } from './recipient-view.ts';

/** Cards that were sent about a recipient show what holds now. */
export async function showEverywhere(
  transaction: Transaction,
  send: SendJob,
  view: RecipientView,
): Promise<void> {
  await updateNotices(transaction, send, {
    group: recipientGroup(view.recipient),
    notice: ({ notice }) => {
      const data = cardData.safeParse(notice.data);
      return data.success ? { kind: notice.kind, data: { ...data.data, view } } : null;
    },
  });
  await updateNotices(transaction, send, {
    group: extensionGroup(view.recipient),
    notice: ({ notice }) => {
      const data = extensionData.safeParse(notice.data);
      return data.success ? { kind: notice.kind, data: { ...data.data, view } } : null;
    },
  });
}
