import fc from 'fast-check';
import type { Directory, Role, Unit, UnitKind } from '../../src/network/model.ts';

/** A directory in short: who is what and where, who stands in for whom, who is away. */
export interface Sketch {
  /** Kinds of units by id; units that roles speak of are specialist when they are not here. */
  readonly units?: Readonly<Record<string, UnitKind>>;
  /** People beside those of the roles, deputies and absences. */
  readonly people?: readonly string[];
  readonly roles?: readonly (readonly [
    person: string,
    role: Role,
    unit: string | null,
    from?: string | null,
    until?: string | null,
  ])[];
  readonly deputies?: readonly (readonly [
    person: string,
    deputy: string,
    unit?: string | null,
    from?: string | null,
    until?: string | null,
  ])[];
  readonly absences?: readonly (readonly [person: string, from: string, until: string])[];
}

/** Draws a directory from its sketch. A person's name is the id with a capital. */
export function makeDirectory({
  units = {},
  people = [],
  roles = [],
  deputies = [],
  absences = [],
}: Sketch): Directory {
  const names = [...people, ...roles.map(([person]) => person)];
  names.push(
    ...deputies.flatMap(([person, deputy, _unit]) => [person, deputy]),
    ...absences.map(([who]) => who),
  );
  const kinds = {
    ...Object.fromEntries(roles.flatMap(([, , unit]) => (unit === null ? [] : [[unit, 'specialist']]))),
    ...units,
  };
  return {
    units: Object.entries(kinds).map(([id, kind]) => makeUnit(id, kind as UnitKind)),
    people: [...new Set(names)].map((id) => ({
      id,
      name: id[0]?.toUpperCase() + id.slice(1),
      mail: `${id}@stad.example`,
    })),
    assignments: roles.map(([person, role, unit, from = null, until = null], position) => ({
      id: `assignment-${position}`,
      person,
      role,
      unit,
      from,
      until,
      source: 'file',
    })),
    deputies: deputies.map(([person, deputy, unit = null, from = null, until = null]) => ({
      person,
      deputy,
      unit,
      from,
      until,
    })),
    absences: absences.map(([person, from, until], position) => ({
      id: `absence-${position}`,
      person,
      from,
      until,
    })),
  };
}

/** A unit with a name made of its id. */
export function makeUnit(id: string, kind: UnitKind = 'specialist'): Unit {
  return {
    id,
    name: `${id} nämnd`,
    kind,
    administration: `${id} kontor`,
    topics: [],
    mailbox: `${id}@stad.example`,
    channel: null,
  };
}

/** The days of six weeks around the end of summer time, few enough to collide. */
export const days = Array.from({ length: 42 }, (_, day) =>
  new Date(Date.UTC(2026, 9, 5 + day)).toISOString().slice(0, 10),
);

export const anyDay = fc.constantFrom(...days);

/** A period of civil dates, open or not at its ends. */
export const anyPeriod = fc
  .tuple(fc.option(anyDay), fc.option(anyDay))
  .map(([one, other]) =>
    one !== null && other !== null && one > other ? { from: other, until: one } : { from: one, until: other },
  );

/** A period with both its ends. */
export const anyClosedPeriod = fc
  .tuple(anyDay, anyDay)
  .map(([one, other]) => (one > other ? { from: other, until: one } : { from: one, until: other }));
