import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { similarMatters } from '../../src/beredning/figures/similar-matters.ts';
import { formParts, readPart, valuesOf } from '../../src/beredning/form/values.ts';
import { whatChanged } from '../../src/beredning/handling/what-changed.ts';
import { whatContradicts, whatIsMissing } from '../../src/beredning/handling/what-is-missing.ts';
import { matchingMatters } from '../../src/beredning/lists/list-matters.ts';
import { readDates } from '../../src/beredning/meetings/read-dates.ts';
import type { Matter } from '../../src/beredning/model.ts';
import {
  citysCost,
  costKinds,
  emptyProposal,
  type Proposal,
  totalCost,
} from '../../src/beredning/proposal.ts';
import { trip } from '../support/beredning.ts';

describe('What is missing', () => {
  test.each<[keyof Proposal, readonly string[]]>([
    ['title', ['title']],
    ['purpose', ['purpose']],
    ['place', ['place']],
    ['from', ['from']],
    ['until', ['until']],
    ['benefit', ['benefit']],
    ['broughtHome', ['broughtHome']],
    ['funding', ['funding']],
    ['onBehalfOf', ['onBehalfOf']],
  ])('without %s is that', (field, missing) => {
    expect(whatIsMissing(trip)).toEqual([]);
    expect(whatIsMissing({ ...trip, [field]: null })).toEqual(missing);
  });

  test('of a declaration is whether it adds to the burden or touches foreign policy, and nothing of a trip', () => {
    const declaration: Proposal = { ...emptyProposal, kind: 'declaration', title: 'D', onBehalfOf: 'ks' };
    expect(whatIsMissing(declaration)).toEqual([
      'addedBurden',
      'foreignPolicy',
      'purpose',
      'directions',
      'benefit',
    ]);
  });

  test('contradictions are told', () => {
    expect(whatContradicts(trip, '2027-06-05')).toEqual([]);
    expect(whatContradicts(trip, '2027-06-06')).toEqual(['over-before-begun']);
    const sponsor = { payer: 'partly-sponsored', sponsor: 'X', sponsored: 99_000 } as const;
    expect(
      whatContradicts(
        {
          ...trip,
          from: '2027-06-06',
          travellerCount: 0,
          travellers: [{ person: null, name: 'A' }],
          funding: sponsor,
        },
        '2026-11-23',
      ),
    ).toEqual(['until-before-from', 'more-named-than-counted', 'sponsor-pays-more']);
  });
});

