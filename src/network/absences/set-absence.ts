import { randomUUID } from 'node:crypto';
import { civilDateAt } from '../calendar/civil-date.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { recordChange } from '../record/record-change.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';
import type { Store } from '../store/store.ts';
import { type AuthorityRefusal, may } from './authority.ts';
import { findPerson } from './directory.ts';
import { readStoredDirectory, saveAbsence } from './directory-register.ts';
import type { Person } from './model.ts';

export interface AbsenceRequest {
  readonly person: string;
  readonly actor: string;
  /** Civil dates, both inclusive. */
  readonly from: string;
  readonly until: string;
  readonly at: Date;
}

export interface AbsenceSet {
  /** False when the same absence was known. */
  readonly changed: boolean;
  /** Those who stand in, as far as anybody is named. */
  readonly deputies: readonly Person[];
}

/** Sets that a person is away; their deputies stand in as long as it lasts. */
export async function setAbsence(
  store: Store,
  request: AbsenceRequest,
): Promise<Outcome<AbsenceSet, AuthorityRefusal | 'past'>> {
  const { person, actor, from, until, at } = request;
  return store.transaction(async (transaction) => {
    await oneAtATime(transaction, 'directory');
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(at);
    const authority = may(directory, { person: actor, act: 'set-absence', unit: null, about: person }, today);
    if (!authority.ok) return authority;
    if (until < today) return refuse('past' as const);
    const deputies = directory.deputies
      .filter((deputy) => deputy.person === person)
      .flatMap((deputy) => findPerson(directory, deputy.deputy) ?? []);
    const known = directory.absences.some(
      (absence) => absence.person === person && absence.from <= from && absence.until >= until,
    );
    if (known) return accept({ changed: false, deputies });
    const id = randomUUID();
    await saveAbsence(transaction, { id, person, from, until }, 'chat');
    await recordChange(transaction, {
      at,
      actor,
      actingFor: authority.value.actingFor ?? undefined,
      act: 'set-absence',
      subject: `person:${person}`,
      before: null,
      after: { absence: id, from, until },
    });
    return accept({ changed: true, deputies });
  });
}
