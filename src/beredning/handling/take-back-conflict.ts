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
    readonly reason: string | null;
  },
): Promise<Outcome<Acted, MatterRefusal | 'reason-missing'>> {
  const { reason, person, ...by } = request;
  return changeMatter(ports, { ...by, act: 'take-back-conflict' }, ({ matter, actor, standing }) => {
    if (!matter.conflicts.some((conflict) => conflict.person === person)) return accept(null);
    if (!conflictsToTakeBack(matter, actor, standing).includes(person)) return refuse('not-your-part');
    if (reason === null) return refuse('reason-missing' as const);
    return accept({
      matter: { ...matter, conflicts: matter.conflicts.filter((conflict) => conflict.person !== person) },
      detail: { person, reason },
      tell: [{ what: 'conflict-taken-back', to: [person], words: reason }],
    });
  });
}
