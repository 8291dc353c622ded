import type { Visit, VisitFacts } from '../../src/visits/visit.ts';

/** Facts of a visit in which nothing is known but what is given. */
export function makeFacts(facts: Partial<VisitFacts> = {}): VisitFacts {
  return {
    ...{
      origin: 'Riga',
      country: 'LV',
      who: '',
      people: null,
      from: null,
      until: null,
      topics: '',
      asks: '',
    },
    ...{ invitationLetterRequested: false, highPoliticalLevel: false, contact: '', language: 'sv' },
    ...facts,
  };
}

/** A visit at the committee of traffic, offered to `cecilia` since Monday 23 November 2026, with other facts where they are given. */
export function makeVisit(
  changes: Partial<Omit<Visit, 'facts'>> & { facts?: Partial<VisitFacts> } = {},
): Visit {
  const { facts, ...rest } = changes;
  return {
    id: 'visit-1',
    number: 1,
    version: 1,
    state: 'offered',
    facts: makeFacts(facts),
    fields: ['trafik'],
    unit: 'trafik',
    reason: 'single_field',
    because: '5#7',
    requester: { id: 'rut', name: 'Rut' },
    owner: { person: 'cecilia', by: 'contact_person', insteadOf: null, because: '5#10' },
    tried: ['cecilia'],
    waitingSince: '2026-11-23',
    text: '',
    assessment: null,
    decision: null,
    invitation: null,
    createdOn: '2026-11-23',
    erasedOn: null,
    ...rest,
  };
}
