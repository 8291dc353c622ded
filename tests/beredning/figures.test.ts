import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countFigures,
  divisions,
  type FiguresQuestion,
  spentOn,
  UNSAID,
} from '../../src/beredning/figures/figures.ts';
import type { Matter } from '../../src/beredning/model.ts';
import type { Proposal } from '../../src/beredning/proposal.ts';
import { namesYear, readFiguresQuestion } from '../../src/beredning/reading/figures-question.ts';
import { matterEntries } from '../../src/reports/year/matter-entries.ts';
import { makeMatter } from './make-matter.ts';

const today = '2026-11-23';
const byMonth: FiguresQuestion = { year: 2026, by: 'month', place: null };

function trip(
  from: string,
  cost: number,
  proposal: Partial<Proposal> = {},
  changes: Partial<Matter> = {},
): Matter {
  const costs = [{ kind: 'other', amount: cost } as const];
  return makeMatter({ ...changes, proposal: { from, until: from, travellerCount: 2, costs, ...proposal } });
}

function reported(from: string, approved: number, cost: number, proposal: Partial<Proposal> = {}): Matter {
  const report = { person: 'anna', learned: 'mycket', cost, costs: [], at: '2026-06-10T08:00:00.000Z' };
  return trip(from, approved, proposal, { state: 'reported', report });
}

describe('What trips have cost', () => {
  const matters = [
    trip('2026-02-10', 10_000, { place: 'Oslo', directions: ['cooperation'] }),
    reported('2026-06-03', 28_000, 26_500, { place: 'Bryssel', directions: ['cooperation', 'influence'] }),
    trip('2026-12-01', 40_000),
    trip('2025-02-20', 7_000, { place: 'Brussels' }),
    trip('2025-12-05', 9_000),
    trip('2026-03-01', 99_000, {}, { state: 'rejected' }),
    makeMatter({ proposal: { kind: 'declaration', from: '2026-03-01' } }),
  ];

  it('is the true cost where it is known, what was approved elsewhere, and not what lies ahead', () => {
    const figures = countFigures(matters, byMonth, today);

    expect(figures.made).toEqual({ trips: 2, travellers: 4, cost: 36_500 });
    expect(figures.ahead).toEqual({ trips: 1, travellers: 2, cost: 40_000 });
    expect(figures.reported).toEqual({ trips: 1, approved: 28_000, cost: 26_500 });
  });

  it('is held against the year before up to the same day', () => {
    expect(countFigures(matters, byMonth, today).before).toEqual({ trips: 1, travellers: 2, cost: 7_000 });
    expect(countFigures(matters, byMonth, '2026-12-31').before.cost).toBe(16_000);
  });

  it('is the whole of a year that has been', () => {
    const figures = countFigures(matters, { ...byMonth, year: 2025 }, today);

    expect(figures).toMatchObject({
      until: '2025-12-31',
      made: { trips: 2, cost: 16_000 },
      ahead: { trips: 0 },
    });
  });

  it('is parted into every month up to the last one, with the same month of the year before', () => {
    const { parts } = countFigures(matters, byMonth, today);

    expect(parts.map(({ key }) => key)).toEqual(
      ['01', '02', '03', '04', '05', '06'].map((month) => `2026-${month}`),
    );
    expect(parts[1]).toMatchObject({ cost: 10_000, costBefore: 7_000 });
  });

  it('counts a trip in each direction that it serves', () => {
    const { parts } = countFigures(matters, { ...byMonth, by: 'direction' }, today);

    expect(parts.map(({ key, cost }) => [key, cost])).toEqual([
      ['cooperation', 36_500],
      ['influence', 26_500],
      [UNSAID, 0],
    ]);
  });

  it('is that of one place, in whichever language it was written', () => {
    const { made, before } = countFigures(matters, { ...byMonth, place: 'brussels' }, today);

    expect(made.trips).toBe(1);
    expect(before.trips).toBe(1);
  });

  it('is what the city pays of it', () => {
    const partly = { payer: 'partly-sponsored', sponsor: 'EU', sponsored: 8_000 } as const;

    expect(spentOn(trip('2026-02-10', 20_000, { funding: partly }))).toBe(12_000);
    expect(spentOn(reported('2026-02-10', 20_000, 25_000, { funding: partly }))).toBe(17_000);
  });

  it('adds up to the whole in every division but directions', () => {
    const anyTrip = fc
      .record({
        day: fc.integer({ min: 0, max: 729 }),
        cost: fc.integer({ min: 0, max: 100_000 }),
        unit: fc.constantFrom('ks', 'kultur', null),
        kind: fc.constantFrom('conference', 'event', 'delegation-trip'),
      })
      .map(({ day, cost, unit, kind }) =>
        trip(new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10), cost, {
          onBehalfOf: unit,
          kind: kind as Proposal['kind'],
        }),
      );
    fc.assert(
      fc.property(fc.array(anyTrip, { maxLength: 30 }), fc.constantFrom(...divisions), (trips, by) => {
        const { made, before, parts } = countFigures(trips, { year: 2026, by, place: null }, today);
        const sum = (value: (part: (typeof parts)[number]) => number) =>
          parts.reduce((all, part) => all + value(part), 0);
        expect(sum(({ cost }) => cost)).toBe(made.cost);
        expect(sum(({ trips: count }) => count)).toBe(made.trips);
        expect(sum(({ costBefore }) => costBefore)).toBe(before.cost);
      }),
    );
  });
});

