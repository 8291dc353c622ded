import { addWorkingDays, isWorkingDay, workingDaysUntil } from '../../calendar/working-days.ts';
import { aimDay, dayMissed } from '../dates/plan-dates.ts';

/**
 * A step of the ladder: so many working days before the day to aim at; `papers-` some working days before the
 * committee's papers go out on that day; `day` the day to aim at itself; `after` the first working day on which
 * the deadline has passed.
 */
export type Step = `before-${number}` | `papers-${string}` | 'day' | 'after';

/** So many working days before the papers go out there is time to write an answer. */
export const PAPERS_DAYS = 5;

/** What decides whether somebody is reminded. All dates are civil dates. */
export interface ReminderState {
  /** The deadline that holds: a granted extension's, else the letter's. */
  readonly deadline: string;
  /** The day on which that deadline began to hold; a step of that day or before was never missed. */
  readonly since: string;
  /** Working days before the deadline. */
  readonly ladder: readonly number[];
  /** When the papers go out that the answer is to be in; null where it need not be in any. */
  readonly papers: string | null;
  /** The steps that have been sent, or passed over, for this deadline. */
  readonly taken: readonly Step[];
  /** No reminders before this day. */
  readonly snoozedUntil: string | null;
  /** Answered, or abstained. */
  readonly ended: boolean;
}

/** A reminder to send now. */
export interface Reminder {
  readonly step: Step;
  /** Earlier steps that it stands for too, missed while nobody could send them. */
  readonly passedOver: readonly Step[];
  /** Working days from today until the day to aim at; 0 on it and after it. */
  readonly workingDaysLeft: number;
  /** Working days since the deadline; 0 until it has passed. */
  readonly workingDaysLate: number;
}

interface PlannedStep {
  readonly step: Step;
  readonly date: string;
}

/** The days of a ladder, the earliest first; all are working days. Papers come last of their day. */
export function ladderDays(
  deadline: string,
  ladder: readonly number[],
  papers: string | null = null,
): PlannedStep[] {
  const aim = aimDay(deadline);
  const before = [...new Set(ladder)]
    .filter((days) => Number.isInteger(days) && days > 0)
    .sort((one, other) => other - one)
    .map((days) => ({ step: `before-${days}` as const, date: addWorkingDays(aim, -days) }));
  const steps: PlannedStep[] = [
    ...before,
    { step: 'day', date: aim },
    { step: 'after', date: dayMissed(deadline) },
  ];
  if (papers === null) return steps;
  const ofPapers = { step: `papers-${papers}` as const, date: addWorkingDays(papers, -PAPERS_DAYS) };
  // The one that comes last of a day stands for the others.
  return [...steps, ofPapers].sort((one, other) => Date.parse(one.date) - Date.parse(other.date));
}

/** Whether a reminder, or one that it stands for, is of the papers. */
export function isOfPapers({ step, passedOver }: Reminder): boolean {
  return [step, ...passedOver].some((one) => one.startsWith('papers-'));
}

/**
 * The reminder that is due today, if any: the latest step whose day has come and which was not sent. Only on
 * working days, never after the end, and never while snoozed.
 */
export function dueReminder(state: ReminderState, today: string): Reminder | undefined {
  const { deadline, since, ladder, papers, taken, snoozedUntil, ended } = state;
  if (ended || !isWorkingDay(today)) return undefined;
  if (snoozedUntil !== null && today < snoozedUntil) return undefined;
  const waiting = ladderDays(deadline, ladder, papers).filter(({ date }) => date > since && date <= today);
  const latest = waiting.at(-1);
  // A step that was sent stands for those before it, also for one that was put into the ladder afterwards.
  if (latest === undefined || taken.includes(latest.step)) return undefined;
  const open = waiting.filter(({ step }) => !taken.includes(step)).map(({ step }) => step);
  return {
    step: latest.step,
    passedOver: open.slice(0, -1),
    workingDaysLeft: workingDaysUntil(today, aimDay(deadline)),
    workingDaysLate: workingDaysUntil(deadline, today),
  };
}

/** Why reminders can't rest until a day. */
export type SnoozeRefusal = 'past-snooze' | 'no-time-to-snooze' | 'too-late-to-snooze';

/** Why reminders can't rest until a day, if they can't: it is from tomorrow up to the day to aim at, never slept through. */
export function snoozeFault(date: string, deadline: string, today: string): SnoozeRefusal | undefined {
  const aim = aimDay(deadline);
  if (aim <= today) return 'no-time-to-snooze';
  if (date <= today) return 'past-snooze';
  return date > aim ? 'too-late-to-snooze' : undefined;
}
