import { outcomeOf } from '../../visits/lists/statistics.ts';
import type { Visit } from '../../visits/visit.ts';
import type { YearEntry } from './model.ts';
import { isWithin, type YearSpan } from './year-span.ts';

/**
 * Requests to visit the city, by the first day of the visit or, where it has none, the day on which it was
 * saved; those that took place count as `visit-made` too. Works on visits whose personal data is erased.
 */
export function visitEntries(visits: readonly Visit[], span: YearSpan): YearEntry[] {
  return visits.flatMap((visit): YearEntry[] => {
    const date = visit.facts.from ?? visit.createdOn;
    if (!isWithin(date, span)) return [];
    const entry = {
      path: `visit/${visit.id}`,
      number: String(visit.number),
      title: visit.facts.origin,
      date,
      unit: visit.unit,
      directions: [],
      people: visit.facts.people ?? 0,
      cost: 0,
    };
    const made = outcomeOf(visit) === 'done';
    return [{ kind: 'visit', ...entry }, ...(made ? [{ kind: 'visit-made' as const, ...entry }] : [])];
  });
}
