import { addDays, dayAfter, daysBetween } from '../../calendar/civil-date.ts';
import { addWorkingDays, isWeekend, isWorkingDay, workingDaysUntil } from '../../calendar/working-days.ts';
import type { Meeting, UnitCalendar } from '../register-model.ts';

/** What a plan is counted from. All dates are civil dates. */
export interface DatesAsked {
  readonly deadline: string;
  readonly today: string;
  /** Undefined where no meetings are known of the unit. */
  readonly calendar: UnitCalendar | undefined;
  /** The day on which the remiss came; undefined where nothing is to be said of a meeting whose papers have gone out. */
  readonly came?: string | undefined;
}

/** A meeting by which the committee can answer in time. */
export interface CommitteeRoute {
  readonly meeting: string;
  /** When its papers are dispatched: the answer must be written by then. */
  readonly papers: string;
  /** When the minutes are signed at the latest, if nothing else is decided. */
  readonly minutes: string;
  /** Whether the minutes would be signed too late, so that the paragraph must be signed at once. */
  readonly signAtOnce: boolean;
}

/** Why the committee can't answer in time. */
type NoRouteReason = 'passed' | 'no-calendar' | 'beyond-calendar' | 'no-meeting' | 'papers-passed';

/** What can be done where no meeting fits. */
type Alternative = 'administration' | 'abstain' | 'extension';

/** Some weeks in which the committee does not meet. */
interface MeetingGap {
  readonly last: string;
  readonly next: string;
}

/** A date of the plan and what it was counted from; said in words by `explain-dates.ts`. */
export type DateStep =
  | { readonly code: 'deadline'; readonly date: string }
  | { readonly code: 'closed'; readonly date: string; readonly weekend: boolean }
  | { readonly code: 'aim'; readonly date: string }
  | { readonly code: 'meeting' | 'meeting-last-known'; readonly date: string; readonly aim: string }
  | {
      readonly code: 'papers-counted';
      readonly date: string;
      readonly meeting: string;
      readonly days: number;
    }
  | { readonly code: 'papers-given'; readonly date: string; readonly meeting: string }
  | { readonly code: 'minutes-late'; readonly date: string; readonly days: number; readonly aim: string }
  | { readonly code: 'minutes-in-time'; readonly date: string; readonly days: number; readonly aim: string }
  | { readonly code: 'gap'; readonly date: string; readonly next: string }
  | { readonly code: 'no-route'; readonly date: string; readonly reason: NoRouteReason }
  | { readonly code: 'extension'; readonly date: string; readonly meeting: string };

export interface DatePlan {
  readonly deadline: string;
  /** The working day to aim at: the deadline, or the one before where offices are closed on it. */
  readonly aim: string;
  readonly daysLeft: number;
  readonly workingDaysLeft: number;
  readonly route: CommitteeRoute | null;
  readonly noRoute: NoRouteReason | null;
  /**
   * The last meeting before the deadline, once it is too late for its papers: the answer may be in them, and the
   * meeting may have been. Null where the remiss came after it, or where a later one may fit.
   */
  readonly afterPapers: CommitteeRoute | null;
  /** The last meeting that is known, where the committee may well meet again before the deadline; else null. */
  readonly knownUntil: string | null;
  /** Empty where a meeting fits. */
  readonly alternatives: readonly Alternative[];
  /** The day to ask for, if an extension is to let the next meeting answer; null where none is known. */
  readonly extensionUntil: string | null;
  /** The summer, when it lies before the deadline. */
  readonly gap: MeetingGap | null;
  /** Every date and how it came about, in the order in which it was counted. */
  readonly steps: readonly DateStep[];
}

/** Two meetings with more days between them, over July, have the summer between them. */
const SUMMER_DAYS = 35;
/** So many working days after a meeting an answer can be with the sender, its paragraph signed at once. */
const AFTER_MEETING = 2;

/** Counts back from a deadline: the day to aim at, the last meeting before it, its papers and its minutes. */
export function planDates({ deadline, today, calendar, came }: DatesAsked): DatePlan {
  const aim = aimDay(deadline);
  const meetings = [...(calendar?.meetings ?? [])].sort((one, other) => (one.date < other.date ? -1 : 1));
  const gap = summerGap(meetings, today, aim);
  const last = meetings.findLast(({ date }) => date < aim && date >= today);
  const route = calendar === undefined || last === undefined ? null : routeBy(last, aim, calendar);
  const noRoute = reasonAgainst({ route, aim, today, meetings, known: calendar !== undefined });
  const afterPapers = noRoute && routeAfterPapers(meetings, { calendar, today, came }, aim);
  const next =
    noRoute === null || calendar === undefined ? null : nextMeeting(meetings, calendar, aim, today);
  const knownUntil =
    route === null || knowsYears(meetings, route.meeting, aim) ? null : (meetings.at(-1)?.date ?? null);
  const extensionUntil = next === null ? null : addWorkingDays(next, AFTER_MEETING);
  return {
    deadline,
    aim,
    daysLeft: daysBetween(today, deadline),
    workingDaysLeft: workingDaysUntil(today, aim),
    route: noRoute === null ? route : null,
    noRoute,
    afterPapers,
    knownUntil: noRoute === null ? knownUntil : null,
    alternatives: alternativesTo(noRoute),
    extensionUntil,
    gap,
    steps: [
      ...deadlineSteps(deadline, aim),
      ...(gap === null ? [] : [{ code: 'gap', date: gap.last, next: gap.next } as const]),
      ...meetingSteps(afterPapers ?? route, { aim, calendar, meetings, isLastKnown: knownUntil !== null }),
      ...(noRoute === null || afterPapers !== null
        ? []
        : [{ code: 'no-route', date: aim, reason: noRoute } as const]),
      ...(next === null || extensionUntil === null
        ? []
        : [{ code: 'extension', date: extensionUntil, meeting: next } as const]),
    ],
  };
}