describe('A trip that was called off', () => {
  const calledOff = (from: string, on: string, paid: number): Matter =>
    trip(
      from,
      50_000,
      { directions: ['influence'] },
      {
        state: 'cancelled',
        cancellation: { person: 'anna', reason: 'inställt', paid, at: `${on}T08:00:00.000Z` },
      },
    );

  it('costs what was paid all the same, on the day that it was called off, with nobody travelling', () => {
    const ahead = calledOff('2027-03-01', '2026-10-05', 4_500);
    const figures = countFigures([trip('2026-02-10', 10_000), ahead], byMonth, today);

    expect(figures.made).toEqual({ trips: 2, travellers: 2, cost: 14_500 });
    expect(figures.calledOff).toEqual({ trips: 1, cost: 4_500 });
    expect(figures.parts.at(-1)).toMatchObject({ key: '2026-10', cost: 4_500 });
    expect(countFigures([ahead], { ...byMonth, year: 2027 }, '2027-11-23').made.trips).toBe(0);
    expect(matterEntries([ahead], { first: '2026-01-01', last: today })).toMatchObject([
      { kind: 'trip', date: '2026-10-05', people: 0, cost: 4_500 },
    ]);
  });

  it('is no trip where nothing was paid', () => {
    const off = calledOff('2026-03-01', '2026-02-01', 0);

    expect(countFigures([off], byMonth, today).made).toEqual({ trips: 0, travellers: 0, cost: 0 });
    expect(matterEntries([off], { first: '2026-01-01', last: today })).toEqual([]);
  });

  it('adds to figures, and to the entries of the year, what was paid and nothing else', () => {
    const day = fc
      .integer({ min: 0, max: 364 })
      .map((number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10));
    const paid = fc.integer({ min: 0, max: 100_000 });
    const anyTrip = fc.oneof(
      fc.tuple(day, paid).map(([from, cost]) => ({ matter: reported(from, 1, cost), cost })),
      fc.tuple(day, day, paid).map(([from, on, cost]) => ({ matter: calledOff(from, on, cost), cost })),
    );
    const span = { first: '2026-01-01', last: '2026-12-31' };
    fc.assert(
      fc.property(fc.array(anyTrip, { maxLength: 20 }), fc.constantFrom(...divisions), (trips, by) => {
        const matters = trips.map(({ matter }) => matter);
        const whole = trips.reduce((sum, { cost }) => sum + cost, 0);
        const figures = countFigures(matters, { ...byMonth, by }, '2026-12-31');
        expect(figures.made.cost).toBe(whole);
        expect(matterEntries(matters, span).reduce((sum, { cost }) => sum + cost, 0)).toBe(whole);
        if (by !== 'direction') expect(figures.parts.reduce((sum, { cost }) => sum + cost, 0)).toBe(whole);
      }),
    );
  });
});

