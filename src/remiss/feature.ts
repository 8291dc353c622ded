import type { Clock } from '../clock.ts';
import { forThemAlone } from '../conversation/alone.ts';
import type { Feature, SendJob } from '../conversation/feature.ts';
import type { Store } from '../store/store.ts';
import { adviceIntent } from './advice/conversation.ts';
import { documentIntents } from './answer/document-conversation.ts';
import { documentVerbs } from './answer/document-verbs.ts';
import { correctionVerbs } from './corrections/conversation.ts';
import { withdrawVerbs } from './corrections/withdraw-verbs.ts';
import { meetingIntent } from './dates/meeting-conversation.ts';
import { workingDaysIntent } from './dates/working-days-conversation.ts';
import { extensionVerbs } from './handling/extension-verbs.ts';
import { resendVerb } from './handling/resend-verbs.ts';
import { recipientVerbs } from './handling/verbs.ts';
import { remissKeeping } from './kept.ts';
import { letterIntent, letterShown, letterVerbs } from './letter/conversation.ts';
import { toRegisterIntent } from './letter/to-register.ts';
import { listIntents, recipientsVerb, repliesVerb } from './lists/conversation.ts';
import { remissMessageAction } from './message-actions.ts';
import { knownNumberIntent, namedIntent } from './naming/named-conversation.ts';
import { passingIntents } from './naming/passing-conversation.ts';
import { numberedRemisses, shortNameIntent } from './naming/short-name-conversation.ts';
import {
  digestNotice,
  extensionAskedNotice,
  lateNotice,
  movedNotice,
  papersNotice,
  recipientNotice,
  recipientRemovedNotice,
  recipientsChangedNotice,
  unreceivedNotice,
  withdrawnNotice,
} from './notices.ts';
import { remindersAskedIntent } from './reminders/ladder-conversation.ts';
import { nextRemindersIntent } from './reminders/next-reminders.ts';
import { forgetDraftsJob, remindersJob } from './reminders/reminder-job.ts';
import { remissForms, remissSearch } from './searches.ts';
import { sentToVerbs } from './sent-to/verbs.ts';
import { shownRemissIntent } from './shown/conversation.ts';
import { takeBackOfRemiss } from './shown/take-back.ts';
import { toldIntent } from './told/conversation.ts';

export interface RemissFeaturePorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly send: SendJob;
}

/** Remisses: read, registered, planned, reminded of until the answer is in. */
export function remissFeature({ store, clock, send }: RemissFeaturePorts): Feature {
  const ports = { store, send };
  const named = namedIntent(ports);
  const asked = [...listIntents(ports), named, toldIntent(ports), ...documentIntents(ports)];
  return {
    name: 'remiss',
    keeps: remissKeeping,
    intents: [
      forThemAlone(letterIntent(ports)),
      forThemAlone(letterShown(ports)),
      ...asked,
      remindersAskedIntent,
      forThemAlone(nextRemindersIntent(store)),
      workingDaysIntent,
      meetingIntent(store),
      knownNumberIntent(ports),
      shortNameIntent(ports, asked),
      shownRemissIntent(ports, named),
      adviceIntent(ports),
      ...passingIntents(ports, asked),
      forThemAlone(toRegisterIntent(ports)),
    ],
    verbs: [
      ...letterVerbs(ports),
      recipientsVerb(ports),
      repliesVerb(ports),
      resendVerb(ports),
      ...recipientVerbs(ports),
      ...extensionVerbs(ports),
      ...correctionVerbs(ports),
      ...withdrawVerbs(ports),
      ...sentToVerbs(ports),
      ...documentVerbs(ports),
    ],
    jobs: [remindersJob({ store, clock }), forgetDraftsJob({ store, clock })],
    notices: [
      recipientNotice,
      unreceivedNotice,
      digestNotice,
      lateNotice,
      extensionAskedNotice,
      movedNotice,
      papersNotice,
      withdrawnNotice,
      recipientRemovedNotice,
      recipientsChangedNotice,
    ],
    numbered: (turn, number, language) => numberedRemisses(ports, turn, number, language),
    takesBack: (turn, done, language) => takeBackOfRemiss(ports, turn, done, language),
    forms: remissForms,
    searches: [remissSearch(store)],
    messageActions: [remissMessageAction(ports)],
    calledBy: {
      sv: ['remiss', 'remisser', 'remissen', 'remissvar', 'yttrande'],
      en: ['referral', 'referrals'],
    },
    examples: {
      sv: [{ title: 'Mina remisser', text: 'Mina remisser' }],
      en: [{ title: 'My referrals', text: 'My referrals' }],
    },
  };
}
