import { accept, type Outcome } from '../../outcome.ts';
import type { BeredningPorts } from '../ports.ts';
import { type Acted, changeMatter, type MatterRefusal } from './change-matter.ts';

/** The requester takes a matter back, until it is decided. It leaves the agenda. */
export async function withdrawMatter(
  ports: BeredningPorts,
  request: { readonly matter: string; readonly actor: string; readonly at: Date },
): Promise<Outcome<Acted, MatterRefusal>> {
  return changeMatter(ports, { ...request, act: 'withdraw' }, ({ matter }) =>
    accept({
      matter: { ...matter, meeting: null, position: null },
      tell: matter.state === 'draft' ? [] : [{ what: 'withdrawn', to: 'strategists' }],
    }),
  );
}
