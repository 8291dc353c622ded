import {
  addDeputy,
  saveAbsence,
  saveAssignment,
  savePerson,
  saveUnit,
} from '../../src/network/directory/directory-register.ts';
import type { Directory } from '../../src/network/model.ts';
import type { Store } from '../../src/store/store.ts';
import { saveRequest, type VisitRequest } from '../../src/visits/intake/save-visit.ts';
import type { VisitPorts } from '../../src/visits/ports.ts';
import type { Visit } from '../../src/visits/visit.ts';
import { makeDirectory, type Sketch } from './make-directory.ts';
import { makeFacts } from './make-visit.ts';

/** A city with a contact person and her deputy, heads, and an office. */
export const visitCity: Sketch = {
  units: { ks: 'executive', sodermalm: 'district', trafik: 'specialist', idrott: 'specialist' },
  people: ['rut'],
  roles: [
    ['cecilia', 'contact_person', 'trafik'],
    ['hedda', 'head', 'trafik'],
    ['ivar', 'contact_person', 'idrott'],
    ['sara', 'strategist', 'ks'],
    ['disa', 'head', 'sodermalm'],
  ],
  deputies: [['cecilia', 'david', 'trafik']],
};

/** Puts a directory into a store. */
export async function settle(store: Store, directory: Directory = makeDirectory(visitCity)): Promise<void> {
  await store.transaction(async (transaction) => {
    for (const unit of directory.units) await saveUnit(transaction, unit);
    for (const person of directory.people) await savePerson(transaction, person);
    for (const assignment of directory.assignments) await saveAssignment(transaction, assignment);
    for (const deputy of directory.deputies) await addDeputy(transaction, deputy, 'file');
    for (const absence of directory.absences) await saveAbsence(transaction, absence, 'file');
  });
}

/** Ports at a time of day, with a queue that takes every job and runs none. */
export function visitPorts(store: Store, now: string): VisitPorts & { at: Date } {
  const at = new Date(now);
  return { store, clock: { now: () => at }, send: async () => undefined, at };
}

/** A request of Rut's to the committee of traffic. */
export function trafficRequest(at: Date, changes: Partial<VisitRequest> = {}): VisitRequest {
  return {
    ...{ id: 'visit-1', facts: makeFacts({ from: '2027-03-02', until: '2027-03-03', people: 12 }) },
    ...{ fields: ['trafik'], unit: 'trafik', reason: 'single_field', because: '5#7', text: 'Hej' },
    requester: { id: 'rut', name: 'Rut' },
    at,
    ...changes,
  };
}

/** Saves a request that must be taken. */
export async function saved(ports: VisitPorts, request: VisitRequest): Promise<Visit> {
  const outcome = await saveRequest(ports, request);
  if (!outcome.ok) throw new Error(`not saved: ${outcome.refusal}`);
  return outcome.value.visit;
}
