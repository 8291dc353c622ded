import { civilDateAt } from '../../calendar/civil-date.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Store } from '../../store/store.ts';
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
import { isTrip, lastDayOf, type Proposal } from '../proposal.ts';

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
  const lastDay = lastDayOf(proposal);
  return lastDay !== null && today < lastDay ? 'not-over-yet' : undefined;
}

/** A report that was taken is corrected. */
function actOn({ state }: Matter): 'report' | 'correct-report' {
  return state === 'reported' ? 'correct-report' : 'report';
}

/** Whether somebody could report on a matter today, or correct its report: asked before they write anything. */
export async function mayReport(
  store: Store,
  matter: Matter,
  { person, at }: { readonly person: string; readonly at: Date },
): Promise<Outcome<null, ReportRefusal>> {
  const today = civilDateAt(at);
  const { parts } = standingIn(await currentDirectory(store), matter, person, today);
  const next = nextState(matter.state, actOn(matter), parts);
  if (!next.ok) return next;
  const refusal = whyNoReport(matter.proposal, today);
  return refusal === undefined ? accept(null) : refuse(refusal);
}

/**
 * The requester or somebody who travelled tells what was learned and what it really cost. From then on the
 * figures count the true cost, and strategists are told. The first report holds, until it is corrected.
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

/**
 * The requester or somebody who travelled corrects the report that they had before them; what it said is kept.
 * Where another has come in its place meanwhile, nothing is changed.
 */
export async function correctReport(
  ports: BeredningPorts,
  { learned, cost, corrects, ...by }: TripReport & { readonly corrects: string },
): Promise<Outcome<Acted, ReportRefusal>> {
  return changeMatter(
    ports,
    { ...by, act: 'correct-report' },
    ({ matter, actor, at }): Outcome<Changed | null, ReportRefusal> => {
      const before = matter.report;
      if (before === null || before.at !== corrects) return refuse('already-reported');
      if (before.learned === learned && before.cost === cost) return accept(null);
      const report = { person: actor, learned, cost, costs: [], at };
      return accept({
        matter: { ...matter, report, corrections: [...matter.corrections, { person: actor, at, before }] },
        before: { cost: before.cost },
        detail: { cost },
        tell: [
          { what: 'report-corrected', to: 'strategists', words: learned },
          { what: 'report-corrected', to: [matter.requester], words: learned },
        ],
      });
    },
  );
}
