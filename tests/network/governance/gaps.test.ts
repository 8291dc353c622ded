import { describe, expect, test } from 'vitest';
import { findGaps } from '../../../src/network/governance/gaps.ts';
import { makeDirectory, type Sketch } from '../../support/make-directory.ts';

const today = '2026-10-25';

/** The gaps in short: unit, reason, who and until when, who comes next. */
const gapsOf = (sketch: Sketch, date = today) =>
  findGaps(makeDirectory({ units: { trafik: 'specialist' }, ...sketch }), date).gaps.map(
    ({ unit, reason, person, until, next, because }) =>
      [
        unit.id,
        reason,
        person?.id ?? '-',
        until ?? '-',
        next === null ? '-' : `${next.person.id} ${next.from}`,
        because,
      ].join(' '),
  );

describe('A gap in the network of contact persons', () => {
  test('is a specialist unit or company that never named one; nothing else is', () => {
    const units = {
      ks: 'executive',
      trafik: 'specialist',
      bolaget: 'company',
      sdn: 'district',
      annat: 'other',
    } as const;
    expect(gapsOf({ units })).toEqual(['trafik none - - - 5#10', 'bolaget none - - - 5#10']);
  });

  test.each<[string, Sketch, string[]]>([
    ['none while one is there', { roles: [['anna', 'contact_person', 'trafik', today, today]] }, []],
    [
      'there when the last one ended',
      {
        roles: [
          ['anna', 'contact_person', 'trafik', null, '2026-10-24'],
          ['bo', 'contact_person', 'trafik', null, '2020-12-31'],
        ],
      },
      ['trafik ended anna 2026-10-24 - 5#10'],
    ],
    [
      'there until the next one begins',
      { roles: [['anna', 'contact_person', 'trafik', '2026-10-26']] },
      ['trafik none - - anna 2026-10-26 5#10'],
    ],
    [
      'there when a registrar or one of another unit is all there is',
      {
        roles: [
          ['anna', 'registrar', 'trafik'],
          ['bo', 'contact_person', 'idrott'],
        ],
      },
      ['trafik none - - - 5#10'],
    ],
    [
      'there when the only one is away',
      { roles: [['anna', 'contact_person', 'trafik']], absences: [['anna', today, '2026-11-02']] },
      ['trafik absent anna 2026-11-02 - 5#10'],
    ],
    [
      'there until an absence that goes on ends',
      {
        roles: [['anna', 'contact_person', 'trafik']],
        absences: [
          ['anna', '2026-10-20', today],
          ['anna', '2026-10-26', '2026-10-30'],
        ],
      },
      ['trafik absent anna 2026-10-30 - 5#10'],
    ],
    [
      'none while a deputy is there',
      {
        roles: [['anna', 'contact_person', 'trafik']],
        deputies: [['anna', 'bo']],
        absences: [['anna', today, today]],
      },
      [],
    ],
    [
      'none while the deputy of the deputy is there',
      {
        roles: [['anna', 'contact_person', 'trafik']],
        deputies: [
          ['anna', 'bo'],
          ['bo', 'cilla'],
        ],
        absences: [
          ['anna', today, today],
          ['bo', today, today],
        ],
      },
      [],
    ],
    [
      'there when the deputy is away too',
      {
        roles: [['anna', 'contact_person', 'trafik']],
        deputies: [['anna', 'bo']],
        absences: [
          ['anna', today, '2026-10-30'],
          ['bo', today, today],
        ],
      },
      ['trafik absent anna 2026-10-30 - 5#10'],
    ],
    [
      'there when the deputy is one for another unit',
      {
        units: { trafik: 'specialist', idrott: 'district' },
        roles: [['anna', 'contact_person', 'trafik']],
        deputies: [['anna', 'bo', 'idrott']],
        absences: [['anna', today, today]],
      },
      ['trafik absent anna 2026-10-25 - 5#10'],
    ],
    [
      'none while one of two is there',
      {
        roles: [
          ['anna', 'contact_person', 'trafik'],
          ['bo', 'contact_person', 'trafik'],
        ],
        absences: [['anna', today, today]],
      },
      [],
    ],
    [
      'named by the one who is back first, when both are away',
      {
        roles: [
          ['anna', 'contact_person', 'trafik'],
          ['bo', 'contact_person', 'trafik'],
        ],
        absences: [
          ['anna', today, '2026-11-30'],
          ['bo', today, '2026-11-02'],
        ],
      },
      ['trafik absent bo 2026-11-02 - 5#10'],
    ],
  ])('is %s', (_, sketch, gaps) => {
    const units = { trafik: 'specialist', idrott: 'district', ...sketch.units } as const;
    expect(gapsOf({ ...sketch, units })).toEqual(gaps);
  });

  test('opens the day after the last day, and closes on the first', () => {
    const sketch: Sketch = { roles: [['anna', 'contact_person', 'trafik', '2026-10-26', '2026-10-28']] };
    const open = ['2026-10-25', '2026-10-26', '2026-10-28', '2026-10-29'].map(
      (date) => gapsOf(sketch, date).length,
    );
    expect(open).toEqual([1, 0, 0, 1]);
  });

  test('is never a district: it is listed apart, with its own way', () => {
    const report = findGaps(makeDirectory({ units: { sdn: 'district', ks: 'executive' } }), today);
    expect(report).toMatchObject({
      gaps: [],
      unnamed: [{ unit: { id: 'sdn' }, because: '5#10', fallback: '5#7', advice: '5#9' }],
    });
  });
});
