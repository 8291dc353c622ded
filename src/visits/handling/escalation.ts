import { addWorkingDays, workingDaysUntil } from '../../calendar/working-days.ts';
import { isAbsent } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import { ownerToday } from '../parts.ts';
import type { Ownership, Visit, VisitState } from '../visit.ts';
import { findOwner } from './ownership.ts';

/** How many working days an owner may be silent, by state; a state that is not here waits for nobody. */
export type SilenceLimits = Readonly<Partial<Record<VisitState, number>>>;
export const silenceLimits: SilenceLimits = { offered: 2, accepted: 5, assessed: 5 };

/** The last day on which an owner may be silent before it counts; undefined where a visit waits for nobody. */
export function answerBy({ state, waitingSince }: Pick<Visit, 'state' | 'waitingSince'>): string | undefined {
  const limit = silenceLimits[state];
  return limit === undefined ? undefined : addWorkingDays(waitingSince, limit - 1);
}

/** Why a visit goes to another owner. */
type EscalationReason = 'silent' | 'absent' | 'left';

export type Escalation =
  | { readonly kind: 'none' }
  /** Its last day, which this is, has passed before anybody decided it. */
  | { readonly kind: 'over'; readonly on: string }
  /** The owner has until and including this day. */
  | { readonly kind: 'remind'; readonly until: string; readonly next: Ownership | null }
  | { readonly kind: 'pass_on'; readonly to: Ownership; readonly why: EscalationReason };

/**
 * What an owner's silence leads to on a date: a reminder on the last day, then the next of the ladder. One
 * who has left the directory or the role, or is away before accepting, is not waited for. The last of the
 * ladder keeps the visit, and is reminded each working day. Once its days have passed no silence leads further.
 */
export function judgeSilence(
  directory: Directory,
  visit: Pick<Visit, 'owner' | 'unit' | 'state' | 'tried' | 'waitingSince' | 'facts'>,
  date: string,
  limits: SilenceLimits = silenceLimits,
): Escalation {
  const limit = limits[visit.state];
  if (visit.state === 'done' || visit.state === 'withdrawn') return { kind: 'none' };
  const owner = ownerToday(directory, visit, date);
  const next = findOwner(directory, visit.unit, date, visit.tried) ?? null;
  if (owner === undefined) {
    const anybody = next ?? findOwner(directory, visit.unit, date) ?? null;
    return anybody === null ? { kind: 'none' } : { kind: 'pass_on', to: anybody, why: 'left' };
  }
  const lastDay = visit.facts.until ?? visit.facts.from;
  if (limit !== undefined && lastDay !== null && lastDay < date) return { kind: 'over', on: lastDay };
  if (visit.state === 'offered' && next !== null && isAbsent(directory, owner, date)) {
    return { kind: 'pass_on', to: next, why: 'absent' };
  }
  if (limit === undefined) return { kind: 'none' };
  const silent = workingDaysUntil(visit.waitingSince, date);
  if (silent >= limit && next !== null) return { kind: 'pass_on', to: next, why: 'silent' };
  if (silent < limit - 1) return { kind: 'none' };
  return { kind: 'remind', until: addWorkingDays(visit.waitingSince, Math.max(limit - 1, silent)), next };
}
