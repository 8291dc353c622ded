import { addMatter } from '../../src/beredning/matter-register.ts';
import type { CommitmentFacts } from '../../src/commitments/model.ts';
import { addCommitment } from '../../src/commitments/register.ts';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { findRemissesById, saveRemiss } from '../../src/remiss/remiss-register.ts';
import type { Transaction } from '../../src/store/store.ts';
import { saveRequest } from '../../src/visits/intake/save-visit.ts';
import { makeMatter } from '../beredning/make-matter.ts';
import { membership } from './commitments.ts';
import { alex, loadDemoCity } from './demo-city.ts';
import { makeFacts } from './make-visit.ts';
import { addOpenRemiss } from './open-remisses.ts';
import type { TestBot } from './test-bot.ts';
import { visitPorts } from './visit-city.ts';

const remisses = [
  ['812', 'Cykelplan för Stockholm 2027–2035', 'Trafikroteln', '2026-10-01'],
  ['813', 'Klimathandlingsplan 2030', 'Miljöroteln', '2026-10-02'],
  ['901', 'Hållbara städer – ett nordiskt program', 'Landsbygdsdepartementet', '2026-11-23'],
  ['14', 'Nationell plan för transportinfrastrukturen', 'Trafikroteln', '2026-11-10'],
  ['1001', 'Klimatanpassning i kulturmiljöer', 'Kulturroteln', '2026-11-11'],
] as const;

const matters = [
  ['14', 'Lumière', 'Lyon', 'conference'],
  ['15', 'Nordiskt ledarmöte', 'Helsingfors', 'conference'],
  ['16', 'Deklaration om klimatneutrala städer', null, 'declaration'],
  ['17', 'Smart City Expo', 'Barcelona', 'conference'],
  ['18', 'Mobile World Congress', 'Barcelona', 'conference'],
] as const;

const visits = [
  ['Helsingfors', 'FI', 'trafik'],
  ['Riga', 'LV', 'kultur'],
  ['Riga', 'LV', 'trafik'],
  ['Tallinn', 'EE', 'trafik'],
] as const;

/** Puts the demo city into the store of a bot, with remisses, matters and visits that people call by short names. */
export async function loadShortNamed(bot: TestBot): Promise<void> {
  await loadDemoCity(bot);
  const { store } = bot.services;
  await store.transaction(async (transaction) => {
    for (const [serial, title, office, registeredOn] of remisses) {
      const id = `${serial}/2026`;
      await addOpenRemiss(transaction, { id, deadline: '2027-02-15', units: ['kultur', 'trafik'] });
      const [whole] = await findRemissesById(transaction, [id]);
      if (whole === undefined) throw new Error('nothing was registered');
      const reading = readLetter({ text: title }, { units: [] });
      await saveRemiss(transaction, {
        ...{ ...whole, title, office, reading },
        ...{ dnr: `KS 2026/${serial}`, registeredOn },
      });
    }
    for (const [serial, title, place, kind] of matters) {
      const number = `IB 2026-${serial}`;
      await addMatter(
        transaction,
        makeMatter({ id: serial.padStart(32, '0'), number, proposal: { title, place, kind } }),
      );
    }
    const draft = { id: 'd'.repeat(32), number: null, state: 'draft', submittedAt: null } as const;
    const proposal = { title: 'Hemlig plan', place: 'Oslo' };
    await addMatter(transaction, makeMatter({ ...draft, requester: alex.aadObjectId, proposal }));
  });
  const { at, ...ports } = visitPorts(store, '2026-11-23T08:00:00Z');
  for (const [position, [origin, country, unit]] of visits.entries()) {
    const done = await saveRequest(ports, {
      id: `visit-${position + 1}`,
      facts: makeFacts({ origin, country, from: '2027-03-02', until: '2027-03-03', people: 12 }),
      ...{ fields: [unit], unit, reason: 'single_field', because: '5#7', text: 'Hej', at },
      requester: { id: alex.aadObjectId, name: 'Alex' },
    });
    if (!done.ok) throw new Error(done.refusal);
  }
}

/** What a bot offers to say next, by what its buttons say. */
export function offeredIn(sent: object): string[] {
  const { suggestedActions } = sent as { suggestedActions?: { actions?: { value?: unknown }[] } };
  return (suggestedActions?.actions ?? []).map(({ value }) => String(value));
}

/** A membership in Eurocities and an agreement with Graz. */
export async function addShortNamedCommitments(transaction: Transaction): Promise<void> {
  const known = { version: 1, endedOn: null, endReason: null, reviewOn: null, reviewedOn: null };
  const by = { registeredBy: alex.aadObjectId, registeredOn: '2024-03-01', contact: null, documents: [] };
  const add = (id: string, facts: Partial<CommitmentFacts>) =>
    addCommitment(transaction, { ...membership, ...known, ...by, id, ...facts });
  await add('c1', { counterpart: 'Eurocities', theme: 'stadsutveckling' });
  await add('c2', { counterpart: 'Graz', kind: 'cooperation-agreement', theme: 'cykling' });
}
