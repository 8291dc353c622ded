import type { SendJob } from '../../conversation/feature.ts';
import type { Notice } from '../../outbox/model.ts';
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

/** Cards that were sent about a recipient say in their place that there is nothing more to do. */
export async function sayEverywhere(
  transaction: Transaction,
  send: SendJob,
  recipient: string,
  notice: Notice,
): Promise<void> {
  for (const group of [recipientGroup(recipient), extensionGroup(recipient)])
    await updateNotices(transaction, send, { group, notice: () => notice });
}
