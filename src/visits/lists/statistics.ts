import { answers, type Visit } from '../visit.ts';

/** How often, and with how many people as far as it is known. */
export interface Count {
  readonly value: string;
  readonly visits: number;
  readonly people: number;
}

/** Figures of the visits of a period. */
export interface VisitStatistics {
  readonly visits: number;
  readonly people: number;
  /** ISO codes of countries, or the place as written where the country is not known. */
  readonly byOrigin: readonly Count[];
  /** Units whose fields they were about; a visit counts once for each. */
  readonly byField: readonly Count[];
  readonly byUnit: readonly Count[];
  /** An answer, or the state of those without one; those that were handed over on the way count as that too. */
  readonly byOutcome: readonly Count[];
  /** `2026-11`, by the first day of the visit, or by the day of the request where there is none; in order. */
  readonly byMonth: readonly Count[];
}

/** The month in which a visit counts. */
function monthOf({ facts, createdOn }: Pick<Visit, 'facts' | 'createdOn'>): string {
  return (facts.from ?? createdOn).slice(0, 7);
}

/** What can become of a visit. */
export const visitOutcomes = ['open', 'withdrawn', 'done', ...answers] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

/** Counted beside what became of a visit: it is no end of it. */
export const HANDED_OVER = 'handed_over';

/** What became of a visit, in one word. */
export function outcomeOf({ state, decision }: Pick<Visit, 'state' | 'decision'>): VisitOutcome {
  if (state === 'withdrawn' || state === 'done') return state;
  return state === 'decided' ? (decision?.answer ?? 'open') : 'open';
}

/** Whether a visit has been or can still be: it was neither withdrawn nor declined. */
export const isToBe = (visit: Pick<Visit, 'state' | 'decision'>) =>
  !['withdrawn', 'decline'].includes(outcomeOf(visit));

/** Figures of the visits of a year, and how many more were asked for that came to nothing. */
export interface YearOfVisits extends VisitStatistics {
  readonly notToBe: number;
}

/** Counts the visits of a year that have been or can still be; what became of it is told of all that were asked for. */
export function countYear(
  all: readonly Visit[],
  year: string,
  handedOver: ReadonlySet<string> = new Set(),
): YearOfVisits {
  const asked = countVisits(all, year, handedOver);
  const counted = countVisits(all.filter(isToBe), year);
  return { ...counted, byOutcome: asked.byOutcome, notToBe: asked.visits - counted.visits };
}

/** Counts the visits whose month lies in the year, and which of them somebody handed over to another owner. Works on visits whose personal data is erased as well. */
export function countVisits(
  all: readonly Visit[],
  year: string,
  handedOver: ReadonlySet<string> = new Set(),
): VisitStatistics {
  const visits = all.filter((visit) => monthOf(visit).startsWith(year));
  const by = (valuesOf: (visit: Visit) => readonly string[]) => countBy(visits, valuesOf).sort(mostFirst);
  return {
    visits: visits.length,
    people: visits.reduce((sum, { facts }) => sum + (facts.people ?? 0), 0),
    byOrigin: by(({ facts }) => [facts.country ?? facts.origin]),
    byField: by(({ fields }) => fields),
    byUnit: by(({ unit }) => [unit]),
    byOutcome: by((visit) => [outcomeOf(visit), ...(handedOver.has(visit.id) ? [HANDED_OVER] : [])]),
    byMonth: countBy(visits, (visit) => [monthOf(visit)]).sort((one, other) =>
      compare(one.value, other.value),
    ),
  };
}

function countBy(visits: readonly Visit[], valuesOf: (visit: Visit) => readonly string[]): Count[] {
  const pairs = visits.flatMap((visit) => valuesOf(visit).map((value) => ({ value, visit })));
  return [...Map.groupBy(pairs, ({ value }) => value)].map(([value, found]) => ({
    value,
    visits: found.length,
    people: found.reduce((sum, { visit }) => sum + (visit.facts.people ?? 0), 0),
  }));
}

const mostFirst = (one: Count, other: Count) => other.visits - one.visits || compare(one.value, other.value);

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
