import type { Absence, Assignment, Deputy, Directory, Person, Unit } from '../model.ts';
import { type Period, planPeriods } from '../periods.ts';
import { absentOf, nothingSetAside, roleOf, type SetAside, withoutSetAside } from './set-aside.ts';

interface Things {
  readonly unit: Unit;
  readonly person: Person;
  readonly assignment: Assignment;
  readonly deputy: Deputy;
  readonly absence: Absence;
}

/** One thing of the directory that becomes another: `before` is null for a new one, `after` for one that goes. */
export type DirectoryChange = {
  readonly [What in keyof Things]: {
    readonly what: What;
    readonly kind: 'added' | 'changed' | 'ended';
    readonly before: Things[What] | null;
    readonly after: Things[What] | null;
  };
}[keyof Things];

/**
 * What brings the file's share of the store in line with the file. In the order in which it can be
 * done: units and people before what refers to them. People are never removed, nor is what has been.
 * What was overruled in chat (`setAside`) does not come back by a file that still says what it said before.
 */
export function planLoad(
  stored: Directory,
  file: Directory,
  today: string,
  newId: () => string,
  setAside: SetAside = nothingSetAside,
): DirectoryChange[] {
  const assignments = withoutSetAside(file.assignments, setAside.assignments, roleOf);
  const absences = withoutSetAside(file.absences, setAside.absences, absentOf);
  return [
    ...compare(stored.units, file.units, ({ id }) => id).map(
      (change): DirectoryChange => ({ what: 'unit', ...change }),
    ),
    ...compare(stored.people, file.people, ({ id }) => id)
      .filter(({ kind }) => kind !== 'ended')
      .map((change): DirectoryChange => ({ what: 'person', ...change })),
    ...compareDated(stored.assignments, assignments, today, newId, roleOf).map(
      (change): DirectoryChange => ({ what: 'assignment', ...change }),
    ),
    ...compare(stored.deputies, file.deputies, keyOf).map(
      (change): DirectoryChange => ({ what: 'deputy', ...change }),
    ),
    ...compareDated(stored.absences, absences, today, newId, absentOf).map(
      (change): DirectoryChange => ({ what: 'absence', ...change }),
    ),
  ];
}

interface Change<Thing> {
  readonly kind: 'added' | 'changed' | 'ended';
  readonly before: Thing | null;
  readonly after: Thing | null;
}

/** What has no dates: it is there or it is not. */
function compare<Thing extends object>(
  stored: readonly Thing[],
  wanted: readonly Thing[],
  idOf: (thing: Thing) => string,
): Change<Thing>[] {
  const before = new Map(stored.map((thing) => [idOf(thing), thing]));
  const after = new Map(wanted.map((thing) => [idOf(thing), thing]));
  const gone = [...before].filter(([id]) => !after.has(id));
  return [
    ...[...after].flatMap(([id, thing]): Change<Thing>[] => {
      const known = before.get(id);
      if (known === undefined) return [{ kind: 'added', before: null, after: thing }];
      return keyOf(known) === keyOf(thing) ? [] : [{ kind: 'changed', before: known, after: thing }];
    }),
    ...gone.map(([, thing]): Change<Thing> => ({ kind: 'ended', before: thing, after: null })),
  ];
}

/** What has dates is compared one thing at a time: the periods of one role of one person in one unit. */
function compareDated<Thing extends Period & { readonly id: string }>(
  stored: readonly Thing[],
  wanted: readonly Thing[],
  today: string,
  newId: () => string,
  groupOf: (thing: Thing) => string,
): Change<Thing>[] {
  const before = Map.groupBy(stored, groupOf);
  const after = Map.groupBy(wanted, groupOf);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((group): Change<Thing>[] => {
    const rows = before.get(group) ?? [];
    const entries = after.get(group) ?? [];
    const plan = planPeriods(rows, entries, today);
    const [sample] = entries;
    const added =
      sample === undefined ? [] : plan.add.map((period) => ({ ...sample, ...period, id: newId() }));
    return [
      ...plan.end.map(({ row, to }) => ({
        kind: 'ended' as const,
        before: row,
        after: to === null ? null : { ...row, ...to },
      })),
      ...plan.change.map(({ row, to }) => ({
        kind: 'changed' as const,
        before: row,
        after: { ...row, ...to },
      })),
      ...added.map((thing) => ({ kind: 'added' as const, before: null, after: thing })),
    ];
  });
}

/** The whole content, whatever the order of its keys. */
function keyOf(thing: object): string {
  return JSON.stringify(Object.entries(thing).sort(([one], [other]) => (one < other ? -1 : 1)));
}
