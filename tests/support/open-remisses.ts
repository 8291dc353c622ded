import { saveAssignment, savePerson, saveUnit } from '../../src/network/directory/directory-register.ts';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { addRecipient } from '../../src/remiss/recipient-register.ts';
import { addRemiss } from '../../src/remiss/remiss-register.ts';
import type { Transaction } from '../../src/store/store.ts';

/** Units `unit-N` with the registrar `person-N` each. */
export async function addUnits(transaction: Transaction, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const [unit, person] = [`unit-${number}`, `person-${number}`];
    const named = { id: unit, name: unit, kind: 'specialist', administration: unit } as const;
    await saveUnit(transaction, { ...named, topics: [], mailbox: null, channel: null });
    await savePerson(transaction, { id: person, name: person, mail: null });
    const term = { from: null, until: null, source: 'chat' } as const;
    await saveAssignment(transaction, { id: person, person, role: 'registrar', unit, ...term });
  }
}

/** A remiss that these units are to answer. */
export async function addOpenRemiss(
  transaction: Transaction,
  {
    id,
    deadline,
    units,
  }: { readonly id: string; readonly deadline: string; readonly units: readonly string[] },
): Promise<void> {
  await addRemiss(
    transaction,
    {
      ...{ id, dnrKey: id, dnr: `KS ${id}`, title: `Remiss ${id}`, deadline, deadlineSince: '2026-09-01' },
      ...{ internalDeadline: null, answerAddress: null, paperAddress: null, office: null, version: 1 },
      reading: readLetter({ text: 'Remiss' }, { units: [] }),
      ...{ registeredBy: 'person-0', registeredOn: '2026-09-01' },
    },
    id,
  );
  for (const unit of units) {
    await addRecipient(transaction, {
      ...{ id: `${id}-${unit}`, remiss: id, unit, receivedOn: '2026-09-01', ownDnr: null, handler: null },
      ...{ way: null, extension: null, ladder: null, snoozedUntil: null, wordOn: null, paperOn: null },
      ...{ stance: null, attachments: [], endedOn: null, version: 1 },
    });
  }
}
