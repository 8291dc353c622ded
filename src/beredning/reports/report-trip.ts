import { accept, type Outcome, refuse } from '../../outcome.ts';
import {
  type Acted,
  type ActRequest,
  type Changed,
  changeMatter,
  type MatterRefusal,
} from '../handling/change-matter.ts';
import type { BeredningPorts } from '../ports.ts';
import { isTrip } from '../proposal.ts';

export interface TripReport extends Omit<ActRequest, 'act' | 'inTurn' | 'seen'> {
  /** What was brought home. */
  readonly learned: string;
  /** What it really cost, whoever paid, in whole kronor. */
  readonly cost: number;
}

export type ReportRefusal = MatterRefusal | 'not-a-trip' | 'not-over-yet';

/**
 * The requester or somebody who travelled tells what was learned and what it really cost. From then on the
 * figures count the true cost, and strategists are told. The first report holds.
 */
export async function reportTrip(
  ports: BeredningPorts,
  { learned, cost, ...by }: TripReport,
): Promise<Outcome<Acted, ReportRefusal>> {
  return changeMatter(
    ports,
    { ...by, act: 'report' },
    ({ matter, today, actor, at }): Outcome<Changed, ReportRefusal> => {
      const { proposal } = matter;
      if (!isTrip(proposal)) return refuse('not-a-trip');
      const lastDay = proposal.until ?? proposal.from;
      if (lastDay !== null && today < lastDay) return refuse('not-over-yet');
      return accept({
        matter: { ...matter, report: { person: actor, learned, cost, costs: [], at } },
        detail: { cost },
        tell: [
          { what: 'reported', to: 'strategists', words: learned },
          { what: 'reported', to: [matter.requester], words: learned },
        ],
      });
    },
  );
}
