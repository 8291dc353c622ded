import { addDays } from '../../calendar/civil-date.ts';
import { addWorkingDays, workingDayOnOrAfter } from '../../calendar/working-days.ts';

/** What is sent about a review: the question, one reminder, and then the strategists hear of the silence. */
export const reviewSteps = ['asked', 'reminded', 'escalated'] as const;
export type ReviewStep = (typeof reviewSteps)[number];

/** What is sent about an end date: so many days before it, on the first working day after, and after silence. */
export const endSteps = ['before-180', 'before-60', 'before-14', 'passed', 'passed-escalated'] as const;
export type EndStep = (typeof endSteps)[number];

/** A step that was taken, and on which civil date. */
export interface TakenStep {
  readonly step: string;
  readonly takenOn: string;
}

/** Working days of silence before the next step; counted from the day on which the one before was really sent. */
export const SILENCE_DAYS = 10;

/** The step of a review that is due, or undefined. Whoever could not be asked in time is asked first all the same. */
export function dueReviewStep(
  reviewOn: string,
  taken: readonly TakenStep[],
  today: string,
): ReviewStep | undefined {
  const next = reviewSteps.find((step) => !taken.some((one) => one.step === step));
  if (next === undefined) return undefined;
  const before = reviewSteps[reviewSteps.indexOf(next) - 1];
  const sent = taken.find(({ step }) => step === before)?.takenOn;
  const due = sent === undefined ? reviewOn : addWorkingDays(sent, SILENCE_DAYS);
  return today >= due ? next : undefined;
}

/** A step to take now, with those before it that it stands for. */
export interface DueEndStep {
  readonly step: EndStep;
  /** Missed while nobody could send them, or of days before anybody knew of the end date. */
  readonly passedOver: readonly EndStep[];
}

/**
 * The step about an end date that is due, or undefined; the latest one, when several were missed. `since`: the
 * day from which the date was known; what would have been due by then is left aside.
 */
export function dueEndStep(
  {
    end,
    since,
    taken,
  }: { readonly end: string; readonly since: string; readonly taken: readonly TakenStep[] },
  today: string,
): DueEndStep | undefined {
  const isTaken = (step: EndStep) => taken.some((one) => one.step === step);
  const dated = endSteps
    .filter((step) => step !== 'passed-escalated')
    .map((step) => ({ step, date: dayOf(step, end) }))
    .filter(({ date }) => date > since && date <= today);
  const last = dated.at(-1);
  if (last !== undefined && !isTaken(last.step)) {
    return {
      step: last.step,
      passedOver: dated.slice(0, -1).flatMap(({ step }) => (isTaken(step) ? [] : [step])),
    };
  }
  const asked = taken.find(({ step }) => step === 'passed')?.takenOn;
  if (asked === undefined || isTaken('passed-escalated')) return undefined;
  return today >= addWorkingDays(asked, SILENCE_DAYS)
    ? { step: 'passed-escalated', passedOver: [] }
    : undefined;
}

function dayOf(step: EndStep, end: string): string {
  const before = /^before-(\d+)$/.exec(step)?.[1];
  return workingDayOnOrAfter(before === undefined ? addDays(end, 1) : addDays(end, -Number(before)));
}
