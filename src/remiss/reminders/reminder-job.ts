import { isDaytime } from '../../calendar/daytime.ts';
import type { Clock } from '../../clock.ts';
import type { Job } from '../../conversation/feature.ts';
import type { Store } from '../../store/store.ts';
import { forgetDrafts } from '../letter/draft-register.ts';
import { sendReminders } from './send-reminders.ts';

export interface ReminderPorts {
  readonly store: Store;
  readonly clock: Clock;
}

/** Each working morning, and when the bot is back after it was down: reminders by their ladders, each step once. */
export function remindersJob({ store, clock }: ReminderPorts): Job {
  return {
    name: 'remiss-reminders',
    cron: '30 7 * * 1-5',
    atStart: true,
    run: async (_data, send) => {
      const at = clock.now();
      if (isDaytime(at)) await sendReminders({ store, send }, at);
    },
  };
}

/** Each night: forgets what was read from letters, once it has waited long enough to be registered. */
export function forgetDraftsJob({ store, clock }: ReminderPorts): Job {
  return {
    name: 'forget-remiss-drafts',
    cron: '41 3 * * *',
    run: () => forgetDrafts(store.database, clock.now()),
  };
}
