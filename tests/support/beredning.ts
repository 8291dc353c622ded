import { sendToBeredning } from '../../src/beredning/handling/bring-to-beredning.ts';
import { startMatter } from '../../src/beredning/handling/start-matter.ts';
import { submitMatter } from '../../src/beredning/handling/submit-matter.ts';
import { findMatter } from '../../src/beredning/matter-register.ts';
import type { Matter } from '../../src/beredning/model.ts';
import type { BeredningPorts } from '../../src/beredning/ports.ts';
import { emptyProposal, type Proposal } from '../../src/beredning/proposal.ts';
import { loadDirectory } from '../../src/network/directory/load-directory.ts';
import type { Notice } from '../../src/outbox/model.ts';
import type { Store } from '../../src/store/store.ts';
import { readDecisionMatrix } from './decision-matrix.ts';

/** A city with all of IB: a chair with a deputy, two members, a strategist, and somebody who asks. */
const city = (rest: string) => `units:
  - {id: ks, name: Kommunstyrelsen, kind: executive}
  - {id: trafik, name: Trafiknämnden, kind: nämnd}
people:
  - {id: chair, name: Ordförande, roles: [{role: beredning_chair}]}
  - {id: deputy, name: Ersättare}
  - {id: lena, name: Lena, roles: [{role: beredning_member}]}
  - {id: mats, name: Mats, roles: [{role: beredning_member}]}
  - {id: sara, name: Sara, roles: [{role: strategist}]}
  - {id: rune, name: Rune}
deputies: [{person: chair, deputy: deputy}]
${rest}`;

const matrix = readDecisionMatrix();

export const monday = new Date('2026-11-23T08:00:00Z');

/** A whole proposal of a trip. */
export const trip: Proposal = {
  ...emptyProposal,
  kind: 'conference',
  title: 'Eurocities årsmöte',
  purpose: 'Dela erfarenheter',
  directions: ['cooperation'],
  benefit: 'Nya samarbeten',
  travellerCount: 2,
  from: '2027-06-03',
  until: '2027-06-05',
  place: 'Bratislava',
  costs: [
    { kind: 'travel', amount: 12_000 },
    { kind: 'lodging', amount: 16_000 },
  ],
  funding: { payer: 'own-budget', sponsor: null, sponsored: null },
  onBehalfOf: 'ks',
  broughtHome: 'Rapport',
};

/** The use cases over a store, with the city in it; jobs are left aside. `rest` is more of its directory file. */
export async function beredningIn(store: Store, rest = '') {
  /** Loads the directory file of the city, as it is or as it has become. */
  const loadCity = async (change = (file: string) => file) => {
    const loaded = await loadDirectory(
      { store, clock: { now: () => monday } },
      { text: change(city(rest)), actor: 'system:start' },
    );
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  };
  await loadCity();
  const ports: BeredningPorts = {
    store,
    send: async () => undefined,
    matrix,
  };
  const id = (name: string) => name.padEnd(32, '0');
  const submitted = async (
    name: string,
    proposal: Partial<Proposal> = {},
    requester = { id: 'rune', name: 'Rune' },
  ): Promise<string> => {
    await startMatter(store, { id: id(name), requester, proposal: { ...trip, ...proposal }, at: monday });
    const done = await submitMatter(ports, { matter: id(name), actor: requester.id, at: monday });
    if (!done.ok) throw new Error(done.refusal);
    return id(name);
  };
  /** A matter whose card is with IB. */
  const sent = async (
    name: string,
    proposal: Partial<Proposal> = {},
    requester = { id: 'rune', name: 'Rune' },
  ): Promise<string> => {
    const matter = await submitted(name, proposal, requester);
    const done = await sendToBeredning(ports, { matter, actor: 'sara', at: monday });
    if (!done.ok) throw new Error(done.refusal);
    return matter;
  };
  const stored = async (matter: string): Promise<Matter> => {
    const found = await findMatter(store.database, matter);
    if (found === undefined) throw new Error(`no matter ${matter}`);
    return found;
  };
  /** What waits in the outbox: to whom, of which kind, and what it says. */
  const outbox = async (): Promise<{ addressee: string; kind: string; data: Notice['data'] }[]> =>
    store.database
      .withTables<{
        outbox_message: { addressee: string; kind: string; data: Notice['data']; number: number };
      }>()
      .selectFrom('outbox_message')
      .select(['addressee', 'kind', 'data'])
      .orderBy('number')
      .execute();
  return { ports, id, loadCity, submitted, sent, stored, outbox };
}
