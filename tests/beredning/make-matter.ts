import { type Matter, matterSchema } from '../../src/beredning/model.ts';
import { emptyProposal, type Proposal } from '../../src/beredning/proposal.ts';

/** A matter with what a test says of it; the rest is as small as it may be. */
export function makeMatter(
  changes: Omit<Partial<Matter>, 'proposal'> & { readonly proposal?: Partial<Proposal> } = {},
): Matter {
  const { proposal, ...rest } = changes;
  return matterSchema.parse({
    id: '0'.repeat(32),
    number: 'IB 2026-1',
    version: 1,
    revision: 1,
    state: 'approved',
    requester: 'requester',
    requesterName: 'Requester',
    dnr: null,
    assessment: null,
    urgent: false,
    meeting: null,
    position: null,
    questions: [],
    amendments: [],
    views: [],
    conflicts: [],
    postponements: [],
    decision: null,
    report: null,
    createdAt: '2026-03-01T08:00:00.000Z',
    submittedAt: '2026-03-01T09:00:00.000Z',
    sentAt: '2026-03-02T09:00:00.000Z',
    ...rest,
    proposal: { ...emptyProposal, kind: 'conference', title: 'Årsmöte', place: 'Oslo', ...proposal },
  });
}

/** A decision by the chair's own right (5#4) that says yes without a condition, by a person at a time. */
export const approvedBy = (person: string, at: string): NonNullable<Matter['decision']> => ({
  ...{ outcome: 'approved', condition: null, reason: null, person, actingFor: null },
  ...{ right: 'own', paragraph: '5#4', revision: 1, at },
});
