import { may } from '../network/authority.ts';
import { deputiesOn, findPerson, rolesOn } from '../network/directory/directory.ts';
import type { Directory, Role } from '../network/model.ts';
import type { VisitPart } from './transitions.ts';
import type { OwnedBy, Visit } from './visit.ts';

/** What somebody is to a visit, and in whose place. */
export interface Part {
  readonly part: VisitPart;
  /** The absent person whose part it is, when somebody stands in. */
  readonly actingFor: string | null;
  /** The role by which somebody is of the unit or of the office. */
  readonly role?: Role | 'oneself';
}

/** The role that ownership rests on, where it rests on one: it ends with the role. */
const roleBehind: Readonly<Partial<Record<OwnedBy, { role: Role; where: 'unit' | 'city' }>>> = {
  contact_person: { role: 'contact_person', where: 'unit' },
  head: { role: 'head', where: 'unit' },
  registrar: { role: 'registrar', where: 'unit' },
  office: { role: 'strategist', where: 'city' },
  administrator: { role: 'administrator', where: 'city' },
};

/** Everything that a person is to a visit on a date: the owner or who stands in, of its unit, of the office, who asked. */
export function partsOf(
  directory: Directory,
  visit: Pick<Visit, 'owner' | 'requester' | 'unit'>,
  person: string,
  date: string,
): Part[] {
  const parts: Part[] = [];
  const owner = ownerToday(directory, visit, date);
  if (owner === person) parts.push({ part: 'owner', actingFor: absentBehind(directory, visit, date) });
  else if (owner !== undefined && standsIn(directory, { person, owner, unit: visit.unit }, date)) {
    parts.push({ part: 'owner', actingFor: owner });
  }
  const unit = may(directory, { person, act: 'handle-visit', unit: visit.unit }, date);
  if (unit.ok) parts.push({ part: 'unit', actingFor: unit.value.actingFor, role: unit.value.role });
  const office = may(directory, { person, act: 'oversee-visits', unit: null }, date);
  if (office.ok) parts.push({ part: 'office', actingFor: office.value.actingFor });
  if (visit.requester?.id === person) parts.push({ part: 'requester', actingFor: null });
  return parts;
}

/** The owner, as long as the person is in the directory and has the role that made it theirs; else undefined. */
export function ownerToday(
  directory: Directory,
  { owner, unit }: Pick<Visit, 'owner' | 'unit'>,
  date: string,
): string | undefined {
  if (owner === null || findPerson(directory, owner.person) === undefined) return undefined;
  const behind = roleBehind[owner.by];
  if (behind === undefined) return owner.person;
  // Who stands in for somebody owns it in that person's role.
  const holder = owner.insteadOf ?? owner.person;
  const holds = rolesOn(directory, holder, date).some(
    (held) => held.role === behind.role && (behind.where === 'city' || held.unit === unit),
  );
  return holds ? owner.person : undefined;
}

/** Whose visit the owner owns while that person is away; null when it is the owner's own. */
function absentBehind(
  directory: Directory,
  { owner, unit }: Pick<Visit, 'owner' | 'unit'>,
  date: string,
): string | null {
  if (owner === null || owner.insteadOf === null) return null;
  const { person, insteadOf } = owner;
  return standsIn(directory, { person, owner: insteadOf, unit }, date) ? insteadOf : null;
}

function standsIn(
  directory: Directory,
  { person, owner, unit }: { person: string; owner: string; unit: string },
  date: string,
): boolean {
  return deputiesOn(directory, owner, date).some(
    ({ deputy, unit: limit }) => deputy === person && (limit === null || limit === unit),
  );
}