describe('A question about figures', () => {
  it.each([
    ['Vad har vi lagt på resor i år?', 2026, 'month', null],
    ['resor 2026 per förvaltning', 2026, 'unit', null],
    ['hur mycket kostade resorna till bryssel 2025', 2025, 'month', 'Bryssel'],
    ['Vad kostade resorna förra året per inriktning?', 2025, 'direction', null],
    ['How much have we spent on trips this year?', 2026, 'month', null],
    ['travel costs 2025 by kind', 2025, 'kind', null],
    ['resekostnader i år', 2026, 'month', null],
    ['Hur många resor har vi gjort 2026?', 2026, 'month', null],
    ['Hur många resor gjorde vi förra året?', 2025, 'month', null],
    ['How many trips have we made this year?', 2026, 'month', null],
    ['Vad kostade resan till Lyon?', 2026, 'month', 'Lyon'],
    ['Hur mycket kostade konferensresan till Bryssel?', 2026, 'month', 'Bryssel'],
    ['How much did the trip to Lyon cost?', 2026, 'month', 'Lyon'],
    ['Vad kostar resan till Oslo nästa år?', 2027, 'month', 'Oslo'],
    ['What will the trip to Oslo cost next year?', 2027, 'month', 'Oslo'],
    ['Vad kostade resan till Oslo i våras?', 2026, 'month', 'Oslo'],
    ['Hur mycket pengar har vi lagt på Helsingforsresor?', 2026, 'month', 'Helsingfors'],
    ['vad har våra parisresor kostat i fjol', 2025, 'month', 'Paris'],
    ['Hur mycket har staden spenderat på Oslo-konferenser?', 2026, 'month', 'Oslo'],
    ['Vad har vi lagt på tjänsteresor i år?', 2026, 'month', null],
    ['Vad kostar resorna 2027?', 2027, 'month', null],
    ['What do the trips in 2027 cost?', 2027, 'month', null],
    ['Hur mycket kostade resorna i år jämfört med förra året?', 2026, 'month', null],
    ['hur mycket lade vi på resor i fjol mot i år', 2026, 'month', null],
    ['What did trips cost this year compared with last year?', 2026, 'month', null],
    ['Kostade resorna mer än förra året?', 2026, 'month', null],
    ['did we spend more on trips than last year', 2026, 'month', null],
    ['vad kostade resorna 2024 jämfört med 2025', 2025, 'month', null],
    ['Vad kostade resorna jämfört med 2024?', 2025, 'month', null],
  ])('%s', (text, year, by, place) => {
    expect(readFiguresQuestion(text, today)).toEqual({ year, by, place });
  });

  it('is of the season that was last, where one is named', () => {
    expect(readFiguresQuestion('Vad kostade resan till Oslo i höstas?', '2027-03-01')?.year).toBe(2026);
    expect(['i höstas', 'nästa år', 'next year', 'last spring', '2026'].every(namesYear)).toBe(true);
    expect(namesYear('Vad kostade resan till Lyon?')).toBe(false);
  });

  it.each([
    'Vem beslutar om en konferensresa?',
    'Vad kostar min resa till Oslo?',
    'Vad kostar en resa till Lyon?',
    'Vad kostar resan?',
    'What does a trip to Lyon cost?',
    'Får vi lägga pengar på resor?',
    'Jag vill att borgarrådet åker på Eurocities i Bratislava 3–5 juni, 2 personer, ca 28 000 kr',
    'Vad har vi lagt i lådan?',
    'Hur många resor får vi göra om året?',
    'Hur många ska åka på en resa?',
    'Klimatkompenserar staden våra flygresor?',
  ])('is not seen in "%s"', (text) => {
    expect(readFiguresQuestion(text, today)).toBeUndefined();
  });
});
