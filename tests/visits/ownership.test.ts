import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays } from '../../src/calendar/working-days.ts';
import { judgeSilence } from '../../src/visits/handling/escalation.ts';
import { findOwner } from '../../src/visits/handling/ownership.ts';
import { ownerToday, partsOf } from '../../src/visits/parts.ts';
import { makeDirectory, type Sketch } from '../support/make-directory.ts';
import { makeVisit } from '../support/make-visit.ts';

/** Monday. */
const today = '2026-11-23';

const city: Sketch = {
  units: { ks: 'executive', sodermalm: 'district', trafik: 'specialist', hamnar: 'company' },
  roles: [
    ['cecilia', 'contact_person', 'trafik'],
    ['hedda', 'head', 'trafik'],
    ['sara', 'strategist', 'ks'],
    ['stig', 'strategist', 'ks'],
    ['adam', 'administrator', null],
    ['disa', 'head', 'sodermalm'],
    ['rolf', 'registrar', 'sodermalm'],
  ],
  deputies: [['cecilia', 'david', 'trafik']],
};
const make = (changes: Sketch = {}) => makeDirectory({ ...city, ...changes });
const owner = (directory = make(), unit = 'trafik', tried: string[] = []) => {
  const found = findOwner(directory, unit, today, tried);
  return found === undefined ? undefined : [found.person, found.by, found.because, found.insteadOf];
};

describe('The owner of a visit', () => {
  test('is the contact person (5#10), or who stands in while they are away', () => {
    expect(owner()).toEqual(['cecilia', 'contact_person', '5#10', null]);
    const away = make({ absences: [['cecilia', today, today]] });
    expect(owner(away)).toEqual(['david', 'contact_person', '5#10', 'cecilia']);
  });

  test('is the head where there is no contact person, then the office (5#9), at last an administrator', () => {
    const away = make({
      absences: [
        ['cecilia', today, today],
        ['david', today, today],
      ],
    });
    expect(owner(away)).toEqual(['hedda', 'head', '5#7', null]);
    expect(owner(make(), 'hamnar')).toEqual(['sara', 'office', '5#9', null]);
    const nobody = makeDirectory({ units: { hamnar: 'company' }, roles: [['adam', 'administrator', null]] });
    expect(owner(nobody, 'hamnar')).toEqual(['adam', 'administrator', '5#9', null]);
    expect(owner(makeDirectory({ units: { hamnar: 'company' } }), 'hamnar')).toBeUndefined();
  });

  test('is the head of a district, whom 5#10 does not name (5#7), then its registrar, then the office', () => {
    expect(owner(make(), 'sodermalm')).toEqual(['disa', 'head', '5#7', null]);
    expect(owner(make(), 'sodermalm', ['disa'])).toEqual(['rolf', 'registrar', '5#7', null]);
    expect(owner(make(), 'sodermalm', ['disa', 'rolf'])).toEqual(['sara', 'office', '5#9', null]);
  });

  test('is the office for what the board coordinates (5#2)', () => {
    expect(owner(make(), 'ks')).toEqual(['sara', 'office', '5#2', null]);
    expect(owner(make(), 'ks', ['sara'])).toEqual(['stig', 'office', '5#2', null]);
  });

  test('climbs the ladder: deputy, head, office, each once, whoever was asked before', () => {
    const asked: string[] = [];
    for (
      let next = findOwner(make(), 'trafik', today);
      next !== undefined;
      next = findOwner(make(), 'trafik', today, asked)
    ) {
      asked.push(next.person);
    }
    expect(asked).toEqual(['cecilia', 'david', 'hedda', 'sara', 'stig', 'adam']);
  });

  test('of a silent contact person is whoever would stand in today: not one of other days, nor one who is away', () => {
    const otherDays = make({ deputies: [['cecilia', 'david', 'trafik', '2026-12-01', '2026-12-31']] });
    expect(owner(otherDays, 'trafik', ['cecilia'])).toEqual(['hedda', 'head', '5#7', null]);
    const passedOn = make({
      deputies: [
        ['cecilia', 'david', 'trafik'],
        ['david', 'ella'],
      ],
      absences: [['david', today, today]],
    });
    expect(owner(passedOn, 'trafik', ['cecilia'])).toEqual(['ella', 'deputy', '5#10', 'cecilia']);
  });

  test('is somebody, as long as anybody of the ladder can be reached, and never one who is away', () => {
    const people = ['cecilia', 'david', 'hedda', 'sara', 'stig', 'adam'];
    fc.assert(
      fc.property(fc.subarray(people), fc.subarray(people), (away, tried) => {
        const directory = make({ absences: away.map((person) => [person, today, today]) });
        const found = findOwner(directory, 'trafik', today, tried);
        const free = people.filter((person) => !away.includes(person) && !tried.includes(person));
        // David is asked for Cecilia alone; with her gone he stands in.
        expect(found === undefined).toBe(free.length === 0);
        if (found !== undefined) expect(free).toContain(found.person);
      }),
    );
  });
});

