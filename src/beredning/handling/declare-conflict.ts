import { accept, type Outcome } from '../../outcome.ts';
import type { BeredningPorts } from '../ports.ts';
import { type Acted, changeMatter, type MatterRefusal } from './change-matter.ts';

/**
 * Somebody of IB says that they have a conflict of interest (jäv): they are out of the handling, a view of
 * theirs no longer counts, and a deputy who comes into their place gets the card.
 */
export async function declareConflict(
  ports: BeredningPorts,
  request: {
    readonly matter: string;
    readonly actor: string;
    readonly at: Date;
    readonly reason: string | null;
  },
): Promise<Outcome<Acted, MatterRefusal>> {
  const { reason, ...by } = request;
  return changeMatter(ports, { ...by, act: 'declare-conflict' }, ({ matter, actor, at }) =>
    accept({
      matter: {
        ...matter,
        views: matter.views.filter(({ person }) => person !== actor),
        conflicts: [...matter.conflicts, { person: actor, cause: 'declared', reason, at }],
      },
      detail: { reason },
    }),
  );
}
