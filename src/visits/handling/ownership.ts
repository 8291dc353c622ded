import {
  deputiesOn,
  findPerson,
  type Reachable,
  reachable,
  withAway,
} from '../../network/directory/directory.ts';
import type { Directory, Role, Unit } from '../../network/model.ts';
import type { OwnedBy, Ownership } from '../visit.ts';

/** A step of the ladder: who is asked, and by which paragraph. */
interface Rung {
  readonly by: OwnedBy;
  readonly because: string;
  readonly people: readonly { readonly person: string; readonly insteadOf: string | null }[];
}

/**
 * Who owns a visit at a unit on a date: the first of its ladder who can be reached and has not been `tried`.
 * The contact person (5#10) or who stands in, their deputy, the head of the unit (5#7), then the office
 * (5#9), at last an administrator. Districts, which 5#10 does not name, begin with their head. Undefined when
 * nobody is left.
 */
export function findOwner(
  directory: Directory,
  unit: string,
  date: string,
  tried: readonly string[] = [],
): Ownership | undefined {
  const place = directory.units.find(({ id }) => id === unit);
  for (const { by, because, people } of ladderOf(directory, unit, place, date)) {
    const next = people.find(({ person }) => !tried.includes(person));
    if (next !== undefined) return { ...next, by, because };
  }
  return undefined;
}

function ladderOf(directory: Directory, unit: string, place: Unit | undefined, date: string): Rung[] {
  const rung = (by: OwnedBy, because: string, role: Role, where: string | null): Rung => ({
    by,
    because,
    people: reachable(directory, role, where, date).map(asked),
  });
  const contacts = rung('contact_person', '5#10', 'contact_person', unit);
  const office = [
    rung('office', '5#9', 'strategist', null),
    rung('administrator', '5#9', 'administrator', null),
  ];
  const own = [contacts, deputiesFor(directory, unit, contacts, date), rung('head', '5#7', 'head', unit)];
  // The office sees to what the board coordinates (5#2).
  if (place?.kind === 'executive') {
    const coordinating = office.map((one) => ({ ...one, because: '5#2' }));
    return [...coordinating.slice(0, 1), ...own, ...coordinating.slice(1)];
  }
  if (place?.kind === 'district') return [...own, rung('registrar', '5#7', 'registrar', unit), ...office];
  return [...own, ...office];
}

const asked = ({ person, actingFor }: Reachable) => ({ person: person.id, insteadOf: actingFor?.id ?? null });

/** Those who would stand in for the contact persons if they were away: asked when they are there but silent. */
function deputiesFor(directory: Directory, unit: string, contacts: Rung, date: string): Rung {
  const people = contacts.people.flatMap(({ person }) =>
    deputiesOn(withAway(directory, [person], date), person, date)
      .filter((standIn) => standIn.unit === null || standIn.unit === unit)
      .filter(({ deputy }) => findPerson(directory, deputy) !== undefined)
      .map(({ deputy }) => ({ person: deputy, insteadOf: person })),
  );
  return { by: 'deputy', because: '5#10', people };
}
