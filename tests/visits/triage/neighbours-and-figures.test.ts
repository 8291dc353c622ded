import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findClashes, findEarlier } from '../../../src/visits/card/neighbours.ts';
import { withoutPeople } from '../../../src/visits/erase-visits.ts';
import { countVisits, countYear, outcomeOf } from '../../../src/visits/lists/statistics.ts';
import { answers, visitStates } from '../../../src/visits/visit.ts';
import { makeVisit } from '../../support/make-visit.ts';

const on = (id: string, from: string, until = from) =>
  makeVisit({ id, number: Number(id), facts: { from, until } });
const ids = (visits: readonly { id: string }[]) => visits.map(({ id }) => id);

describe('Visits that clash', () => {
  const visit = on('1', '2027-03-02', '2027-03-04');

  test('are those at the same unit on one of the same days', () => {
    const others = [
      on('2', '2027-03-04', '2027-03-05'),
      on('3', '2027-03-05'),
      on('4', '2027-02-20', '2027-03-02'),
      visit,
    ];
    expect(ids(findClashes(visit, others))).toEqual(['4', '2']);
    expect(findClashes(visit, [{ ...on('5', '2027-03-03'), unit: 'idrott' }])).toEqual([]);
  });

  test('are not those that will not be, nor any without days', () => {
    const decision = { answer: 'decline' as const, words: '', on: '2026-11-23' };
    const others = [
      { ...on('2', '2027-03-03'), state: 'withdrawn' as const },
      { ...on('3', '2027-03-03'), state: 'decided' as const, decision },
      makeVisit({ id: '4' }),
    ];
    expect(findClashes(visit, others)).toEqual([]);
    expect(findClashes(makeVisit({ id: '9' }), [visit])).toEqual([]);
  });
});

test('Earlier visits from the same place are found whatever the accents, the latest first', () => {
  const visit = makeVisit({ id: '1', facts: { origin: 'Málaga' } });
  const others = [
    makeVisit({ id: '2', facts: { origin: 'malaga ', from: '2025-01-01' } }),
    makeVisit({ id: '3', facts: { origin: 'Malaga', from: '2026-01-01' } }),
    makeVisit({ id: '4', facts: { origin: 'Madrid' } }),
  ];
  expect(ids(findEarlier(visit, others))).toEqual(['3', '2']);
  expect(
    findEarlier(makeVisit({ facts: { origin: '' } }), [makeVisit({ id: '5', facts: { origin: '' } })]),
  ).toEqual([]);
});

describe('Figures', () => {
  const decided = { answer: 'welcome' as const, words: '', on: '2026-11-23' };
  const visits = [
    makeVisit({ id: '1', facts: { from: '2026-03-03', people: 12 }, fields: ['trafik', 'miljo'] }),
    makeVisit({ id: '2', facts: { from: '2026-03-05', people: 3 }, state: 'decided', decision: decided }),
    makeVisit({
      id: '3',
      facts: { origin: 'Atlantis', country: null },
      createdOn: '2026-05-01',
      state: 'withdrawn',
    }),
    makeVisit({ id: '4', facts: { from: '2027-01-02' } }),
  ];

  test('count what was handed over on the way beside what became of it', () => {
    const { byOutcome } = countVisits(visits, '2026', new Set(['1', '4']));

    expect(byOutcome).toContainEqual({ value: 'handed_over', visits: 1, people: expect.any(Number) });
    expect(byOutcome.reduce((sum, one) => sum + one.visits, 0)).toBe(4);
  });

  test('of a year leave out what was withdrawn or declined, and say how many those were', () => {
    const declined = makeVisit({
      ...{ id: '5', facts: { from: '2026-06-01', people: 40 }, state: 'decided' },
      decision: { ...decided, answer: 'decline' },
    });
    const counted = countYear([...visits, declined], '2026');

    expect(counted).toMatchObject({ visits: 2, people: 15, notToBe: 2 });
    expect(counted.byMonth).toEqual([{ value: '2026-03', visits: 2, people: 15 }]);
    expect(counted.byOrigin.map(({ value }) => value)).toEqual(['LV']);
    expect(counted.byOutcome.map(({ value }) => value)).toEqual(['decline', 'open', 'welcome', 'withdrawn']);
  });

  test('count by place, field, unit, outcome and month, with the people', () => {
    expect(countVisits(visits, '2026')).toEqual({
      visits: 3,
      people: 15,
      byOrigin: [
        { value: 'LV', visits: 2, people: 15 },
        { value: 'Atlantis', visits: 1, people: 0 },
      ],
      byField: [
        { value: 'trafik', visits: 3, people: 15 },
        { value: 'miljo', visits: 1, people: 12 },
      ],
      byUnit: [{ value: 'trafik', visits: 3, people: 15 }],
      byOutcome: [
        { value: 'open', visits: 1, people: 12 },
        { value: 'welcome', visits: 1, people: 3 },
        { value: 'withdrawn', visits: 1, people: 0 },
      ],
      byMonth: [
        { value: '2026-03', visits: 2, people: 15 },
        { value: '2026-05', visits: 1, people: 0 },
      ],
    });
  });

  test('are the same when the personal data is erased', () => {
    const anyVisit = fc
      .record({
        state: fc.constantFrom(...visitStates),
        answer: fc.option(fc.constantFrom(...answers)),
        people: fc.option(fc.integer({ min: 1, max: 80 })),
        from: fc.option(fc.constantFrom('2026-02-01', '2026-07-01', '2027-02-01')),
        country: fc.option(fc.constantFrom('LV', 'NO')),
      })
      .map(({ state, answer, people, from, country }) =>
        makeVisit({
          state,
          decision: answer === null ? null : { answer, words: 'Anna', on: '2026-01-01' },
          facts: {
            people,
            from,
            until: from,
            country,
            who: 'Anna',
            asks: 'Anna',
            contact: 'Anna',
            topics: 'Anna',
          },
          text: 'Anna',
        }),
      );
    fc.assert(
      fc.property(fc.array(anyVisit, { maxLength: 12 }), (all) => {
        const erased = all.map((visit) => withoutPeople(visit, '2028-12-01'));
        expect(countVisits(erased, '2026')).toEqual(countVisits(all, '2026'));
        expect(JSON.stringify(erased)).not.toContain('Anna');
        expect(JSON.stringify(erased)).not.toMatch(/cecilia|rut/i);
      }),
    );
  });

  test('a visit that is decided counts by its answer', () => {
    expect(outcomeOf({ state: 'decided', decision: decided })).toBe('welcome');
    expect(outcomeOf({ state: 'assessed', decision: null })).toBe('open');
    expect(outcomeOf({ state: 'done', decision: decided })).toBe('done');
  });
});
