import type { CommitmentFacts } from '../../src/commitments/model.ts';
import type { CommitmentPorts } from '../../src/commitments/ports.ts';
import { loadDirectory } from '../../src/network/directory/load-directory.ts';
import type { Notice } from '../../src/outbox/model.ts';
import type { Store } from '../../src/store/store.ts';
import { readDecisionMatrix } from './decision-matrix.ts';

const city = (rest: string) => `units:
  - {id: ks, name: Kommunstyrelsen, kind: executive}
  - {id: trafik, name: Trafiknämnden, kind: nämnd}
  - {id: miljo, name: Miljönämnden, kind: nämnd}
people:
  - {id: sara, name: Sara Strateg, mail: sara@stad.example, roles: [{role: strategist}]}
  - {id: cecilia, name: Cecilia Cykel, mail: cecilia@stad.example, roles: [{role: contact_person, unit: trafik}]}
  - {id: hedda, name: Hedda Chef, roles: [{role: head, unit: trafik}]}
  - {id: mona, name: Mona Miljö, roles: [{role: contact_person, unit: miljo}]}
  - {id: rune, name: Rune}
  - {id: dag, name: Dag}
${rest}`;

const matrix = readDecisionMatrix();
export const monday = new Date('2026-11-23T08:00:00Z');

/** Facts of a membership of the traffic committee. */
export const membership: CommitmentFacts = {
  kind: 'membership',
  counterpart: 'POLIS',
  theme: 'hållbar mobilitet',
  directions: ['cooperation'],
  scope: 'operation',
  unit: 'trafik',
  decider: 'Trafiknämnden',
  decidedOn: '2024-02-01',
  start: '2024-03-01',
  end: null,
  costPerYear: 45_000,
  contact: 'cecilia',
  documents: [{ name: 'Beslut', link: 'https://stad.example/beslut' }],
};

/** The use cases over a store, with a small city in it; jobs are left aside. `rest` is more of its directory file. */
export async function commitmentsIn(store: Store, rest = '') {
  const loaded = await loadDirectory(
    { store, clock: { now: () => monday } },
    { text: city(rest), actor: 'system:start' },
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  const ports: CommitmentPorts = { store, send: async () => undefined, matrix };
  /** What waits in the outbox: to whom, of which kind, and what it says. */
  const outbox = () =>
    store.database
      .withTables<{
        outbox_message: { addressee: string; kind: string; data: Notice['data']; number: number };
      }>()
      .selectFrom('outbox_message')
      .select(['addressee', 'kind', 'data'])
      .orderBy('number')
      .execute();
  return { ports, outbox };
}
