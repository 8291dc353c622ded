import { workingDaysUntil } from '../../calendar/working-days.ts';
import type { DateRange } from '../../language/dates/date-range.ts';
import { silenceLimits } from '../handling/escalation.ts';
import { openStates, type Visit } from '../visit.ts';
import type { ListedState } from './listed-states.ts';
import type { VisitQuestion } from './read-visit-question.ts';
import { isToBe, outcomeOf } from './statistics.ts';

/** Which visits a question asks for, on which day. */
export interface Choice extends Pick<VisitQuestion, 'state' | 'tense' | 'isAll' | 'isOfRequests'> {
  readonly period: DateRange | undefined;
  readonly today: string;
}

/**
 * The visits that are asked for. Where neither how they stand nor a time is told, they are those that wait for
 * somebody or are still to be; those that will not be are left out unless they are asked for.
 */
export function chooseVisits(visits: readonly Visit[], choice: Choice): Visit[] {
  const { state, tense, isAll, period, today } = choice;
  if (choice.isOfRequests) return visits.filter((visit) => cameIn(visit, period)).sort(byDayOfRequest);
  const chosen = visits
    .filter((visit) => (state === undefined ? isAll || isToBe(visit) : stands[state](visit, today)))
    .filter((visit) => tense === undefined || isIn[tense](visit, today))
    .filter((visit) => period === undefined || touches(visit, period));
  const asksAny = state === undefined && tense === undefined && period === undefined && !isAll;
  return (asksAny ? chosen.filter((visit) => isGoing(visit, today)) : chosen).sort(
    tense === 'been' || isAll ? (one, other) => -byFirstDay(one, other) : byFirstDay,
  );
}

const lastDayOf = ({ facts }: Visit) => facts.until ?? facts.from;
const isOpen = ({ state }: Visit) => (openStates as readonly string[]).includes(state);
const isGoing = (visit: Visit, today: string) =>
  isOpen(visit) || (visit.state === 'decided' && (lastDayOf(visit) ?? today) >= today);

const stands: Readonly<Record<ListedState, (visit: Visit, today: string) => boolean>> = {
  late: isLate,
  undecided: isOpen,
  decided: (visit) => visit.state === 'decided' && isToBe(visit),
  declined: (visit) => outcomeOf(visit) === 'decline',
  withdrawn: ({ state }) => state === 'withdrawn',
};

/** One that has waited longer than its owner has, or whose first day has come before it was decided. */
function isLate(visit: Visit, today: string): boolean {
  if (!isOpen(visit)) return false;
  if (visit.facts.from !== null && visit.facts.from < today) return true;
  return workingDaysUntil(visit.waitingSince, today) >= (silenceLimits[visit.state] ?? Infinity);
}

const isIn: Readonly<Record<NonNullable<VisitQuestion['tense']>, (visit: Visit, today: string) => boolean>> =
  {
    coming: (visit, today) => visit.state !== 'done' && (lastDayOf(visit) ?? '') >= today,
    been: (visit, today) => (lastDayOf(visit) ?? today) < today,
  };

/** By its days; one without days by the day on which it was saved, as in the figures. */
function touches(visit: Visit, { from, until }: DateRange): boolean {
  return (visit.facts.from ?? visit.createdOn) <= until && (lastDayOf(visit) ?? visit.createdOn) >= from;
}

/** When it was saved: a request comes in on a day, whenever the visit is to be. */
const cameIn = ({ createdOn }: Visit, period: DateRange | undefined): boolean =>
  period === undefined || (createdOn >= period.from && createdOn <= period.until);

const byDayOfRequest = (one: Visit, other: Visit) =>
  one.createdOn < other.createdOn ? -1 : one.createdOn > other.createdOn ? 1 : one.number - other.number;

function byFirstDay(one: Visit, other: Visit): number {
  const [first, second] = [one.facts.from ?? '', other.facts.from ?? ''];
  return first < second ? -1 : first > second ? 1 : one.number - other.number;
}
