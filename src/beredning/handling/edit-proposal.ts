import { isDeepStrictEqual } from 'node:util';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Store } from '../../store/store.ts';
import { type ActRefusal, nextState } from '../acts.ts';
import { findWorkingCopy, lockMatter, saveMatter, saveWorkingCopy } from '../matter-register.ts';
import type { Matter } from '../model.ts';
import type { Proposal } from '../proposal.ts';
import { withOwnChanges } from './own-changes.ts';
import { standingIn } from './who-handles.ts';

/** A matter with the proposal as somebody has it before their eyes: their own changes, not sent in yet, included. */
export interface Edited {
  readonly matter: Matter;
  readonly proposal: Proposal;
}

/** Somebody edits a proposal, one part of the form at a time. */
export interface Edit {
  readonly matter: string;
  readonly person: string;
  readonly at: Date;
  /** Only what this part of the form says; nothing: they only look. */
  readonly changes: Partial<Proposal>;
}

/**
 * Keeps what somebody has said so far. A draft is changed itself; of a matter that has been submitted they
 * change a copy of their own, which `amend` puts in its place, so that IB is told of changes once. What others
 * have changed meanwhile is in it.
 */
export async function editProposal(
  store: Store,
  { matter: id, person, at, changes }: Edit,
): Promise<Outcome<Edited, ActRefusal | 'unknown-matter'>> {
  return store.transaction(async (transaction) => {
    const matter = await lockMatter(transaction, id);
    if (matter === undefined) return refuse('unknown-matter' as const);
    const directory = await readStoredDirectory(transaction);
    const { parts } = standingIn(directory, matter, person, civilDateAt(at));
    const allowed = nextState(matter.state, 'amend', parts);
    // A draft is its requester's alone.
    if (matter.state === 'draft' && matter.requester !== person) return refuse('still-a-draft' as const);
    if (!allowed.ok) return allowed;
    if (matter.state === 'draft') {
      const proposal = { ...matter.proposal, ...changes };
      if (isDeepStrictEqual(proposal, matter.proposal)) return accept({ matter, proposal });
      const saved = await saveMatter(transaction, { ...matter, proposal });
      return accept({ matter: saved, proposal: saved.proposal });
    }
    const copy = withOwnChanges(matter, await findWorkingCopy(transaction, id, person));
    if (Object.keys(changes).length === 0) return accept({ matter, proposal: copy });
    const proposal = { ...copy, ...changes };
    await saveWorkingCopy(transaction, id, person, { revision: matter.revision, proposal });
    return accept({ matter, proposal });
  });
}
