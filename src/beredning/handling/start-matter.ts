import type { Store } from '../../store/store.ts';
import { addMatter, findMatter } from '../matter-register.ts';
import type { Matter } from '../model.ts';
import type { Proposal } from '../proposal.ts';

/** Somebody begins a matter. */
export interface Start {
  /** Made from the delivery, so that one that comes twice begins one matter. */
  readonly id: string;
  readonly requester: { readonly id: string; readonly name: string };
  /** As much as is known. */
  readonly proposal: Proposal;
  readonly at: Date;
}

/** Keeps a draft, which only its requester sees: it needs no record before it is submitted. */
export async function startMatter(store: Store, { id, requester, proposal, at }: Start): Promise<Matter> {
  const draft: Matter = {
    id,
    number: null,
    version: 1,
    revision: 1,
    state: 'draft',
    requester: requester.id,
    requesterName: requester.name,
    proposal,
    dnr: null,
    assessment: null,
    urgent: false,
    meeting: null,
    position: null,
    questions: [],
    views: [],
    conflicts: [],
    postponements: [],
    amendments: [],
    decision: null,
    report: null,
    corrections: [],
    cancellation: null,
    createdAt: at.toISOString(),
    submittedAt: null,
    sentAt: null,
  };
  return store.transaction(async (transaction) => {
    if (await addMatter(transaction, draft)) return draft;
    return (await findMatter(transaction, id)) ?? draft;
  });
}