describe('The form', () => {
  test('reads back what it shows of any proposal, part by part', () => {
    const words = fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.replace(/[\s,;]/g, 'x'));
    const amount = fc.integer({ min: 1, max: 9_999_999 });
    const anyProposal = fc.record({
      purpose: fc.option(words),
      benefit: fc.option(words),
      costs: fc
        .uniqueArray(fc.record({ kind: fc.constantFrom(...costKinds), amount }), {
          selector: ({ kind }) => kind,
        })
        .map((costs) => costKinds.flatMap((kind) => costs.find((line) => line.kind === kind) ?? [])),
      travellers: fc.array(
        words.map((name) => ({ person: null, name })),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(anyProposal, (changes) => {
        const proposal = { ...trip, travellerCount: 5, ...changes };
        for (const part of formParts) {
          const read = readPart(part, valuesOf(part, proposal), []);
          expect(read.ok && { ...proposal, ...read.value }).toEqual(proposal);
        }
      }),
    );
  });

  test('knows a traveller of the directory by name or mail, and a link of an attachment', () => {
    const people = [{ id: 'a', name: 'Adele Vance', mail: 'adele@stad.example' }];
    const read = readPart('trip', { travellers: 'adele vance\nadele@stad.example, Bo Ek' }, people);
    expect(read.ok && read.value.travellers).toEqual([
      { person: 'a', name: 'Adele Vance' },
      { person: 'a', name: 'Adele Vance' },
      { person: null, name: 'Bo Ek' },
    ]);
    const money = readPart('money', { attachments: 'Program https://a.se/p.pdf\njavascript:x' }, []);
    expect(money.ok && money.value.attachments).toEqual([
      { name: 'Program', link: 'https://a.se/p.pdf' },
      { name: 'javascript:x', link: null },
    ]);
  });
});

test.each(['cost-travel', 'sponsored'])('More than any trip costs is refused, also in %s', (field) => {
  const values = { payer: 'partly-sponsored', sponsor: 'EU', [field]: '1001 mkr' };

  expect(readPart('money', values, [])).toEqual({
    ok: false,
    refusal: { field: 'amount', said: '1001 mkr' },
  });
});

describe('What it costs', () => {
  test.each([
    [null, 28_000],
    [{ payer: 'own-budget', sponsor: null, sponsored: null }, 28_000],
    [{ payer: 'partly-sponsored', sponsor: 'X', sponsored: 8_000 }, 20_000],
    [{ payer: 'partly-sponsored', sponsor: 'X', sponsored: null }, 28_000],
    [{ payer: 'sponsored', sponsor: 'X', sponsored: null }, 0],
    [{ payer: 'sponsored', sponsor: 'X', sponsored: 20_000 }, 8_000],
  ] as const)('the city, with %j, is %i', (funding, cost) => {
    expect(totalCost(trip)).toBe(28_000);
    expect(citysCost({ ...trip, funding })).toBe(cost);
  });

  test('was known before by the most similar trips, with their true cost', () => {
    const earlier = (number: string, proposal: Partial<Proposal>, changes: Partial<Matter> = {}) =>
      ({
        id: number,
        number,
        state: 'approved',
        report: null,
        proposal: { ...trip, ...proposal },
        ...changes,
      }) as Matter;
    const all = [
      earlier('IB 2026-1', { title: 'Klimatmöte', place: 'Rom', kind: 'event' }),
      earlier('IB 2026-2', { title: 'Eurocities årsmöte', from: '2025-06-01' }),
      earlier(
        'IB 2026-3',
        { title: 'Eurocities forum', place: 'Riga', from: '2026-03-01' },
        {
          state: 'reported',
          report: { person: 'x', learned: 'y', cost: 31_000, costs: [], at: '2026-04-01T08:00:00Z' },
        },
      ),
      earlier('IB 2026-4', {}, { state: 'rejected' }),
    ];
    expect(similarMatters(trip, all)).toMatchObject([
      { number: 'IB 2026-2', year: '2025', cost: 28_000, reported: false },
      { number: 'IB 2026-3', cost: 31_000, reported: true },
    ]);
  });

  test('a change is told of by its fields', () => {
    expect(whatChanged(trip, trip)).toEqual([]);
    expect(whatChanged(trip, { ...trip, place: 'Wien', costs: [] })).toEqual(['place', 'costs']);
  });
});

describe('What is asked for', () => {
  test.each([
    ['12 februari 2027', ['2027-02-12']],
    ['12 februari och 12 mars 2027', ['2027-02-12', '2027-03-12']],
    ['4 december, 18 december och 15 januari 2027', ['2027-01-15', '2027-12-04', '2027-12-18']],
    ['snart', []],
    ['30 februari till 3 mars 2027', []],
    ['12 februari och 31 april 2027', []],
  ])('meetings "%s"', (text, dates) => {
    expect(readDates(text, '2026-11-23')).toEqual(dates);
  });

  test('a matter by number or by words of its name', () => {
    const matter = { number: 'IB 2026-14', state: 'submitted', proposal: trip } as Matter;
    for (const text of ['IB 2026-14', '2026-14', 'eurocities', 'Eurocities Bratislava', 'årsmötet'])
      expect(matchingMatters([matter], text), text).toEqual([matter]);
    for (const text of ['IB 2026-1', 'riga', '?']) expect(matchingMatters([matter], text), text).toEqual([]);
    expect(matchingMatters([{ ...matter, state: 'draft' }], 'eurocities')).toEqual([]);
    const toBrussels = { ...matter, proposal: { ...trip, title: 'EU-veckan', place: 'Bryssel, Belgien' } };
    for (const text of ['Bryssel', 'Brussels', 'EU-veckan Brussels', 'Belgium'])
      expect(matchingMatters([matter, toBrussels], text), text).toEqual([toBrussels]);
    const thrownAway = { ...matter, state: 'withdrawn', submittedAt: null } as const;
    expect(matchingMatters([thrownAway], 'eurocities')).toEqual([]);
  });
});
