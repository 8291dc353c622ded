import { may } from '../authority.ts';
import { rolesOn } from '../directory.ts';
import type { Absence, Directory } from '../model.ts';
import { overlap, type Period } from '../periods.ts';

/** The absences in a period that a person may see, the first ones first. */
export interface SeenAbsences {
  readonly absences: readonly Absence[];
  /** Whether they are those of everybody. */
  readonly ofAll: boolean;
}

/**
 * Administrators see whose absence it may be. Others see those of contact persons, whom anybody may have to reach, and
 * of people with a role at a unit at which they have one.
 */
export function absencesSeenBy(
  directory: Directory,
  reader: string,
  today: string,
  days: Period,
): SeenAbsences {
  const asked = { person: reader, act: 'set-absence', unit: null, about: '' } as const;
  const ofAll = may(directory, asked, today).ok;
  const own = new Set(rolesOn(directory, reader, today).map(({ unit }) => unit));
  own.delete(null);
  const isOpen = (person: string) =>
    person === reader ||
    rolesOn(directory, person, today).some(({ role, unit }) => role === 'contact_person' || own.has(unit));
  const absences = directory.absences.filter(
    (absence) => overlap(absence, days) && (ofAll || isOpen(absence.person)),
  );
  return { absences, ofAll };
}
