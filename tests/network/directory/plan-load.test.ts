import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayBefore } from '../../../src/calendar/civil-date.ts';
import { type DirectoryChange, planLoad } from '../../../src/network/directory/plan-load.ts';
import type { Assignment, Directory } from '../../../src/network/model.ts';
import { covers, overlap } from '../../../src/network/periods.ts';
import { anyClosedPeriod, anyDay, anyPeriod, days, makeDirectory } from '../../support/make-directory.ts';

const anyone = fc.constantFrom('anna', 'bo', 'cilla');
const people = ['anna', 'bo', 'cilla'];
const units = { trafik: 'specialist', idrott: 'specialist' } as const;
const anyRole = fc.tuple(
  anyone,
  fc.constantFrom('head', 'contact_person'),
  fc.constantFrom('trafik', 'idrott'),
  anyPeriod,
);
const anyFile = fc
  .record({
    roles: fc.array(anyRole, { maxLength: 6 }),
    deputies: fc.array(fc.tuple(anyone, anyone), { maxLength: 3 }),
    absences: fc.array(fc.tuple(anyone, anyClosedPeriod), { maxLength: 4 }),
  })
  .map(({ roles, deputies, absences }) =>
    makeDirectory({
      people,
      units,
      roles: roles.map(([who, role, unit, { from, until }]) => [who, role, unit, from, until] as const),
      deputies: deputies.filter(([who, deputy]) => who !== deputy),
      absences: absences.map(([who, { from, until }]) => [who, from, until] as const),
    }),
  );
const anyLoads = fc
  .array(fc.tuple(anyDay, anyFile), { minLength: 1, maxLength: 7 })
  .map((loads) => loads.sort(([one], [other]) => (one < other ? -1 : 1)));

let lastId = 0;
const newId = () => `id-${++lastId}`;

/** The store after a load, as the register would keep it. */
function loadInto(stored: Directory, file: Directory, today: string): Directory {
  return planLoad(stored, file, today, newId).reduce(apply, stored);
}

function apply(directory: Directory, { what, before, after }: DirectoryChange): Directory {
  const list = {
    unit: 'units',
    person: 'people',
    assignment: 'assignments',
    deputy: 'deputies',
    absence: 'absences',
  } as const;
  const kept: readonly object[] = directory[list[what]];
  const others = kept.filter((thing) => JSON.stringify(thing) !== JSON.stringify(before));
  return { ...directory, [list[what]]: after === null ? others : [...others, after] };
}

const nothing = makeDirectory({});
const groupOf = ({ person, role, unit }: Assignment) => `${person} ${role} ${unit}`;

test('an arbitrary sequence of loads leaves history without overlaps', () => {
  fc.assert(
    fc.property(anyLoads, (loads) => {
      const stored = loads.reduce((directory, [day, file]) => loadInto(directory, file, day), nothing);
      const dated = [
        ...Map.groupBy(stored.assignments, groupOf).values(),
        ...Map.groupBy(stored.absences, ({ person }) => person).values(),
      ];
      for (const periods of dated) {
        periods.forEach((one, place) => {
          expect(one.from === null || one.until === null || one.from <= one.until).toBe(true);
          for (const other of periods.slice(place + 1)) expect(overlap(one, other)).toBe(false);
        });
      }
      const ids = [...stored.assignments, ...stored.absences].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 500 },
  );
});

test('after each load the directory says of every later day what the file says', () => {
  fc.assert(
    fc.property(anyLoads, (loads) => {
      const stored = loads.reduce((directory, [day, file]) => loadInto(directory, file, day), nothing);
      const [today, file] = loads.at(-1) ?? ['', nothing];
      const on = (directory: Directory, date: string) => ({
        roles: [...new Set(directory.assignments.filter((one) => covers(one, date)).map(groupOf))].sort(),
        away: [
          ...new Set(directory.absences.filter((one) => covers(one, date)).map(({ person }) => person)),
        ].sort(),
      });
      for (const date of days.filter((day) => day > today)) expect(on(stored, date)).toEqual(on(file, date));
      const deputies = (directory: Directory) =>
        [...new Set(directory.deputies.map((one) => JSON.stringify(one)))].sort();
      expect(deputies(stored)).toEqual(deputies(file));
    }),
    { numRuns: 300 },
  );
});

test('loading the same twice, the same day or later, plans nothing', () => {
  fc.assert(
    fc.property(anyLoads, anyDay, (loads, day) => {
      const stored = loads.reduce((directory, [date, file]) => loadInto(directory, file, date), nothing);
      const [last, file] = loads.at(-1) ?? ['', nothing];
      expect(planLoad(stored, file, day > last ? day : last, newId)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('what an appointment in chat ended stays ended, whatever the file said before it and on whichever day', () => {
  fc.assert(
    fc.property(fc.option(anyDay), anyDay, anyDay, (from, followedOn, today) => {
      fc.pre(from === null || from < followedOn);
      const ended = dayBefore(followedOn);
      const file = makeDirectory({ people, units, roles: [['anna', 'contact_person', 'trafik', from]] });
      const stored = makeDirectory({
        people,
        units,
        roles: [['anna', 'contact_person', 'trafik', from, ended]],
      });
      const aside = (unit: string) => ({
        assignments: makeDirectory({ roles: [['anna', 'contact_person', unit, followedOn]] }).assignments,
        absences: [],
      });
      expect(planLoad(stored, file, today, newId, aside('trafik'))).toEqual([]);
      // At another unit it ends nothing here.
      expect(planLoad(stored, file, today, newId, aside('idrott'))).not.toEqual([]);
    }),
  );
});
