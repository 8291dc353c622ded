import { asksOfForeignPolicy, isOverBefore, isTrip, type Proposal, totalCost } from '../proposal.ts';

/** What must be said before a matter can be submitted. */
const required = [
  'kind',
  'title',
  'onBehalfOf',
  'addedBurden',
  'foreignPolicy',
  'place',
  'from',
  'until',
  'travellerCount',
  'purpose',
  'directions',
  'benefit',
  'broughtHome',
  'costs',
  'funding',
  'sponsor',
] as const;
export type RequiredField = (typeof required)[number];

/** What of a proposal must still be said, in the order of the form. */
export function whatIsMissing(proposal: Proposal): RequiredField[] {
  const trip = isTrip(proposal);
  const missing: Record<RequiredField, boolean> = {
    kind: proposal.kind === null,
    title: proposal.title === null,
    onBehalfOf: proposal.onBehalfOf === null,
    addedBurden: proposal.kind === 'declaration' && proposal.addedBurden === null,
    foreignPolicy: asksOfForeignPolicy(proposal),
    place: trip && proposal.place === null,
    from: trip && proposal.from === null,
    until: trip && proposal.until === null,
    travellerCount: trip && (proposal.travellerCount ?? 0) + proposal.travellers.length === 0,
    purpose: proposal.purpose === null,
    directions: proposal.directions.length === 0,
    benefit: proposal.benefit === null,
    broughtHome: trip && proposal.broughtHome === null,
    costs: trip && proposal.costs.length === 0,
    funding: trip && proposal.funding === null,
    sponsor:
      proposal.funding !== null &&
      proposal.funding.payer !== 'own-budget' &&
      proposal.funding.sponsor === null,
  };
  return required.filter((field) => missing[field]);
}

/** What contradicts itself. */
const contradictions = [
  'until-before-from',
  'over-before-begun',
  'more-named-than-counted',
  'sponsor-pays-more',
] as const;
export type Contradiction = (typeof contradictions)[number];

/** What of a proposal can't be as it says, in a matter that was begun on a day. */
export function whatContradicts(proposal: Proposal, begun: string): Contradiction[] {
  const { from, until, travellerCount, travellers, funding } = proposal;
  const found: Record<Contradiction, boolean> = {
    'until-before-from': from !== null && until !== null && until < from,
    'over-before-begun': isOverBefore(proposal, begun),
    'more-named-than-counted': travellerCount !== null && travellers.length > travellerCount,
    'sponsor-pays-more': (funding?.sponsored ?? 0) > totalCost(proposal),
  };
  return contradictions.filter((contradiction) => found[contradiction]);
}
