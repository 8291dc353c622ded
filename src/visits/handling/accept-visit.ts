import { accept, type Outcome } from '../../outcome.ts';
import type { Part } from '../parts.ts';
import type { Press, VisitPorts } from '../ports.ts';
import type { VisitPart } from '../transitions.ts';
import type { Ownership, Visit } from '../visit.ts';
import { type ChangeRefusal, changeVisit } from './change-visit.ts';

/** Somebody takes care of a visit that was offered, and is its owner from now on. */
export async function acceptVisit(ports: VisitPorts, press: Press): Promise<Outcome<Visit, ChangeRefusal>> {
  return changeVisit(ports, press, 'accept', ({ visit, today, parts }) =>
    accept({ after: { owner: ownerBy(visit, press.actor, parts), waitingSince: today } }),
  );
}

/** The owner stays as they are; another who accepts owns it by what they are to the visit. */
function ownerBy(visit: Visit, actor: string, parts: readonly Part[]): Ownership {
  if (visit.owner?.person === actor) return visit.owner;
  const as = (wanted: VisitPart) => parts.find(({ part }) => part === wanted);
  const insteadOf = (part: Part) => part.actingFor;
  const [owner, unit, office] = [as('owner'), as('unit'), as('office')];
  if (owner !== undefined && visit.owner !== null) {
    return { ...visit.owner, person: actor, insteadOf: visit.owner.insteadOf ?? insteadOf(owner) };
  }
  if (unit !== undefined) {
    const [by, because] =
      unit.role === 'head' ? (['head', '5#7'] as const) : (['contact_person', '5#10'] as const);
    return { person: actor, by, because, insteadOf: insteadOf(unit) };
  }
  return { person: actor, by: 'office', because: '5#9', insteadOf: office?.actingFor ?? null };
}
