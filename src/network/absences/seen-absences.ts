import { may } from '../authority.ts';
import { rolesOn } from '../directory/directory.ts';
import type { Absence, Directory } from '../model.ts';
import { overlap, type Period } from '../periods.ts';

/** The absences in a period that a person may see, the first ones first. */
export interface SeenAbsences {
  readonly absences: readonly Absence[];
  /** Whether they are those of everybody. */
  readonly ofAll: boolean;
}

/**
 * Whether a person may see when another one is away. Administrators see it of everybody. Others see it of contact
 * persons, whom anybody may have to reach, and of people with a role at a unit at which they have one.
 */
export function seesAbsencesOf(directory: Directory, reader: string, about: string, today: string): boolean {
  if (seesAll(directory, reader, today) || about === reader) return true;
  const own = rolesOn(directory, reader, today).flatMap(({ unit }) => unit ?? []);
  return rolesOn(directory, about, today).some(
    ({ role, unit }) => role === 'contact_person' || (unit !== null && own.includes(unit)),
  );
}

/** Who is away in a period, as far as a person may see it. */
export function absencesSeenBy(
  directory: Directory,
  reader: string,
  today: string,
  days: Period,
): SeenAbsences {
  const absences = directory.absences.filter(
    (absence) => overlap(absence, days) && seesAbsencesOf(directory, reader, absence.person, today),
  );
  return { absences, ofAll: seesAll(directory, reader, today) };
}

function seesAll(directory: Directory, reader: string, today: string): boolean {
  return may(directory, { person: reader, act: 'set-absence', unit: null, about: '' }, today).ok;
}
