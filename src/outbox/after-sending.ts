import type { Delivery, SendResult } from './model.ts';
import { mayTryAgain } from './retry.ts';

/** What a message becomes by what was answered when it was sent off. */
export function afterSending(before: Delivery, result: SendResult, at: Date): Delivery {
  const sent = { ...before, attempts: before.attempts + 1 };
  switch (result.kind) {
    case 'sent': {
      const { activity, conversation } = result;
      const arrived = {
        state: 'sent',
        activity,
        conversation,
        sentAt: at,
        reason: null,
        detail: null,
      } as const;
      return { ...sent, ...arrived, shownRevision: before.revision };
    }
    case 'throttled':
      return orGivenUp({ ...sent, state: 'waiting', throttled: sent.throttled + 1, detail: 'throttled' });
    case 'failed':
      // It is not known whether it arrived.
      return orGivenUp({ ...sent, state: 'sending', detail: result.detail });
    case 'unreachable':
      return { ...sent, state: 'undeliverable', reason: result.reason, detail: result.detail };
    case 'rejected':
      return { ...sent, state: 'undeliverable', reason: 'rejected', detail: result.detail };
  }
}

function orGivenUp(message: Delivery): Delivery {
  return mayTryAgain(message) ? message : { ...message, state: 'undeliverable', reason: 'gave-up' };
}
