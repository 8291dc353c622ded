import { DateTime } from 'luxon';
import type { Clock } from '../../clock.ts';
import type { Job } from '../../conversation/feature.ts';
import type { Store } from '../../store/store.ts';
import { sendReminders } from './send-reminders.ts';

/** Hours in Stockholm within which people are asked: those of a late start wait for the next morning. */
const FROM_HOUR = 7;
const UNTIL_HOUR = 18;

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
      const { hour } = DateTime.fromJSDate(at, { zone: 'Europe/Stockholm' });
      if (hour < FROM_HOUR || hour >= UNTIL_HOUR) return;
      await sendReminders({ store, send }, at);
    },
  };
}
