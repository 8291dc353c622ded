import { civilDateAt } from '../../calendar/civil-date.ts';
import { placeKey } from '../../language/places/places.ts';
import type { Matter } from '../model.ts';
import { citysCost, directions, isTrip, matterKinds, totalCost } from '../proposal.ts';
import { travellersOf } from './similar-matters.ts';

/** How figures are divided. */
export const divisions = ['month', 'direction', 'unit', 'kind'] as const;
export type Division = (typeof divisions)[number];

/** Which figures are wanted: trips whose first day lies in a year. */
export interface FiguresQuestion {
  readonly year: number;
  readonly by: Division;
  /** Trips to this place alone; null for all. */
  readonly place: string | null;
}

/** Trips, how many people made them, and what the city paid for them in whole kronor. */
interface Sum {
  readonly trips: number;
  readonly travellers: number;
  readonly cost: number;
}

/** A part of the whole: a month (`2026-03`), direction, unit or kind; `unsaid` where the matter does not say. */
export interface Part extends Sum {
  readonly key: string;
  /** What the same part cost the year before, up to the same day. */
  readonly costBefore: number;
}

export interface Figures {
  readonly question: FiguresQuestion;
  /** The last day that is counted: today in this year, else the last of the year. */
  readonly until: string;
  /** Trips that have begun. */
  readonly made: Sum;
  /** Those that are approved and have not begun. */
  readonly ahead: Sum;
  /** The year before, up to the same day of the year. */
  readonly before: Sum;
  /** Of the trips that have begun, those whose true cost is known: how many, what was approved and what it was. */
  readonly reported: { readonly trips: number; readonly approved: number; readonly cost: number };
  /** Of the trips that are counted, those that were called off and had been paid for. */
  readonly calledOff: { readonly trips: number; readonly cost: number };
  /** The parts of what has been made. A trip that serves several directions is a part of each. */
  readonly parts: readonly Part[];
}

/**
 * What trips that went through IB have cost the city. A trip counts by its true cost where that was reported,
 * else by what was approved; one that was called off, by what was paid all the same, where anything was.
 */
export function countFigures(matters: readonly Matter[], question: FiguresQuestion, today: string): Figures {
  const trips = matters.filter((matter) => isCountedTrip(matter) && isTo(matter, question.place));
  const { year, by } = question;
  const end = `${year}-12-31`;
  const until = today < end ? today : end;
  const untilBefore = `${year - 1}${until.slice(4)}`;
  const made = trips.filter((trip) => beginsIn(trip, `${year}-01-01`, until));
  const before = trips.filter((trip) => beginsIn(trip, `${year - 1}-01-01`, untilBefore));
  const told = made.filter(({ report }) => report !== null);
  const calledOff = made.filter(({ cancellation }) => cancellation !== null);
  return {
    question,
    until,
    made: sumOf(made),
    ahead: sumOf(trips.filter((trip) => beginsIn(trip, `${year}-01-01`, end) && !made.includes(trip))),
    before: sumOf(before),
    reported: {
      trips: told.length,
      approved: told.reduce((sum, { proposal }) => sum + citysCost(proposal), 0),
      cost: told.reduce((sum, trip) => sum + spentOn(trip), 0),
    },
    calledOff: { trips: calledOff.length, cost: sumOf(calledOff).cost },
    parts: partsOf(made, before, question, by),
  };
}

/** What the city paid for a trip in whole kronor: by its true cost where that was reported, else as approved. */
export function spentOn({
  proposal,
  report,
  cancellation,
}: Pick<Matter, 'proposal' | 'report' | 'cancellation'>): number {
  if (cancellation !== null) return cancellation.paid;
  if (report === null) return citysCost(proposal);
  return citysCost({ funding: proposal.funding, costs: [{ kind: 'other', amount: report.cost }] });
}

/** What a matter costs where it is listed: the whole of it, or what was paid for a trip that was called off. */
export function costTold({ proposal, cancellation }: Pick<Matter, 'proposal' | 'cancellation'>): number {
  return cancellation === null ? totalCost(proposal) : cancellation.paid;
}

