import { emptyProposal, type Proposal } from '../proposal.ts';

export type ProposalField = keyof Proposal;

/** The fields of a proposal, in the order in which people are told of them. */
export const proposalFields = Object.keys(emptyProposal) as readonly ProposalField[];

/** What differs between two versions of a proposal. */
export function whatChanged(before: Proposal, after: Proposal): ProposalField[] {
  return proposalFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
