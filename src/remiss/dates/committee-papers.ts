import { stillPlansAnswer } from '../recipient/recipient-status.ts';
import { deadlineFor, type ListedCase, type UnitCalendar } from '../register-model.ts';
import { type CommitteeRoute, planDates } from './plan-dates.ts';

/**
 * The meeting by which a recipient's committee can answer, while the answer is still to go into its papers; null
 * where it has been sent, is not the committee's to give, or comes too late for every meeting.
 */
export function committeeRouteOf(
  found: ListedCase,
  { calendar, today }: { readonly calendar: UnitCalendar | undefined; readonly today: string },
): CommitteeRoute | null {
  if (!stillPlansAnswer(found.recipient)) return null;
  return planDates({ deadline: deadlineFor(found), today, calendar }).route;
}