/** The latest year with a trip to a place; undefined where there is none. */
export function latestYearTo(matters: readonly Matter[], place: string): number | undefined {
  const days = matters
    .filter((matter) => isCountedTrip(matter) && isTo(matter, place))
    .map((matter) => countedOn(matter) ?? '');
  const latest = days.sort().at(-1);
  return latest === undefined ? undefined : Number(latest.slice(0, 4));
}

/** The states in which matters may be counted. */
export const countedStates = ['approved', 'reported', 'cancelled'] as const;

/** Whether it is a trip that figures count: approved, or called off after something was paid. */
export function isCountedTrip({ state, proposal, cancellation }: Matter): boolean {
  const isMade = state === 'approved' || state === 'reported';
  return (isMade || (cancellation?.paid ?? 0) > 0) && isTrip(proposal) && proposal.from !== null;
}

/** The day by which a trip is counted: its first one, or that on which it was called off before. */
export function countedOn({ proposal: { from }, cancellation }: Matter): string | null {
  if (from === null || cancellation === null) return from;
  const calledOff = civilDateAt(new Date(cancellation.at));
  return calledOff < from ? calledOff : from;
}

/** How many travelled: nobody on a trip that was called off. */
export function travelledOn({ proposal, cancellation }: Matter): number {
  return cancellation === null ? travellersOf(proposal) : 0;
}

/** Whether a trip goes to a place, by any spelling of that; every one where it is null. */
export function isTo({ proposal }: Matter, place: string | null): boolean {
  return place === null || (proposal.place !== null && placeKey(proposal.place) === placeKey(place));
}

function beginsIn(trip: Matter, first: string, last: string): boolean {
  const day = countedOn(trip);
  return day !== null && first <= day && day <= last;
}

function sumOf(trips: readonly Matter[]): Sum {
  return {
    trips: trips.length,
    travellers: trips.reduce((sum, trip) => sum + travelledOn(trip), 0),
    cost: trips.reduce((sum, trip) => sum + spentOn(trip), 0),
  };
}

function partsOf(
  made: readonly Matter[],
  before: readonly Matter[],
  { year }: FiguresQuestion,
  by: Division,
): Part[] {
  const keys = orderedKeys([...made, ...before], by, year);
  // A month of the year before is compared with the same month of this one.
  const keyBefore = (key: string) => (by === 'month' ? `${year - 1}${key.slice(4)}` : key);
  return keys.map((key) => ({
    key,
    ...sumOf(made.filter((trip) => keysOf(trip, by).includes(key))),
    costBefore: sumOf(before.filter((trip) => keysOf(trip, by).includes(keyBefore(key)))).cost,
  }));
}

/** The parts that there are, in the order in which people expect them: months always all that lie between. */
function orderedKeys(trips: readonly Matter[], by: Division, year: number): string[] {
  if (by === 'month') {
    const months = trips.flatMap((trip) => keysOf(trip, by)).map((key) => Number(key.slice(5)));
    const last = Math.max(0, ...months);
    return Array.from({ length: last }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);
  }
  const present = new Set(trips.flatMap((trip) => keysOf(trip, by)));
  const known: readonly string[] =
    by === 'direction' ? directions : by === 'kind' ? matterKinds : [...present].sort();
  return [
    ...known.filter((key) => present.has(key) && key !== UNSAID),
    ...(present.has(UNSAID) ? [UNSAID] : []),
  ];
}

/** The key of what a matter does not say. */
export const UNSAID = 'unsaid';

function keysOf(trip: Matter, by: Division): readonly string[] {
  const { proposal } = trip;
  switch (by) {
    case 'month':
      return [(countedOn(trip) ?? '').slice(0, 7)];
    case 'direction':
      return proposal.directions.length === 0 ? [UNSAID] : proposal.directions;
    case 'unit':
      return [proposal.onBehalfOf ?? UNSAID];
    case 'kind':
      return [proposal.kind ?? UNSAID];
  }
}