describe('What somebody is to a visit', () => {
  const parts = (person: string, directory = make(), visit = makeVisit()) =>
    partsOf(directory, visit, person, today).map(({ part, actingFor }) =>
      actingFor === null ? part : `${part} for ${actingFor}`,
    );

  test.each([
    ['cecilia', ['owner', 'unit']],
    ['hedda', ['unit']],
    ['sara', ['office']],
    ['rut', ['requester']],
    ['david', []],
    ['disa', []],
    ['stranger', []],
  ])('%s is %j', (person, expected) => {
    expect(parts(person)).toEqual(expected);
  });

  test('a deputy is the owner while the absence lasts', () => {
    const away = make({ absences: [['cecilia', today, today]] });
    expect(parts('david', away)).toEqual(['owner for cecilia', 'unit for cecilia']);
  });

  test('an owner whose role has ended, or who is gone, owns it no more; one chosen by a colleague does', () => {
    const ended = make({
      roles: [
        ['cecilia', 'contact_person', 'trafik', null, '2026-11-20'],
        ['sara', 'strategist', 'ks'],
      ],
    });
    expect(ownerToday(ended, makeVisit(), today)).toBeUndefined();
    expect(ownerToday(makeDirectory({}), makeVisit(), today)).toBeUndefined();
    const chosen = makeVisit({ owner: { person: 'disa', by: 'chosen', insteadOf: null, because: '5#7' } });
    expect(ownerToday(make(), chosen, today)).toBe('disa');
  });
});

describe('Silence', () => {
  const afterDays = (days: number, visit = makeVisit(), directory = make()) =>
    judgeSilence(directory, visit, addWorkingDays('2026-11-23', days));

  test('of an offered visit: nothing at first, a reminder on the last day, then the deputy', () => {
    expect(afterDays(0)).toEqual({ kind: 'none' });
    expect(afterDays(1)).toMatchObject({ kind: 'remind', until: '2026-11-24', next: { person: 'david' } });
    expect(afterDays(2)).toMatchObject({
      kind: 'pass_on',
      why: 'silent',
      to: { person: 'david', insteadOf: 'cecilia' },
    });
    expect(afterDays(9)).toMatchObject({ kind: 'pass_on', to: { person: 'david' } });
  });

  test('counts working days: a visit offered on Friday is not passed on before Tuesday', () => {
    const friday = makeVisit({ waitingSince: '2026-11-27' });
    expect(judgeSilence(make(), friday, '2026-11-30')).toMatchObject({ kind: 'remind' });
    expect(judgeSilence(make(), friday, '2026-12-01')).toMatchObject({ kind: 'pass_on' });
  });

  test.each(['accepted', 'assessed'] as const)('of a visit that is %s is borne longer', (state) => {
    expect(afterDays(3, makeVisit({ state }))).toEqual({ kind: 'none' });
    expect(afterDays(4, makeVisit({ state }))).toMatchObject({ kind: 'remind' });
    expect(afterDays(5, makeVisit({ state }))).toMatchObject({ kind: 'pass_on', to: { person: 'david' } });
  });

  test('is not waited for from one who is away before accepting, or who has left', () => {
    const away = make({ absences: [['cecilia', '2026-11-23', '2026-12-23']] });
    expect(afterDays(0, makeVisit(), away)).toMatchObject({
      kind: 'pass_on',
      why: 'absent',
      to: { person: 'david' },
    });
    expect(afterDays(0, makeVisit({ state: 'accepted' }), away)).toEqual({ kind: 'none' });
    const left = makeVisit({
      owner: { person: 'gone', by: 'contact_person', insteadOf: null, because: '5#10' },
    });
    expect(afterDays(0, left)).toMatchObject({ kind: 'pass_on', why: 'left' });
    const decided = { ...left, state: 'decided' as const };
    expect(afterDays(0, decided)).toMatchObject({ kind: 'pass_on', why: 'left' });
  });

  test('of the last of the ladder leads to a reminder each working day, and the visit stays theirs', () => {
    const last = makeVisit({
      owner: { person: 'adam', by: 'administrator', insteadOf: null, because: '5#9' },
      tried: ['cecilia', 'david', 'hedda', 'sara', 'stig', 'adam'],
    });
    expect(afterDays(2, last)).toMatchObject({ kind: 'remind', next: null });
    expect(afterDays(20, last)).toMatchObject({ kind: 'remind', next: null });
  });

  test('is nothing once a visit is decided, done or withdrawn', () => {
    for (const state of ['decided', 'done', 'withdrawn'] as const) {
      expect(afterDays(30, makeVisit({ state }))).toEqual({ kind: 'none' });
    }
  });
});
