import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deputiesOn,
  holdersOn,
  isAbsent,
  reachable,
  rolesOn,
} from '../../../src/network/directory/directory.ts';
import type { Directory } from '../../../src/network/model.ts';
import { anyClosedPeriod, anyDay, anyPeriod, makeDirectory } from '../../support/make-directory.ts';

const whoStandsIn = (directory: Directory, person: string, date: string) =>
  deputiesOn(directory, person, date).map(({ deputy, unit }) =>
    unit === null ? deputy : `${deputy} at ${unit}`,
  );
const whoIsReached = (directory: Directory, date: string) =>
  reachable(directory, 'contact_person', 'trafik', date).map(({ person, actingFor }) =>
    actingFor === null ? person.id : `${person.id} for ${actingFor.id}`,
  );

describe('A role', () => {
  test.each([
    ['2026-10-24', 0],
    ['2026-10-25', 1],
    ['2026-11-10', 1],
    ['2026-11-11', 0],
  ])('on %s counts %i times between its dates, both inclusive', (date, count) => {
    const directory = makeDirectory({ roles: [['anna', 'head', 'trafik', '2026-10-25', '2026-11-10']] });
    expect(rolesOn(directory, 'anna', date)).toHaveLength(count);
    expect(holdersOn(directory, 'head', 'trafik', date)).toHaveLength(count);
  });

  test('never counts outside its dates, and always within', () => {
    fc.assert(
      fc.property(anyPeriod, anyDay, ({ from, until }, date) => {
        const directory = makeDirectory({ roles: [['anna', 'head', 'trafik', from, until]] });
        const within = (from === null || from <= date) && (until === null || date <= until);
        expect(rolesOn(directory, 'anna', date)).toHaveLength(within ? 1 : 0);
        expect(holdersOn(directory, 'head', 'trafik', date)).toHaveLength(within ? 1 : 0);
        expect(reachable(directory, 'head', 'trafik', date)).toHaveLength(within ? 1 : 0);
      }),
    );
  });

  test('is held by each person once, the longest serving first, wherever or at one unit', () => {
    const directory = makeDirectory({
      roles: [
        ['bertil', 'contact_person', 'trafik', '2026-01-01'],
        ['anna', 'contact_person', 'trafik', '2020-01-01'],
        ['anna', 'contact_person', 'trafik', '2024-01-01'],
        ['cilla', 'contact_person', 'idrott'],
        ['bertil', 'head', 'idrott'],
      ],
    });
    const ids = (unit: string | null) =>
      holdersOn(directory, 'contact_person', unit, '2026-10-25').map(({ person }) => person.id);
    expect(ids('trafik')).toEqual(['anna', 'bertil']);
    expect(ids(null)).toEqual(['cilla', 'anna', 'bertil']);
    expect(ids('kultur')).toEqual([]);
    expect(holdersOn(directory, 'contact_person', 'trafik', '2026-10-25')[0]?.assignment.from).toBe(
      '2020-01-01',
    );
  });
});

