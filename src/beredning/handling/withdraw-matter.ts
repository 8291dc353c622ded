import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { BeredningPorts } from '../ports.ts';
import { type Acted, type ActRequest, changeMatter, type MatterRefusal } from './change-matter.ts';

/**
 * The requester takes a matter back, until it is decided. It leaves the agenda. Who throws a draft away has a
 * draft before them: what has been submitted since stays.
 */
export async function withdrawMatter(
  ports: BeredningPorts,
  { draft = false, ...request }: Omit<ActRequest, 'act' | 'inTurn'> & { readonly draft?: boolean },
): Promise<Outcome<Acted, MatterRefusal>> {
  return changeMatter(ports, { ...request, act: 'withdraw' }, ({ matter }) => {
    if (draft && matter.state !== 'draft') return refuse('changed-since' as const);
    return accept({
      matter: { ...matter, meeting: null, position: null },
      tell: matter.state === 'draft' ? [] : [{ what: 'withdrawn', to: 'strategists' }],
    });
  });
}
