import type { SendJob } from '../conversation/feature.ts';
import type { Transaction } from '../store/store.ts';
import { changeNotice, listGroup } from './message-register.ts';
import type { Delivery, Notice } from './model.ts';
import { originalOf, replaceOriginal } from './wrapped-notice.ts';

/** Name of the job that puts what a message says now in the place of what it said. */
export const UPDATE = 'update-message';

export interface NoticeUpdate {
  /** All messages of this group are changed, those that stand in for others too. */
  readonly group: string;
  /** What a message says from now on; null leaves it as it is. */
  notice(message: Delivery): Notice | null;
}

/**
 * Changes what the messages of a group say, in the transaction of the change that calls for it. One that waits
 * is delivered as it is now; one that was sent is changed where it stands, by a job. Gives how many were changed.
 */
export async function updateNotices(
  transaction: Transaction,
  send: SendJob,
  { group, notice }: NoticeUpdate,
): Promise<number> {
  let changed = 0;
  for (const message of await listGroup(transaction, group)) {
    const next = notice({ ...message, notice: originalOf(message.notice) });
    if (next === null) continue;
    await changeMessage(transaction, send, message, replaceOriginal(message.notice, next));
    changed += 1;
  }
  return changed;
}

/** Changes what one message says. */
export async function changeMessage(
  transaction: Transaction,
  send: SendJob,
  message: Delivery,
  notice: Notice,
): Promise<void> {
  await changeNotice(transaction, message.id, notice);
  // Also where it still waits: it may be on its way as it was before.
  if (message.state !== 'undeliverable') {
    await send(transaction, UPDATE, { message: message.id });
  }
}
