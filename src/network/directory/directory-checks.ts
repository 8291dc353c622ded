import type { z } from 'zod';
import { editDistance } from '../../language/edit-distance.ts';
import { type Finding, fieldsOf, itemsOf, type Path, quote } from './plain-content.ts';

/** How an id is read: a text, made comparable. */
type Id = z.ZodType<string>;

/** Ids that stand twice in their list. */
export function findDuplicates(content: unknown, id: Id): Finding[] {
  return (['units', 'people'] as const).flatMap((list) => {
    const seen = new Set<string>();
    return idsIn(content, list, id).flatMap(({ path, value }) => {
      const twice = seen.has(value);
      seen.add(value);
      return twice ? [{ path, says: `is ${quote(value)}, which stands here already` }] : [];
    });
  });
}

/** Units and people that are referred to but not listed. An entry with other faults still has its id. */
export function findUnknown(content: unknown, id: Id): Finding[] {
  const known = {
    units: new Set(idsIn(content, 'units', id).map(({ value }) => value)),
    people: new Set(idsIn(content, 'people', id).map(({ value }) => value)),
  };
  const top = fieldsOf(content);
  const roles = itemsOf(top.people, ['people']).flatMap((person) =>
    itemsOf(fieldsOf(person.content).roles, [...person.path, 'roles']),
  );
  const deputies = itemsOf(top.deputies, ['deputies']);
  const absences = itemsOf(top.absences, ['absences']);
  const referring = [
    { list: 'units', key: 'unit', entries: [...roles, ...deputies] },
    { list: 'people', key: 'person', entries: [...deputies, ...absences] },
    { list: 'people', key: 'deputy', entries: deputies },
  ] as const;
  return referring.flatMap(({ list, key, entries }) =>
    entries.flatMap((entry) => {
      const { data: to } = id.safeParse(fieldsOf(entry.content)[key]);
      if (to === undefined || known[list].has(to)) return [];
      return [{ path: [...entry.path, key], says: `is ${quote(to)}, which is not among the ${list}` }];
    }),
  );
}

function idsIn(content: unknown, list: 'units' | 'people', id: Id): { path: Path; value: string }[] {
  return itemsOf(fieldsOf(content)[list], [list]).flatMap((entry) => {
    const { data: value } = id.safeParse(fieldsOf(entry.content).id);
    return value === undefined ? [] : [{ path: [...entry.path, 'id'], value }];
  });
}

const topKeys = ['units', 'people', 'deputies', 'absences'];
const unitKeys = ['id', 'name', 'kind', 'administration', 'english', 'topics', 'mailbox', 'channel'];
const personKeys = ['id', 'name', 'mail', 'roles'];

/** Other keys are let be in the top, units and people; but one that is nearly a known key is a slip. */
export function findMisspelt(content: unknown): Finding[] {
  const top = fieldsOf(content);
  return [
    ...slipsIn([], top, topKeys),
    ...itemsOf(top.units, ['units']).flatMap((unit) => slipsIn(unit.path, fieldsOf(unit.content), unitKeys)),
    ...itemsOf(top.people, ['people']).flatMap((person) =>
      slipsIn(person.path, fieldsOf(person.content), personKeys),
    ),
  ];
}

function slipsIn(path: Path, fields: Readonly<Record<string, unknown>>, known: readonly string[]): Finding[] {
  const absent = known.filter((key) => !(key in fields));
  return Object.keys(fields).flatMap((key) => {
    const meant = known.includes(key) ? undefined : absent.find((other) => editDistance(key, other) <= 2);
    return meant === undefined
      ? []
      : [{ path: [...path, key], says: `is not known here; is ${meant} meant?` }];
  });
}
