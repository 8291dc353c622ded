import type { Clock } from '../clock.ts';
import type { Feature, SendJob } from '../conversation/feature.ts';
import type { Store } from '../store/store.ts';
import { documentIntents } from './document-conversation.ts';
import { extensionVerbs } from './extension-verbs.ts';
import { letterIntent, registerVerb } from './letter-conversation.ts';
import { listIntents, repliesVerb } from './list-conversation.ts';
import { remissMessageAction } from './message-actions.ts';
import {
  digestNotice,
  extensionAskedNotice,
  lateNotice,
  recipientNotice,
  unreceivedNotice,
} from './notices.ts';
import { recipientVerbs } from './recipient-verbs.ts';
import { forgetDraftsJob, remindersJob } from './reminder-job.ts';
import { remissForms, remissSearch } from './searches.ts';

export interface RemissFeaturePorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly send: SendJob;
}

/** Remisses: read, registered, planned, reminded of until the answer is in. */
export function remissFeature({ store, clock, send }: RemissFeaturePorts): Feature {
  const ports = { store, send };
  return {
    name: 'remiss',
    intents: [letterIntent(ports), ...listIntents(ports), ...documentIntents(ports)],
    verbs: [registerVerb(ports), repliesVerb(ports), ...recipientVerbs(ports), ...extensionVerbs(ports)],
    jobs: [remindersJob({ store, clock }), forgetDraftsJob({ store, clock })],
    notices: [recipientNotice, unreceivedNotice, digestNotice, lateNotice, extensionAskedNotice],
    forms: remissForms,
    searches: [remissSearch(store)],
    messageActions: [remissMessageAction(ports)],
    examples: {
      sv: [{ title: 'Mina remisser', text: 'Mina remisser' }],
      en: [{ title: 'My referrals', text: 'My referrals' }],
    },
  };
}
