import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Stance, View } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { type Acted, changeMatter, type MatterRefusal } from './change-matter.ts';

export interface Viewing {
  readonly matter: string;
  readonly actor: string;
  readonly at: Date;
  readonly seen: number;
  readonly stance: Stance;
  /** Needed for all but support. */
  readonly reason: string | null;
}

/** A member of IB says what they think; a later view takes the place of the earlier. */
export async function giveView(
  ports: BeredningPorts,
  { stance, reason, ...by }: Viewing,
): Promise<Outcome<Acted, MatterRefusal | 'reason-missing'>> {
  return changeMatter(ports, { ...by, act: 'give-view' }, ({ matter, actor, at }) => {
    if (stance !== 'supports' && reason === null) return refuse('reason-missing' as const);
    const view: View = { person: actor, stance, reason, revision: matter.revision, at };
    const earlier = matter.views.find(({ person }) => person === actor);
    if (earlier !== undefined && isSame(earlier, view)) return accept(null);
    return accept({
      matter: { ...matter, views: [...matter.views.filter(({ person }) => person !== actor), view] },
      detail: { stance, reason },
      tell: stance === 'asks-for-more' ? [{ what: 'more-wanted', to: 'strategists', words: reason }] : [],
    });
  });
}

function isSame(one: View, other: View): boolean {
  return one.stance === other.stance && one.reason === other.reason && one.revision === other.revision;
}
