import { accept, type Outcome, refuse } from '../../outcome.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Transaction } from '../../store/store.ts';
import { findWorkingCopy, nextSerial, saveWorkingCopy } from '../matter-register.ts';
import { begunOn } from '../model.ts';
import { passMatter } from '../pass-matter.ts';
import type { BeredningPorts } from '../ports.ts';
import type { Proposal } from '../proposal.ts';
import { type Acted, type Acting, type Changed, changeMatter, type MatterRefusal } from './change-matter.ts';
import { whatChanged } from './what-changed.ts';
import { whatContradicts, whatIsMissing } from './what-is-missing.ts';

/** Why a proposal can't go on: it lacks something, contradicts itself, or is none for IB. */
export type ProposalRefusal = 'incomplete' | 'contradictory' | 'not-for-beredning';

export interface Submitting {
  readonly matter: string;
  readonly actor: string;
  readonly at: Date;
}

/** The requester submits a draft, or what they were asked to change; changes that were kept apart go with it. */
export async function submitMatter(
  ports: BeredningPorts,
  { matter, actor, at }: Submitting,
): Promise<Outcome<Acted, MatterRefusal | ProposalRefusal>> {
  return changeMatter(ports, { matter, act: 'submit', actor, at }, async (acting) => {
    const amended = await takeWorkingCopy(acting);
    const refused = whatRefuses(amended.matter.proposal, acting, ports);
    if (refused !== undefined) return refuse(refused);
    const number = acting.matter.number ?? (await nextNumber(acting.transaction, acting.today));
    return accept({
      matter: { ...amended.matter, number, submittedAt: acting.at, meeting: null, position: null },
      detail: { number, ...amended.detail },
      tell: [{ what: 'submitted', to: 'strategists' }],
    });
  });
}

/**
 * The requester, or a strategist who completes it, changes a proposal that was submitted: what they had kept
 * apart takes its place. Those who had given a view are told what changed.
 */
export async function amendMatter(
  ports: BeredningPorts,
  { matter, actor, at }: Submitting,
): Promise<Outcome<Acted, MatterRefusal | ProposalRefusal>> {
  return changeMatter(ports, { matter, act: 'amend', actor, at }, async (acting) => {
    const amended = await takeWorkingCopy(acting);
    if (amended.detail === undefined) return accept(null);
    const refused = whatRefuses(amended.matter.proposal, acting, ports);
    if (refused !== undefined) return refuse(refused);
    const changed = whatChanged(acting.matter.proposal, amended.matter.proposal);
    const withViews = acting.matter.views.map(({ person }) => person);
    const alsoRequester = acting.standing.parts.includes('requester') ? [] : [acting.matter.requester];
    return accept({
      ...amended,
      tell: [{ what: 'amended', to: [...withViews, ...alsoRequester], changed }],
    });
  });
}

/** The matter with the actor's own changes in place; without a `detail` when there are none. */
async function takeWorkingCopy({
  transaction,
  matter,
  actor,
  at,
}: Acting): Promise<Pick<Changed, 'matter' | 'detail'>> {
  const copy = matter.state === 'draft' ? undefined : await findWorkingCopy(transaction, matter.id, actor);
  if (copy === undefined) return { matter };
  await saveWorkingCopy(transaction, matter.id, actor, undefined);
  const changed = whatChanged(matter.proposal, copy.proposal);
  if (copy.revision !== matter.revision || changed.length === 0) return { matter };
  const revision = matter.revision + 1;
  const amendments = [...matter.amendments, { person: actor, at, revision, before: matter.proposal }];
  return {
    matter: { ...matter, proposal: copy.proposal, revision, amendments },
    detail: { changed },
  };
}

function whatRefuses(
  proposal: Proposal,
  { matter, directory }: Acting,
  { matrix }: BeredningPorts,
): ProposalRefusal | undefined {
  if (!passMatter(proposal, directory, matrix).ok) return 'not-for-beredning';
  if (whatIsMissing(proposal).length > 0) return 'incomplete';
  return whatContradicts(proposal, begunOn(matter)).length > 0 ? 'contradictory' : undefined;
}

/** `IB 2026-14`: one at a time, so that no number is given twice. */
async function nextNumber(transaction: Transaction, today: string): Promise<string> {
  const year = today.slice(0, 4);
  await oneAtATime(transaction, `beredning-number:${year}`);
  return `IB ${year}-${await nextSerial(transaction, Number(year))}`;
}
