import type { Assignment, Deputy, Directory, Person, Role } from '../model.ts';
import { covers } from '../periods.ts';

export { findUnits } from '../units/find-units.ts';

/** Somebody who has a role, by which assignment. */
export interface Holder {
  readonly person: Person;
  readonly assignment: Assignment;
}

/** Somebody to turn to for a role. */
export interface Reachable extends Holder {
  /** The absent person in whose place they stand; null when the role is their own. */
  readonly actingFor: Person | null;
}

/** Somebody who stands in for an absent person. */
export interface StandIn {
  readonly deputy: string;
  /** Null when it is in all roles, else only in those of this unit. */
  readonly unit: string | null;
}

/** A person of the directory; undefined when there is none with this id. */
export function findPerson(directory: Directory, person: string): Person | undefined {
  return directory.people.find(({ id }) => id === person);
}

/** What a person is on a date. */
export function rolesOn(directory: Directory, person: string, date: string): Assignment[] {
  return directory.assignments.filter(
    (assignment) => assignment.person === person && covers(assignment, date),
  );
}

/**
 * Who has a role on a date, each person once, the longest serving first. With null for the unit:
 * in whichever unit or in the whole city.
 */
export function holdersOn(directory: Directory, role: Role, unit: string | null, date: string): Holder[] {
  const assignments = directory.assignments
    .filter((assignment) => assignment.role === role && covers(assignment, date))
    .filter((assignment) => unit === null || assignment.unit === unit)
    .sort((one, other) => compare(one.from ?? '', other.from ?? '') || compare(one.person, other.person));
  const holders = new Map<string, Holder>();
  for (const assignment of assignments) {
    const person = findPerson(directory, assignment.person);
    if (person !== undefined && !holders.has(person.id)) holders.set(person.id, { person, assignment });
  }
  return [...holders.values()];
}

/** Whether a person is away on a date. */
export function isAbsent(directory: Directory, person: string, date: string): boolean {
  return directory.absences.some((absence) => absence.person === person && covers(absence, date));
}

/**
 * Who stands in for a person on a date: nobody unless the person is away. A deputy who is away too
 * passes it on to deputies of their own; only people who are there are named, the nearest first.
 * One who was named for this absence goes before those who always stand in.
 */
export function deputiesOn(directory: Directory, person: string, date: string): StandIn[] {
  if (!isAbsent(directory, person, date)) return [];
  const passedOn: StandIn[] = [{ deputy: person, unit: null }];
  const seen = new Set([keyOf(person, null)]);
  // The list grows while it is walked; what was seen is not added again, so that a circle ends.
  for (const { deputy: from, unit } of passedOn) {
    if (!isAbsent(directory, from, date)) continue;
    for (const { deputy, unit: limit } of namedOn(directory, from, date)) {
      const narrower = unit ?? limit;
      if (limit !== null && limit !== narrower) continue;
      if (seen.has(keyOf(deputy, narrower))) continue;
      seen.add(keyOf(deputy, narrower));
      passedOn.push({ deputy, unit: narrower });
    }
  }
  return passedOn.filter(({ deputy }) => !isAbsent(directory, deputy, date));
}

/** The directory as it would be if some more people were away on a date: whoever then stands in for them does. */
export function withAway(directory: Directory, people: readonly string[], date: string): Directory {
  const away = people.map((person) => ({ id: `away:${person}`, person, from: date, until: date }));
  return { ...directory, absences: [...directory.absences, ...away] };
}

/** A person's own deputies on a date, without those whose place another one was named to take. */
function namedOn(directory: Directory, person: string, date: string): Deputy[] {
  const entries = directory.deputies.filter((entry) => entry.person === person && covers(entry, date));
  const present = entries.filter(
    (entry) => isForAnAbsence(entry) && !isAbsent(directory, entry.deputy, date),
  );
  return entries.filter(
    (entry) => isForAnAbsence(entry) || !present.some(({ unit }) => unit === null || unit === entry.unit),
  );
}

/** Whether a deputy was named for a certain absence, and does not always stand in. */
export function isForAnAbsence({ from, until }: Deputy): boolean {
  return from !== null || until !== null;
}

/**
 * Who can be reached for a role on a date: those of its holders who are there, else those who stand
 * in for them, else nobody.
 */
export function reachable(directory: Directory, role: Role, unit: string | null, date: string): Reachable[] {
  const holders = holdersOn(directory, role, unit, date);
  const present = holders.filter(({ person }) => !isAbsent(directory, person.id, date));
  if (present.length > 0) return present.map((holder) => ({ ...holder, actingFor: null }));
  const standIns = new Map<string, Reachable>();
  for (const { person: absent, assignment } of holders) {
    for (const { deputy, unit: limit } of deputiesOn(directory, absent.id, date)) {
      const person = findPerson(directory, deputy);
      if (person === undefined || standIns.has(deputy)) continue;
      if (limit === null || limit === assignment.unit) {
        standIns.set(deputy, { person, assignment, actingFor: absent });
      }
    }
  }
  return [...standIns.values()];
}

function keyOf(person: string, unit: string | null): string {
  return JSON.stringify([person, unit]);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
