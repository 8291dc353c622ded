import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { countFigures } from '../../src/beredning/figures/figures.ts';
import { listMatters } from '../../src/beredning/matter-register.ts';
import { entryKinds, type YearFigure, type YearPack, yearPackSchema } from '../../src/reports/year/model.ts';
import { readYear } from '../../src/reports/year/read-year.ts';
import type { Store } from '../../src/store/store.ts';
import { countVisits } from '../../src/visits/lists/statistics.ts';
import { listVisits } from '../../src/visits/visit-register.ts';
import { openEmptyStore } from '../support/store-folders.ts';
import { busyYear, fillYear } from '../support/year-city.ts';

const afterwards = '2027-01-15';

let store: Store;
let pack: YearPack;
beforeAll(async () => {
  store = await openEmptyStore();
  await fillYear(store, 2026, busyYear);
  pack = await readYear(store.database, 2026, afterwards);
  return () => store.close();
});

const figure = (kind: YearFigure['kind']) => pack.totals.find((one) => one.kind === kind) as YearFigure;
async function ask<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row> {
  const { rows } = await query.execute(store.database);
  return rows[0] as Row;
}

describe('A year of some 2 000 entries', () => {
  it('has them all', () => {
    expect(new Set(pack.entries.map(({ path }) => path)).size).toBeGreaterThan(1_500);
    expect(pack.entries.length).toBeGreaterThan(2_000);
    expect(yearPackSchema.parse(pack)).toEqual(pack);
  });

  it.each([2026, 2025])('counts the visits of %d as the database does by itself', async (year) => {
    const found = await ask(
      sql<{ count: number; people: number; made: number }>`
        select count(*) as count, coalesce(sum((facts->>'people')::int), 0) as people,
          count(*) filter (where state = 'done') as made
        from visit where extract(year from coalesce(first_day, created_on)) = ${year}`,
    );
    const of = (kind: YearFigure['kind']) => (year === 2026 ? figure(kind) : figure(kind).before);

    expect(of('visit')).toMatchObject({ count: found.count, people: found.people });
    expect(of('visit-made').count).toBe(found.made);
    expect(found.count).toBeGreaterThan(50);
  });

  it.each([2026, 2025])(
    'counts trips and what the city paid for them in %d as the database does',
    async (year) => {
      const found = await ask(
        sql<{ trips: number; cost: number; declarations: number }>`
        with paid as (
          select data->'proposal'->>'kind' as kind, data->'proposal'->'funding'->>'payer' as payer,
            (data->'proposal'->'funding'->>'sponsored')::int as sponsored,
            coalesce((data->'report'->>'cost')::int,
              (select coalesce(sum((line->>'amount')::int), 0)
               from jsonb_array_elements(data->'proposal'->'costs') as line)) as whole
          from beredning_matter
          where state in ('approved', 'reported')
            and extract(year from (data->'proposal'->>'from')::date) = ${year})
        select count(*) filter (where kind <> 'declaration') as trips,
          count(*) filter (where kind = 'declaration') as declarations,
          coalesce(sum(case payer when 'own-budget' then whole when 'partly-sponsored' then whole - sponsored else 0 end)
            filter (where kind <> 'declaration'), 0) as cost
        from paid`,
      );
      const trips = year === 2026 ? figure('trip') : figure('trip').before;

      expect(trips).toMatchObject({ count: found.trips, cost: Number(found.cost) });
      expect(found.trips).toBeGreaterThan(20);
      expect(found.declarations).toBeGreaterThan(0);
    },
  );

  it('counts memberships and agreements as the database does', async () => {
    const found = await ask(
      sql<Record<'held' | 'cost' | 'begun' | 'over' | 'projects', number>>`
        with own as (select *, coalesce(ended_on, end_on, 'infinity') as last from commitment)
        select count(*) filter (where kind in ('membership', 'network') and last >= '2026-12-31') as held,
          sum(cost_per_year) filter (where kind in ('membership', 'network') and last >= '2026-12-31') as cost,
          count(*) filter (where kind in ('membership', 'network') and start_on >= '2026-01-01') as begun,
          count(*) filter (where kind in ('membership', 'network')
            and last between '2026-01-01' and '2026-12-31') as over,
          count(*) filter (where kind = 'eu-project' and last >= '2026-01-01') as projects
        from own where start_on <= '2026-12-31'`,
    );

    expect(figure('membership')).toMatchObject({ count: found.held, cost: Number(found.cost) });
    expect(figure('membership-in').count).toBe(found.begun);
    expect(figure('membership-out').count).toBe(found.over);
    expect(figure('eu-project').count).toBe(found.projects);
    expect(found.over).toBeGreaterThan(0);
  });

  it('has a sum for every figure that its entries have too', () => {
    const groups = [
      pack.totals,
      ...pack.byUnit.map(({ figures }) => figures),
      ...pack.byDirection.map(({ figures }) => figures),
    ];
    for (const one of groups.flat()) {
      const own = pack.entries.filter(({ kind, path }) => kind === one.kind && one.entries.includes(path));
      expect(own.length).toBe(one.count);
      expect(own.reduce((sum, { cost }) => sum + cost, 0)).toBe(one.cost);
    }
  });

  it('has units that add up to the whole, and says what names no unit', () => {
    for (const kind of entryKinds) {
      const parts = pack.byUnit.flatMap(({ figures }) => figures.filter((one) => one.kind === kind));
      expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(figure(kind).count);
      expect(parts.reduce((sum, { before }) => sum + before.cost, 0)).toBe(figure(kind).before.cost);
    }
    expect(pack.byUnit.at(-1)?.key).toBe('unsaid');
  });

  it('agrees with the figures that the rooms themselves tell', async () => {
    const visits = countVisits(await listVisits(store.database, {}), '2026');
    const matters = await listMatters(store.database, {});
    const trips = countFigures(matters, { year: 2026, by: 'direction', place: null }, afterwards);
    const costs = Object.fromEntries(
      pack.byDirection.map(({ key, figures }) => [
        key,
        figures.find(({ kind }) => kind === 'trip')?.cost ?? 0,
      ]),
    );

    expect(figure('visit')).toMatchObject({ count: visits.visits, people: visits.people });
    expect(figure('trip')).toMatchObject({
      count: trips.made.trips,
      cost: trips.made.cost,
      people: trips.made.travellers,
    });
    expect(figure('trip').before).toMatchObject({ count: trips.before.trips, cost: trips.before.cost });
    expect(Object.fromEntries(trips.parts.map(({ key, cost }) => [key, cost]))).toEqual(costs);
  });

  it('is counted up to the day while it goes on, against the same days of the year before', async () => {
    const half = await readYear(store.database, 2026, '2026-06-30');

    expect([half.until, half.untilBefore]).toEqual(['2026-06-30', '2025-06-30']);
    expect(half.entries.every(({ date }) => date <= '2026-06-30')).toBe(true);
    expect(half.entries.length).toBeLessThan(pack.entries.length);
  });
});
