import { accept, type Outcome, refuse } from '../../outcome.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Transaction } from '../../store/store.ts';
import type { ForBeredning } from '../gate.ts';
import { findWorkingCopy, nextSerial, saveWorkingCopy } from '../matter-register.ts';
import { begunOn } from '../model.ts';
import { passMatter } from '../pass-matter.ts';
import type { BeredningPorts } from '../ports.ts';
import type { Proposal } from '../proposal.ts';
import { type Acted, type Acting, changeMatter, type MatterRefusal } from './change-matter.ts';
import { withOwnChanges } from './own-changes.ts';
import { whatChanged } from './what-changed.ts';
import { whatContradicts, whatIsMissing } from './what-is-missing.ts';

/** Why a proposal can't go on: it lacks something, contradicts itself, or is none for IB. */
export type ProposalRefusal = 'incomplete' | 'contradictory' | 'not-for-beredning';

export interface Submitting {
  readonly matter: string;
  readonly actor: string;
  readonly at: Date;
  /** The revision that the summary showed; unknown of cards from before it was kept. */
  readonly seen?: number | undefined;
}

/** The requester submits a draft, or what they were asked to change; changes that were kept apart go with it. */
export async function submitMatter(
  ports: BeredningPorts,
  request: Submitting,
): Promise<Outcome<Acted, MatterRefusal | ProposalRefusal>> {
  return changeMatter(ports, { ...request, act: 'submit' }, async (acting) => {
    const own = await ownChanges(acting, request.seen);
    if (own.isStale) return refuse('changed-since' as const);
    const tried = tryProposal(own.matter.proposal, acting, ports);
    if (!tried.ok) return refuse(tried.refusal);
    const number = acting.matter.number ?? (await nextNumber(acting.transaction, acting.today));
    return accept({
      matter: { ...own.matter, number, submittedAt: acting.at, meeting: null, position: null },
      detail: { number, rules: tried.value.rules, ...own.detail },
      tell: [{ what: 'submitted', to: 'strategists' }],
      saveWith: own.forget,
    });
  });
}

/**
 * The requester, or a strategist who completes it, changes a proposal that was submitted: what they had kept
 * apart takes its place. Those who had given a view are told what changed.
 */
export async function amendMatter(
  ports: BeredningPorts,
  { seen, ...request }: Submitting,
): Promise<Outcome<Acted, MatterRefusal | ProposalRefusal>> {
  return changeMatter(ports, { ...request, act: 'amend' }, async (acting) => {
    const own = await ownChanges(acting, seen);
    // Sent in before, or nothing to send: what others have changed does not matter then.
    if (own.changed.length === 0) return accept(null);
    if (own.isStale) return refuse('changed-since' as const);
    const tried = tryProposal(own.matter.proposal, acting, ports);
    if (!tried.ok) return refuse(tried.refusal);
    const withViews = acting.matter.views.map(({ person }) => person);
    const alsoRequester = acting.standing.parts.includes('requester') ? [] : [acting.matter.requester];
    return accept({
      matter: own.matter,
      detail: { rules: tried.value.rules, ...own.detail },
      tell: [{ what: 'amended', to: [...withViews, ...alsoRequester], changed: own.changed }],
      saveWith: own.forget,
    });
  });
}

/** The matter with the actor's own changes in place, which are kept apart until they are sent in. */
async function ownChanges({ transaction, matter, actor, at }: Acting, seen: number | undefined) {
  const copy = matter.state === 'draft' ? undefined : await findWorkingCopy(transaction, matter.id, actor);
  const proposal = withOwnChanges(matter, copy);
  const changed = whatChanged(matter.proposal, proposal);
  const revision = matter.revision + 1;
  const amendments = [...matter.amendments, { person: actor, at, revision, before: matter.proposal }];
  return {
    changed,
    /** Somebody else has changed the proposal, and the actor has not seen it. */
    isStale: (seen ?? copy?.revision ?? matter.revision) !== matter.revision,
    matter: changed.length === 0 ? matter : { ...matter, proposal, revision, amendments },
    detail: changed.length === 0 ? {} : { changed },
    forget: () => saveWorkingCopy(transaction, matter.id, actor, undefined),
  };
}

/** Whether it may be sent in: for IB by the gate, whole, and not against itself; with the paragraphs that it was tried by. */
function tryProposal(
  proposal: Proposal,
  { matter, directory }: Acting,
  { matrix }: BeredningPorts,
): Outcome<ForBeredning, ProposalRefusal> {
  const passed = passMatter(proposal, directory, matrix);
  if (!passed.ok) return refuse('not-for-beredning');
  if (whatIsMissing(proposal).length > 0) return refuse('incomplete');
  return whatContradicts(proposal, begunOn(matter)).length > 0 ? refuse('contradictory') : passed;
}

/** `IB 2026-14`: one at a time, so that no number is given twice. */
async function nextNumber(transaction: Transaction, today: string): Promise<string> {
  const year = today.slice(0, 4);
  await oneAtATime(transaction, `beredning-number:${year}`);
  return `IB ${year}-${await nextSerial(transaction, Number(year))}`;
}