describe('A deputy', () => {
  const absences = [['anna', '2026-10-10', '2026-10-20']] as const;

  test('stands in on the first and the last day of the absence, and on no other', () => {
    const directory = makeDirectory({ absences, deputies: [['anna', 'bertil']] });
    const days = ['2026-10-09', '2026-10-10', '2026-10-20', '2026-10-21'];
    expect(days.map((day) => isAbsent(directory, 'anna', day))).toEqual([false, true, true, false]);
    expect(days.map((day) => whoStandsIn(directory, 'anna', day))).toEqual([[], ['bertil'], ['bertil'], []]);
  });

  test('who is away passes it on, in the unit that both are named for', () => {
    const directory = makeDirectory({
      absences: [...absences, ['bertil', '2026-10-15', '2026-10-16'], ['cilla', '2026-10-16', '2026-10-16']],
      deputies: [
        ['anna', 'bertil', 'trafik'],
        ['bertil', 'cilla'],
        ['bertil', 'olle', 'idrott'],
        ['cilla', 'david', 'trafik'],
      ],
    });
    expect(whoStandsIn(directory, 'anna', '2026-10-14')).toEqual(['bertil at trafik']);
    expect(whoStandsIn(directory, 'anna', '2026-10-15')).toEqual(['cilla at trafik']);
    expect(whoStandsIn(directory, 'anna', '2026-10-16')).toEqual(['david at trafik']);
  });

  test('who was named for the absence goes before those who always stand in, while there and in their unit', () => {
    const directory = makeDirectory({
      absences: [...absences, ['cilla', '2026-10-13', '2026-10-13']],
      deputies: [
        ['anna', 'bertil', 'trafik'],
        ['anna', 'david', 'idrott'],
        ['anna', 'cilla', 'trafik', '2026-10-12', '2026-10-13'],
        ['anna', 'eva', null, '2026-10-19', '2026-10-20'],
      ],
    });
    const on = (day: string) => whoStandsIn(directory, 'anna', day);
    expect(on('2026-10-11')).toEqual(['bertil at trafik', 'david at idrott']);
    expect(on('2026-10-12')).toEqual(['david at idrott', 'cilla at trafik']);
    expect(on('2026-10-13')).toEqual(['bertil at trafik', 'david at idrott']);
    expect(on('2026-10-19')).toEqual(['eva']);
  });

  test('is nobody when all in the circle are away', () => {
    const away = ['anna', 'bertil', 'cilla'].map((who) => [who, '2026-10-10', '2026-10-20'] as const);
    const circle = [
      ['anna', 'bertil'],
      ['bertil', 'cilla'],
      ['cilla', 'anna'],
      ['bertil', 'anna', 'trafik'],
    ] as const;
    expect(whoStandsIn(makeDirectory({ absences: away, deputies: circle }), 'anna', '2026-10-12')).toEqual(
      [],
    );
  });

  test('never stands in outside the absence, is never away, and never the person itself', () => {
    const anyone = fc.constantFrom('anna', 'bertil', 'cilla', 'david', 'eva');
    const anyUnit = fc.constantFrom('trafik', 'idrott', null);
    const anySketch = fc.record({
      absences: fc.array(fc.tuple(anyone, anyClosedPeriod), { maxLength: 8 }),
      deputies: fc.array(fc.tuple(anyone, anyone, anyUnit), { maxLength: 10 }),
    });
    fc.assert(
      fc.property(anySketch, anyone, anyDay, (sketch, person, date) => {
        const directory = makeDirectory({
          people: ['anna', 'bertil', 'cilla', 'david', 'eva'],
          absences: sketch.absences.map(([who, { from, until }]) => [who, from, until] as const),
          deputies: sketch.deputies.filter(([who, deputy]) => who !== deputy),
        });
        const deputies = deputiesOn(directory, person, date);
        if (!isAbsent(directory, person, date)) expect(deputies).toEqual([]);
        for (const { deputy } of deputies) {
          expect(isAbsent(directory, deputy, date)).toBe(false);
          expect(deputy).not.toBe(person);
        }
        const direct = directory.deputies.filter((entry) => entry.person === person);
        for (const { deputy, unit } of isAbsent(directory, person, date) ? direct : []) {
          if (!isAbsent(directory, deputy, date)) expect(deputies).toContainEqual({ deputy, unit });
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('For a role one reaches', () => {
  const roles = [
    ['anna', 'contact_person', 'trafik', null, '2026-10-31'],
    ['cilla', 'contact_person', 'trafik', '2026-10-12', null],
  ] as const;
  const absences = [
    ['anna', '2026-10-10', '2026-10-20'],
    ['cilla', '2026-10-14', '2026-11-05'],
  ] as const;
  const directory = makeDirectory({
    roles,
    absences,
    deputies: [
      ['anna', 'bertil', 'trafik'],
      ['cilla', 'bertil'],
      ['cilla', 'olle', 'idrott'],
    ],
  });

  test.each([
    ['the holder who is there', '2026-10-09', ['anna']],
    ['the deputy, who acts for the absent one', '2026-10-10', ['bertil for anna']],
    ['the other holder before any deputy', '2026-10-12', ['cilla']],
    ['each deputy once, and none of another unit', '2026-10-15', ['bertil for anna']],
    ['the first one again after the absence', '2026-10-21', ['anna']],
    ['no deputy of somebody whose role has ended', '2026-11-01', ['bertil for cilla']],
    ['the one who is left', '2026-11-06', ['cilla']],
  ])('%s, on %s', (_, date, reached) => {
    expect(whoIsReached(directory, date)).toEqual(reached);
  });

  test('nobody when the only one is away without a deputy, or there is none', () => {
    const alone = makeDirectory({ roles: [['anna', 'contact_person', 'trafik']], absences });
    expect(whoIsReached(alone, '2026-10-15')).toEqual([]);
    expect(reachable(alone, 'head', 'trafik', '2026-10-15')).toEqual([]);
  });
});
