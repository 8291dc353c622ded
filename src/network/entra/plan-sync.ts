import type { Assignment, Directory, Person } from '../model.ts';
import { covers } from '../periods.ts';
import { type DirectoryChange, planLoad } from '../plan-load.ts';
import type { MappedGroup } from './group-mapping.ts';
import { findClosed, type KnownGroup } from './judge-groups.ts';
import type { EntraGroup } from './read-entra.ts';

/** What a reading of Entra ID can change. */
export type EntraChange = Extract<DirectoryChange, { what: 'person' | 'assignment' }>;

/** What Entra ID says, and what is made of it. */
export interface Reading {
  readonly mapping: readonly MappedGroup[];
  readonly read: readonly EntraGroup[];
  readonly judged: readonly KnownGroup[];
}

/** What brings Entra's share of the directory in line with the groups. What has been stays as history. */
export function planSync(
  stored: Directory,
  reading: Reading,
  today: string,
  newId: () => string,
): EntraChange[] {
  const share = { units: [], deputies: [], absences: [] };
  const changes = planLoad(
    { ...share, people: stored.people, assignments: stored.assignments },
    {
      ...share,
      people: peopleIn(reading.read, stored.people),
      assignments: assignmentsOf(stored.assignments, reading, today),
    },
    today,
    newId,
  );
  return changes.filter((change) => change.what === 'person' || change.what === 'assignment');
}

/** A mail that only the directory file knows is kept. */
function peopleIn(read: readonly EntraGroup[], stored: readonly Person[]): Person[] {
  const closed = findClosed(read);
  const known = new Map(stored.map((person) => [person.id, person]));
  const members = read.flatMap((group) => group.members).filter(({ id }) => !closed.has(id));
  return members.map(({ id, name, mail }) => ({ id, name, mail: mail ?? known.get(id)?.mail ?? null }));
}

function assignmentsOf(
  stored: readonly Assignment[],
  { mapping, judged }: Reading,
  today: string,
): Assignment[] {
  const current = new Set(stored.filter((assignment) => covers(assignment, today)).map(keyOf));
  return mapping.flatMap(({ group, role, unit }) => {
    const members = judged.find((known) => known.group === group)?.members ?? [];
    return members.map((person): Assignment => {
      // Entra does not say since when: a role begins on the day on which it is first seen.
      const from = current.has(keyOf({ person, role, unit })) ? null : today;
      return { id: '', person, role, unit, from, until: null, source: 'entra' };
    });
  });
}

function keyOf({ person, role, unit }: Pick<Assignment, 'person' | 'role' | 'unit'>): string {
  return JSON.stringify([person, role, unit]);
}