/** The deadline itself when offices are open on it, else the last working day before it. */
export function aimDay(deadline: string): string {
  return isWorkingDay(deadline) ? deadline : addWorkingDays(deadline, -1);
}

/** When the papers of a meeting are dispatched. */
export function papersDay({ date, papersOn }: Meeting, calendar: UnitCalendar): string {
  return papersOn ?? addWorkingDays(date, -calendar.papersWorkingDays);
}

function routeBy(meeting: Meeting, aim: string, calendar: UnitCalendar): CommitteeRoute {
  const minutes = addDays(meeting.date, calendar.minutesDays);
  return { meeting: meeting.date, papers: papersDay(meeting, calendar), minutes, signAtOnce: minutes > aim };
}

/** By the last meeting before the deadline, where its papers should have gone out and the remiss came before it. */
function routeAfterPapers(
  meetings: readonly Meeting[],
  { calendar, today, came }: Omit<DatesAsked, 'deadline'>,
  aim: string,
): CommitteeRoute | null {
  const last = meetings.findLast(({ date }) => date < aim);
  if (calendar === undefined || came === undefined || last === undefined || last.date < came) return null;
  const isOut = papersDay(last, calendar) < today;
  return isOut && knowsYears(meetings, last.date, aim) ? routeBy(last, aim, calendar) : null;
}

interface Judged {
  readonly route: CommitteeRoute | null;
  readonly aim: string;
  readonly today: string;
  /** In the order of their dates. */
  readonly meetings: readonly Meeting[];
  readonly known: boolean;
}

function reasonAgainst({ route, aim, today, meetings, known }: Judged): NoRouteReason | null {
  if (aim < today) return 'passed';
  const last = meetings.at(-1);
  if (!known || last === undefined) return 'no-calendar';
  if (route === null && last.date < today) return 'beyond-calendar';
  if (route === null) return knowsYears(meetings, today, aim) ? 'no-meeting' : 'no-calendar';
  return route.papers < today ? 'papers-passed' : null;
}

/** An extension helps a committee that meets later, and those who must say that they abstain need none. */
function alternativesTo(reason: NoRouteReason | null): Alternative[] {
  return reason === null ? [] : ['administration', 'abstain', 'extension'];
}

/** The first meeting after the deadline whose papers can still be written. */
function nextMeeting(
  meetings: readonly Meeting[],
  calendar: UnitCalendar,
  aim: string,
  today: string,
): string | null {
  const fitting = meetings.find(
    (meeting) => meeting.date >= aim && meeting.date >= today && papersDay(meeting, calendar) >= today,
  );
  return fitting !== undefined && knowsYears(meetings, today, fitting.date) ? fitting.date : null;
}

/** Whether meetings are known of each year from one day to another: committees decide on a year at a time. */
function knowsYears(meetings: readonly Meeting[], from: string, until: string): boolean {
  const known = new Set(meetings.map(({ date }) => yearOf(date)));
  const first = yearOf(from);
  const years = Array.from({ length: yearOf(until) - first + 1 }, (_, position) => first + position);
  return years.every((year) => known.has(year));
}

const yearOf = (date: string) => Number(date.slice(0, 4));

/** Meetings so far apart that July lies between them, when the gap touches the time that is left. */
function summerGap(meetings: readonly Meeting[], today: string, aim: string): MeetingGap | null {
  for (const [index, { date: last }] of meetings.entries()) {
    const next = meetings[index + 1]?.date;
    if (next === undefined || next <= today || last >= aim) continue;
    const july = `${next.slice(0, 4)}-07-`;
    const overJuly = last < `${july}31` && next > `${july}01`;
    if (overJuly && daysBetween(last, next) >= SUMMER_DAYS) return { last, next };
  }
  return null;
}

function deadlineSteps(deadline: string, aim: string): DateStep[] {
  if (deadline === aim) return [{ code: 'deadline', date: deadline }];
  return [
    { code: 'deadline', date: deadline },
    { code: 'closed', date: deadline, weekend: isWeekend(deadline) },
    { code: 'aim', date: aim },
  ];
}

interface RouteScene {
  readonly aim: string;
  readonly calendar: UnitCalendar | undefined;
  readonly meetings: readonly Meeting[];
  readonly isLastKnown: boolean;
}

function meetingSteps(
  route: CommitteeRoute | null,
  { aim, calendar, meetings, isLastKnown }: RouteScene,
): DateStep[] {
  if (route === null || calendar === undefined) return [];
  const { meeting, papers, minutes, signAtOnce } = route;
  const given = meetings.some(({ date, papersOn }) => date === meeting && papersOn !== null);
  return [
    { code: isLastKnown ? 'meeting-last-known' : 'meeting', date: meeting, aim },
    given
      ? { code: 'papers-given', date: papers, meeting }
      : { code: 'papers-counted', date: papers, meeting, days: calendar.papersWorkingDays },
    { code: signAtOnce ? 'minutes-late' : 'minutes-in-time', date: minutes, days: calendar.minutesDays, aim },
  ];
}

/** The first working day on which a deadline has been missed. */
export function dayMissed(deadline: string): string {
  const after = dayAfter(deadline);
  return isWorkingDay(after) ? after : addWorkingDays(after, 1);
}
