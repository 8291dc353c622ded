import { z } from 'zod';
import { civilDate } from '../../calendar/civil-date.ts';
import { workingDaysUntil } from '../../calendar/working-days.ts';
import { bothNames, unitNameSchema } from '../../network/units/unit-names.ts';
import { aimDay } from '../dates/plan-dates.ts';
import { deadlineFor, type ListedCase } from '../register-model.ts';
import { statuses, statusOf } from './recipient-status.ts';
import type { ViewSource } from './recipient-view.ts';

/** What a list shows of a recipient; plain data that a message keeps until it is delivered. */
export const digestRow = z.object({
  recipient: z.string(),
  dnr: z.string(),
  title: z.string(),
  unitName: unitNameSchema,
  deadline: civilDate,
  aim: civilDate,
  workingDaysLeft: z.number().int(),
  workingDaysLate: z.number().int(),
  status: z.enum(statuses),
  /** The day until which more time is asked for, while nobody has decided on it. */
  asksUntil: civilDate.nullable().default(null),
});
export type DigestRow = z.infer<typeof digestRow>;

function askedUntil({ extension, endedOn }: ListedCase['recipient']): string | null {
  return endedOn === null && extension?.state === 'asked' ? extension.until : null;
}

/** The row of a recipient as it stands today; its dates are not planned for it. */
export function digestRowOf(
  found: ListedCase,
  { directory, today }: Pick<ViewSource, 'directory' | 'today'>,
): DigestRow {
  const { remiss, recipient } = found;
  const deadline = deadlineFor(found);
  const aim = aimDay(deadline);
  return {
    recipient: recipient.id,
    dnr: remiss.dnr,
    title: remiss.title,
    unitName: bothNames(directory.units, recipient.unit),
    deadline,
    aim,
    workingDaysLeft: workingDaysUntil(today, aim),
    workingDaysLate: workingDaysUntil(deadline, today),
    status: statusOf(found, today),
    asksUntil: askedUntil(recipient),
  };
}
