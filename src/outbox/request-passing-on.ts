import type { SendJob } from '../conversation/feature.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';
import type { Transaction } from '../store/store.ts';
import { findByKey } from './message-register.ts';
import { type Addressee, addresseeText, type Delivery, type Fallback } from './model.ts';
import { passOnNotice, type Unreached, unreachedIn } from './pass-on-notice.ts';
import { queueNotice } from './queue-notice.ts';
import { changeMessage } from './update-notices.ts';
import { originalOf } from './wrapped-notice.ts';

/** A message that did not arrive, and who is asked to pass it on by hand. */
export interface PassingOn {
  readonly failed: Delivery;
  readonly to: Addressee;
  readonly passOn: NonNullable<Fallback['passOn']>;
  readonly at: Date;
}

/**
 * Asks somebody to pass a message on by hand. Messages of one group that did not arrive are gathered in a single
 * request: it grows where it stands, and its reader is not flooded when a broadcast reaches few.
 */
export async function requestPassingOn(
  transaction: Transaction,
  send: SendJob,
  { failed, to, passOn, at }: PassingOn,
): Promise<void> {
  const key = `${failed.group ?? failed.key}|pass-on:${addresseeText(to)}`;
  await oneAtATime(transaction, key);
  const added = alreadyUnreached(failed) ?? [
    {
      message: failed.id,
      addressee: addresseeText(failed.addressee),
      ...passOn,
      reason: failed.reason ?? 'gave-up',
      notice: originalOf(failed.notice),
    },
  ];
  const request = await findByKey(transaction, key);
  if (request === undefined) {
    const notice = passOnNotice(added);
    const { group, id: insteadOf } = failed;
    await queueNotice(transaction, send, { key, addressee: to, notice, group, insteadOf, at });
    return;
  }
  const known = unreachedIn(request.notice);
  const fresh = added.filter(({ message }) => !known.some((one) => one.message === message));
  if (fresh.length === 0) return;
  await changeMessage(transaction, send, request, passOnNotice([...known, ...fresh]));
}

/** A request that could not be delivered itself goes on to the next with all that it holds. */
function alreadyUnreached({ notice }: Delivery): readonly Unreached[] | undefined {
  const known = unreachedIn(notice);
  return known.length === 0 ? undefined : known;
}
