import { civilDateAt } from '../../calendar/civil-date.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import type { Store } from '../../store/store.ts';
import { type AuthorityRefusal, may } from '../authority.ts';
import { holdersOn } from '../directory/directory.ts';
import { readStoredDirectory } from '../directory/directory-register.ts';
import type { Person } from '../model.ts';
import { addConfirmation } from './register.ts';

export interface Confirmation {
  readonly unit: string;
  /** The contact person that the question named. */
  readonly person: string;
  readonly year: number;
  readonly actor: string;
  readonly at: Date;
}

/** The head confirms, once a year, who the unit's contact person is (5#10). */
export async function confirmContactPerson(
  store: Store,
  confirmation: Confirmation,
): Promise<Outcome<{ person: Person; changed: boolean }, AuthorityRefusal | 'contact-person-changed'>> {
  const { unit, person, year, actor, at } = confirmation;
  return store.transaction(async (transaction) => {
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(at);
    const authority = may(directory, { person: actor, act: 'confirm-contact-person', unit }, today);
    if (!authority.ok) return authority;
    const holder = holdersOn(directory, 'contact_person', unit, today).find(
      (one) => one.person.id === person,
    );
    if (holder === undefined) return refuse('contact-person-changed' as const);
    const changed = await addConfirmation(transaction, { unit, year, person, confirmedBy: actor, at });
    if (changed) {
      await recordChange(transaction, {
        at,
        actor,
        actingFor: authority.value.actingFor ?? undefined,
        act: 'confirm-contact-person',
        subject: `unit:${unit}`,
        before: null,
        after: { year, person },
      });
    }
    return accept({ person: holder.person, changed });
  });
}
