import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { BeredningPorts } from '../ports.ts';
import { type Acted, changeMatter, type MatterRefusal } from './change-matter.ts';
import { conflictsToTakeBack } from './who-handles.ts';

/** Somebody of IB takes their conflict of interest back, or the chair does, with a reason: they handle the matter again. */
export async function takeBackConflict(
  ports: BeredningPorts,
  request: {
    readonly matter: string;
    readonly actor: string;
    readonly at: Date;
    /** Whose conflict it is. */
    readonly person: string;
    /** When it was declared, as the actor saw it: one that was declared anew is another. */
    readonly declaredAt: string;
    readonly reason: string | null;
  },
): Promise<Outcome<Acted, MatterRefusal | 'reason-missing'>> {
  const { reason, person, declaredAt, ...by } = request;
  return changeMatter(ports, { ...by, act: 'take-back-conflict' }, ({ matter, actor, standing }) => {
    const conflict = matter.conflicts.find((one) => one.person === person);
    if (conflict === undefined) return accept(null);
    if (!conflictsToTakeBack(matter, actor, standing).includes(person)) return refuse('not-your-part');
    if (conflict.at !== declaredAt) return refuse('changed-since' as const);
    if (reason === null) return refuse('reason-missing' as const);
    return accept({
      matter: { ...matter, conflicts: matter.conflicts.filter((one) => one !== conflict) },
      detail: { person, reason },
      // Another's is the chair's to take back, whatever else the actor is.
      actingFor: person === actor ? null : (standing.decides?.actingFor ?? null),
      tell: [{ what: 'conflict-taken-back', to: [person], words: reason }],
    });
  });
}
