import { findPerson } from '../../network/directory/directory.ts';
import { bothNames } from '../../network/units/unit-names.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import type { ChangeScene } from '../handling/change-recipient.ts';
import { recipientsChangedNotice } from '../notices.ts';
import { rotelOfficers } from '../recipient/recipient-people.ts';
import type { RemissHead } from '../register-model.ts';

/** The rotel hears when somebody else has changed whom one of its remisses was sent to. */
export async function tellSender(
  { transaction, send, directory, today, actor, at }: ChangeScene,
  { id, dnr, title }: RemissHead,
  { change, units }: { readonly change: 'added' | 'removed'; readonly units: readonly string[] },
): Promise<void> {
  if (units.length === 0) return;
  const who = findPerson(directory, actor)?.name ?? '';
  const names = units.map((unit) => bothNames(directory.units, unit));
  const notice = { kind: recipientsChangedNotice.name, data: { dnr, title, change, units: names, who } };
  for (const { person } of rotelOfficers(directory, today)) {
    if (person.id === actor) continue;
    const key = `remiss-recipients-changed:${id}:${change}:${units.join()}:${at.getTime()}:${person.id}`;
    await queueNotice(transaction, send, { key, addressee: { person: person.id }, notice, at });
  }
}
