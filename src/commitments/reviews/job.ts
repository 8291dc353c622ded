import { isDaytime } from '../../calendar/daytime.ts';
import type { Clock } from '../../clock.ts';
import type { Job } from '../../conversation/feature.ts';
import type { Store } from '../../store/store.ts';
import { sendReminders } from './send-reminders.ts';

/** Each working morning, and when the bot is back after it was down: reviews and end dates that have come. */
export function commitmentRemindersJob({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}): Job {
  return {
    name: 'commitment-reminders',
    cron: '45 7 * * 1-5',
    atStart: true,
    run: async (_data, send) => {
      const at = clock.now();
      if (isDaytime(at)) await sendReminders({ store, send }, at);
    },
  };
}
