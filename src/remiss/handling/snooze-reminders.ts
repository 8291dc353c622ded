import { accept, refuse } from '../../outcome.ts';
import { deadlineFor } from '../register-model.ts';
import { snoozeFault } from '../reminders/plan-reminders.ts';
import { type ChangeRequest, changeRecipient, type RemissPorts } from './change-recipient.ts';

/** Lets reminders rest until a day, at most until the one to aim at. */
export function snoozeReminders(
  ports: RemissPorts,
  { until, ...request }: ChangeRequest & { readonly until: string },
) {
  return changeRecipient(ports, request, {
    act: 'snooze-remiss-reminders',
    authority: 'handle-remiss',
    decide: (found) => {
      if (found.recipient.endedOn !== null) return refuse('ended' as const);
      const fault = snoozeFault(until, deadlineFor(found), found.today);
      return fault === undefined ? accept({ snoozedUntil: until }) : refuse(fault);
    },
  });
}
