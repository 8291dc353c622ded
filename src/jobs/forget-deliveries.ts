import { earlierByDays } from '../calendar/civil-date.ts';
import type { Clock } from '../clock.ts';
import type { Job } from '../conversation/feature.ts';
import { forgetDeliveries } from '../store/inbox.ts';
import { forgetOfferedFiles } from '../store/offered-files.ts';
import { forgetSendings } from '../store/recent-sendings.ts';
import type { Database } from '../store/store.ts';

const KEPT_DAYS = 7;

/**
 * Each night: forgets which activities were delivered, a week after the last that could come again, and the
 * documents that nobody took.
 */
export function forgetDeliveriesJob(ports: { database: Database; clock: Clock }): Job {
  return {
    name: 'forget-deliveries',
    cron: '17 3 * * *',
    run: async () => {
      const before = earlierByDays(ports.clock.now(), KEPT_DAYS);
      await forgetDeliveries(ports.database, before);
      await forgetOfferedFiles(ports.database, { before });
      await forgetSendings(ports.database, before);
    },
  };
}
