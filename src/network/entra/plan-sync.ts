import { type DirectoryChange, planLoad } from '../directory/plan-load.ts';
import { nothingSetAside, type SetAside } from '../directory/set-aside.ts';
import type { Assignment, Directory, Person } from '../model.ts';
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

/**
 * What brings Entra's share of the directory in line with the groups. What has been stays as history, and
 * whoever was followed by an appointment in chat does not come back by being in the group still.
 */
export function planSync(
  stored: Directory,
  reading: Reading,
  today: string,
  newId: () => string,
  setAside: SetAside = nothingSetAside,
): EntraChange[] {
  const share = { units: [], deputies: [], absences: [] };
  const changes = planLoad(
    { ...share, people: stored.people, assignments: stored.assignments },
    { ...share, people: peopleIn(reading.read, stored.people), assignments: assignmentsOf(reading) },
    today,
    newId,
    setAside,
  );
  return changes.flatMap((change) => {
    if (change.what === 'person') return [change];
    return change.what === 'assignment' ? beginWhenSeen(change, today) : [];
  });
}

/** A mail that only the directory file knows is kept. */
function peopleIn(read: readonly EntraGroup[], stored: readonly Person[]): Person[] {
  const closed = findClosed(read);
  const known = new Map(stored.map((person) => [person.id, person]));
  const members = read.flatMap((group) => group.members).filter(({ id }) => !closed.has(id));
  return members.map(({ id, name, mail }) => ({ id, name, mail: mail ?? known.get(id)?.mail ?? null }));
}

/** What the groups say: who has which role, but not since when. */
export function assignmentsOf({ mapping, judged }: Pick<Reading, 'mapping' | 'judged'>): Assignment[] {
  return mapping.flatMap(({ group, role, unit }) => {
    const members = judged.find((known) => known.group === group)?.members ?? [];
    return members.map(
      (person): Assignment => ({ id: '', person, role, unit, from: null, until: null, source: 'entra' }),
    );
  });
}

/** A role begins on the day on which it is first seen; one that was overruled before it was seen never did. */
function beginWhenSeen(
  change: Extract<DirectoryChange, { what: 'assignment' }>,
  today: string,
): EntraChange[] {
  const { kind, after } = change;
  if (kind !== 'added' || after === null || after.from !== null) return [change];
  if (after.until !== null && after.until < today) return [];
  return [{ ...change, after: { ...after, from: today } }];
}
