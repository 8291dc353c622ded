import type { Directory, Person } from './model.ts';
import { covers } from './periods.ts';

/** A message has room for so many choices (28 kB, about a hundred bytes each); others are named in words. */
const MOST = 150;

/** The people to choose a deputy of somebody among: the deputies they have and colleagues of their units first. */
export function nearestPeople(directory: Directory, person: string, today: string): Person[] {
  const deputies = directory.deputies.filter((entry) => entry.person === person);
  const units = directory.assignments.filter((one) => one.person === person && covers(one, today));
  const next = new Set([person, ...deputies.map(({ deputy }) => deputy)]);
  return byNearness(directory, next, new Set(units.flatMap(({ unit }) => unit ?? [])), today);
}

/** The people to choose one of a unit's among: those who have a role there first. */
export function nearestToUnit(directory: Directory, unit: string, today: string): Person[] {
  return byNearness(directory, new Set(), new Set([unit]), today);
}

/** The nearest, then those with a role at the units, then the others; each part by name. */
function byNearness(
  directory: Directory,
  nearest: ReadonlySet<string>,
  units: ReadonlySet<string>,
  today: string,
): Person[] {
  const there = new Set(
    directory.assignments
      .filter((one) => one.unit !== null && units.has(one.unit) && covers(one, today))
      .map(({ person }) => person),
  );
  const rank = ({ id }: Person) => (nearest.has(id) ? 0 : there.has(id) ? 1 : 2);
  return [...directory.people]
    .sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, 'sv'))
    .slice(0, MOST);
}
