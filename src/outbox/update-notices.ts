import type { SendJob } from '../conversation/feature.ts';
import type { Transaction } from '../store/store.ts';
import { changeNotice, listGroup } from './message-register.ts';
import type { Delivery, Notice } from './model.ts';
import { changePassedOn } from './pass-on-notice.ts';
import { originalOf, PASS_ON, replaceOriginal } from './wrapped-notice.ts';

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
    const next = changeWithin(message.notice, (original) => notice({ ...message, notice: original }));
    if (next === null) continue;
    await changeMessage(transaction, send, message, next);
    changed += 1;
  }
  return changed;
}

/** What a message says as `change` makes it, also where it stands in for another, or asks to pass on several. */
function changeWithin(notice: Notice, change: (original: Notice) => Notice | null): Notice | null {
  if (notice.kind === PASS_ON) return changePassedOn(notice, change);
  const next = change(originalOf(notice));
  return next === null ? null : replaceOriginal(notice, next);
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
