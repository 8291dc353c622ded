import type { Absence, Assignment } from '../model.ts';
import { type Period, without } from '../periods.ts';

/** What a directory file or Entra ID says of days on which it was overruled in chat. */
export interface SetAside {
  readonly assignments: readonly Assignment[];
  readonly absences: readonly Absence[];
}

export const nothingSetAside: SetAside = { assignments: [], absences: [] };

/** The periods of one role of one person in one unit are compared with each other. */
export function roleOf({ person, role, unit }: Pick<Assignment, 'person' | 'role' | 'unit'>): string {
  return JSON.stringify([person, role, unit]);
}

export const absentOf = ({ person }: Pick<Absence, 'person'>): string => person;

/**
 * What is wanted without the days that were set aside: what a source said before it was overruled does not
 * come back by being said again. A later beginning than the overruled one is a new statement, and holds.
 */
export function withoutSetAside<Thing extends Period>(
  wanted: readonly Thing[],
  aside: readonly Thing[],
  groupOf: (thing: Thing) => string,
): Thing[] {
  const groups = Map.groupBy(aside, groupOf);
  return wanted.flatMap((thing) => {
    const overruled = (groups.get(groupOf(thing)) ?? []).filter(
      ({ from }) => thing.from === null || (from !== null && thing.from <= from),
    );
    return without(thing, overruled).map((period) => ({ ...thing, ...period }));
  });
}

/** What was set aside and is said no longer: when it is said once more, it is said anew. */
export function saidNoLonger<Thing extends Period>(
  aside: readonly Thing[],
  wanted: readonly Thing[],
  groupOf: (thing: Thing) => string,
): Thing[] {
  const said = new Set(wanted.map(groupOf));
  return aside.filter((thing) => !said.has(groupOf(thing)));
}
