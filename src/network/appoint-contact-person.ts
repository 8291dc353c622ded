import { randomUUID } from 'node:crypto';
import { civilDateAt } from '../calendar/civil-date.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { recordChange } from '../record/record-change.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';
import type { Store } from '../store/store.ts';
import { type AuthorityRefusal, may } from './authority.ts';
import { findPerson } from './directory.ts';
import { readStoredDirectory, saveAssignment } from './directory-register.ts';
import type { Assignment, Person, Unit } from './model.ts';
import { overlap } from './periods.ts';
import { overruleAssignment } from './set-aside-register.ts';

export interface Appointment {
  readonly unit: string;
  readonly appointee: string;
  /** First day, a civil date. */
  readonly from: string;
  readonly actor: string;
  readonly at: Date;
}

export interface Appointed {
  readonly unit: Unit;
  readonly person: Person;
  readonly from: string;
  /** False when the person has the role already. */
  readonly changed: boolean;
}

/**
 * The head of a specialist administration or company appoints its international contact person (5#10).
 * Whoever had the role keeps it until the day before.
 */
export async function appointContactPerson(
  store: Store,
  appointment: Appointment,
): Promise<Outcome<Appointed, AuthorityRefusal | 'unknown-appointee'>> {
  const { unit, appointee, from, actor, at } = appointment;
  return store.transaction(async (transaction) => {
    await oneAtATime(transaction, 'directory');
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(at);
    const authority = may(directory, { person: actor, act: 'appoint-contact-person', unit }, today);
    if (!authority.ok) return authority;
    const person = findPerson(directory, appointee);
    const place = directory.units.find(({ id }) => id === unit);
    if (person === undefined || place === undefined) return refuse('unknown-appointee' as const);
    const present = directory.assignments.filter(
      (assignment) =>
        assignment.role === 'contact_person' &&
        assignment.unit === unit &&
        overlap(assignment, { from, until: null }),
    );
    if (present.some((assignment) => assignment.person === appointee)) {
      return accept({ unit: place, person, from, changed: false });
    }
    for (const assignment of present) await overruleAssignment(transaction, assignment, from);
    const added: Assignment = {
      id: randomUUID(),
      person: appointee,
      role: 'contact_person',
      unit,
      from,
      until: null,
      source: 'chat',
    };
    await saveAssignment(transaction, added);
    await recordChange(transaction, {
      at,
      actor,
      actingFor: authority.value.actingFor ?? undefined,
      act: 'appoint-contact-person',
      subject: `unit:${unit}`,
      before: { contactPersons: present.map((assignment) => assignment.person) },
      after: { contactPersons: [appointee], from },
    });
    return accept({ unit: place, person, from, changed: true });
  });
}
