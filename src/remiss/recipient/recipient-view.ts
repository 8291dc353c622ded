import { z } from 'zod';
import { civilDate } from '../../calendar/civil-date.ts';
import { workingDaysUntil } from '../../calendar/working-days.ts';
import { findPerson } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import { bothNames, unitNameSchema } from '../../network/units/unit-names.ts';
import { answerHeading } from '../answer/answer-heading.ts';
import { letterDay } from '../dates/letter-day.ts';
import { type CommitteeRoute, type DatePlan, planDates } from '../dates/plan-dates.ts';
import { instruction } from '../model.ts';
import {
  deadlineFor,
  defaultReminders,
  extension,
  type ListedCase,
  type RecipientCase,
  stances,
  type UnitCalendar,
  ways,
} from '../register-model.ts';
import { statuses, statusOf, wantsPaper } from './recipient-status.ts';

const optionalDate = civilDate.nullable();

/** All that a card shows of a recipient; plain data that a message keeps until it is delivered. */
export const recipientView = z.object({
  recipient: z.string(),
  version: z.number().int(),
  remiss: z.string(),
  remissVersion: z.number().int().default(1),
  dnr: z.string(),
  title: z.string(),
  unit: z.string(),
  unitName: unitNameSchema,
  /** The day that holds, and the letter's own where an extension has moved it. */
  deadline: civilDate,
  letterDeadline: civilDate,
  internalDeadline: optionalDate,
  aim: civilDate,
  workingDaysLeft: z.number().int(),
  workingDaysLate: z.number().int(),
  status: z.enum(statuses),
  receivedOn: optionalDate,
  ownDnr: z.string().nullable(),
  handler: z.object({ id: z.string(), name: z.string() }).nullable(),
  way: z.enum(ways).nullable(),
  meeting: z.object({ date: civilDate, papers: civilDate, signAtOnce: z.boolean() }).nullable(),
  noRoute: z.enum(['passed', 'no-calendar', 'beyond-calendar', 'no-meeting', 'papers-passed']).nullable(),
  /** The last meeting before the deadline, where it is too late for its papers: the answer may be in them. */
  afterPapers: z
    .object({
      date: civilDate,
      papers: civilDate,
      signAtOnce: z.boolean(),
      stands: z.enum(['to-come', 'today', 'over']),
    })
    .nullable()
    .default(null),
  /** The last meeting that is known, where there may be later ones in time. */
  meetingsKnownUntil: optionalDate.default(null),
  extensionUntil: optionalDate,
  extension: extension.nullable(),
  ladder: z.array(z.number().int()).readonly(),
  snoozedUntil: optionalDate,
  stance: z.enum(stances).nullable(),
  wordOn: optionalDate,
  paperOn: optionalDate,
  endedOn: optionalDate,
  attachments: z.array(z.string()).readonly(),
  wantsPaper: z.boolean(),
  /** The heading that the letter asks for, where it asks for one. */
  heading: z.string().nullable(),
  instructions: z.array(instruction).readonly(),
  answerAddress: z.string().nullable(),
  office: z.string().nullable().default(null),
  /** Whether a granted extension, later than the remiss's own deadline, is what counts. */
  isLengthened: z.boolean().default(false),
  paperAddress: z.string().nullable(),
});
export type RecipientView = z.infer<typeof recipientView>;

export interface ViewSource {
  readonly directory: Directory;
  readonly calendars: readonly UnitCalendar[];
  readonly today: string;
}

/** What a card shows of a recipient today. */
export function viewOf(found: RecipientCase, { directory, calendars, today }: ViewSource): RecipientView {
  const { remiss, recipient } = found;
  const calendar = calendars.find(({ unit }) => unit === recipient.unit);
  const deadline = deadlineFor(found);
  const plan = planDates({ deadline, today, calendar, came: letterDay(remiss, [recipient]) });
  const handler = recipient.handler === null ? undefined : findPerson(directory, recipient.handler);
  const { reading } = remiss;
  return {
    recipient: recipient.id,
    version: recipient.version,
    remiss: remiss.id,
    remissVersion: remiss.version,
    dnr: remiss.dnr,
    title: remiss.title,
    unit: recipient.unit,
    unitName: bothNames(directory.units, recipient.unit),
    deadline,
    letterDeadline: remiss.deadline,
    internalDeadline: remiss.internalDeadline,
    aim: plan.aim,
    workingDaysLeft: plan.workingDaysLeft,
    workingDaysLate: workingDaysUntil(deadline, today),
    status: statusOf(found, today),
    receivedOn: recipient.receivedOn,
    ownDnr: recipient.ownDnr,
    handler: handler === undefined ? null : { id: handler.id, name: handler.name },
    way: recipient.way,
    ...meetingsOf(plan, today),
    extensionUntil: plan.extensionUntil,
    extension: recipient.extension,
    ladder: ladderOf(found, calendar),
    snoozedUntil: recipient.snoozedUntil,
    stance: recipient.stance,
    wordOn: recipient.wordOn,
    paperOn: recipient.paperOn,
    endedOn: recipient.endedOn,
    attachments: recipient.attachments,
    wantsPaper: wantsPaper(found),
    heading: answerHeading(remiss),
    instructions: reading.instructions,
    answerAddress: remiss.answerAddress,
    office: remiss.office,
    isLengthened: deadline !== remiss.deadline,
    paperAddress: remiss.paperAddress,
  };
}

/** What a plan says of the committee's meetings, as it is shown. */
export function meetingsOf(
  { route, noRoute, afterPapers, knownUntil }: DatePlan,
  today: string,
): Pick<RecipientView, 'meeting' | 'noRoute' | 'afterPapers' | 'meetingsKnownUntil'> {
  const shown = ({ meeting: date, papers, signAtOnce }: CommitteeRoute) => ({ date, papers, signAtOnce });
  return {
    meeting: route === null ? null : shown(route),
    noRoute,
    afterPapers: afterPapers && { ...shown(afterPapers), stands: standsOn(afterPapers.meeting, today) },
    meetingsKnownUntil: knownUntil,
  };
}

function standsOn(meeting: string, today: string): 'to-come' | 'today' | 'over' {
  if (meeting === today) return 'today';
  return meeting > today ? 'to-come' : 'over';
}

/** Working days before the deadline on which a recipient is reminded: its own, else its unit's, else the usual ones. */
export function ladderOf({ recipient }: ListedCase, calendar: UnitCalendar | undefined): readonly number[] {
  return recipient.ladder ?? calendar?.reminders ?? defaultReminders;
}
