import { civilDateAt } from '../../calendar/civil-date.ts';
import { readStoredDirectory } from '../../network/directory-register.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Database } from '../../store/store.ts';
import { nextState } from '../acts.ts';
import {
  type Acted,
  type ActRequest,
  type Changed,
  changeMatter,
  type MatterRefusal,
} from '../handling/change-matter.ts';
import { standingIn } from '../handling/who-handles.ts';
import type { Matter } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { isTrip, type Proposal } from '../proposal.ts';

export interface TripReport extends Omit<ActRequest, 'act' | 'inTurn' | 'seen'> {
  /** What was brought home. */
  readonly learned: string;
  /** What it really cost, whoever paid, in whole kronor. */
  readonly cost: number;
}

export type ReportRefusal = MatterRefusal | 'not-a-trip' | 'not-over-yet';

/** Why nobody can report on it, whatever its state. */
function whyNoReport(proposal: Proposal, today: string): 'not-a-trip' | 'not-over-yet' | undefined {
  if (!isTrip(proposal)) return 'not-a-trip';
  const lastDay = proposal.until ?? proposal.from;
  return lastDay !== null && today < lastDay ? 'not-over-yet' : undefined;
}

/** Whether somebody could report on a matter today: asked before they write anything. */
export async function mayReport(
  database: Database,
  matter: Matter,
  { person, at }: { readonly person: string; readonly at: Date },
): Promise<Outcome<null, ReportRefusal>> {
  const today = civilDateAt(at);
  const { parts } = standingIn(await readStoredDirectory(database), matter, person, today);
  const next = nextState(matter.state, 'report', parts);
  if (!next.ok) return next;
  const refusal = whyNoReport(matter.proposal, today);
  return refusal === undefined ? accept(null) : refuse(refusal);
}

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
      const notYet = whyNoReport(matter.proposal, today);
      if (notYet !== undefined) return refuse(notYet);
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
