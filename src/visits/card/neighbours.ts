import { fold } from '../../language/words.ts';
import type { Visit } from '../visit.ts';

/** Whether a visit takes, or may come to take, the unit's time. */
function counts({ state, decision }: Visit): boolean {
  return state !== 'withdrawn' && decision?.answer !== 'decline';
}

/** Other visits at the same unit on one of the same days, the earliest first. */
export function findClashes(visit: Visit, others: readonly Visit[]): Visit[] {
  const { from, until } = visit.facts;
  if (from === null || until === null) return [];
  return others
    .filter((other) => other.id !== visit.id && other.unit === visit.unit && counts(other))
    .filter(({ facts }) => facts.from !== null && facts.from <= until && (facts.until ?? facts.from) >= from)
    .sort(byDate);
}

/** Other visits from the same place, the latest first; withdrawn ones too, since they tell of contacts. */
export function findEarlier(visit: Visit, others: readonly Visit[]): Visit[] {
  const place = placeOf(visit);
  if (place === '') return [];
  return others
    .filter((other) => other.id !== visit.id && placeOf(other) === place)
    .sort(byDate)
    .reverse();
}

const placeOf = ({ facts }: Visit) => fold(facts.origin).trim();

function byDate(one: Visit, other: Visit): number {
  const [first, second] = [one.facts.from ?? one.createdOn, other.facts.from ?? other.createdOn];
  return first < second ? -1 : first > second ? 1 : one.number - other.number;
}
