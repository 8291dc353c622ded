import { describe, expect, test } from 'vitest';
import { agreementTo, planAppointment } from '../../../src/network/appointing/plan-appointment.ts';
import { makeDirectory, type Sketch } from '../../support/make-directory.ts';

const today = '2026-11-23';
type Term = NonNullable<Sketch['roles']>[number];
const term = (person: string, from: string | null, until: string | null = null): Term => [
  ...([person, 'contact_person', 'kultur'] as const),
  from,
  until,
];

describe('Whoever is appointed is alone contact person from that day on', () => {
  test.each<[string, readonly Term[], string, readonly string[], boolean]>([
    ['nobody had it', [], today, [], false],
    ['one had it', [term('bo', null)], today, ['bo until 2026-11-22'], false],
    [
      'one had it to a later day',
      [term('bo', null, '2027-06-30')],
      '2027-01-01',
      ['bo until 2026-12-31'],
      false,
    ],
    ['one had it to an earlier day', [term('bo', null, '2026-10-31')], today, [], false],
    ['one begins later', [term('bo', '2027-01-01')], today, ['bo gone'], false],
    ['one shares it', [term('anna', null), term('bo', null)], today, ['bo until 2026-11-22'], false],
    ['one loses days that have been', [term('bo', null)], '2026-11-22', ['bo until 2026-11-21'], true],
    ['one began and ended since', [term('bo', '2026-02-01', '2026-03-31')], '2026-01-01', ['bo gone'], true],
    ['one begins today', [term('bo', today)], '2026-11-01', ['bo gone'], false],
  ])('where %s', (_what, roles, from, cut, takesPast) => {
    const directory = makeDirectory({ people: ['anna'], roles });
    const plan = planAppointment(directory, { unit: 'kultur', appointee: 'anna', from }, today);

    const said = plan.displaced.map(({ term: { person }, left }) =>
      left === null ? `${person} gone` : `${person} until ${left.until}`,
    );
    expect(said).toEqual(cut);
    expect(plan.takesPast).toBe(takesPast);
  });

  test.each<[string, Term, string, boolean]>([
    ['goes on', term('anna', '2026-01-01'), today, true],
    ['would end is appointed anew', term('anna', '2026-01-01', '2026-12-31'), today, false],
    ['would begin later begins earlier', term('anna', '2027-01-01'), today, false],
  ])('who has it and %s', (_what, own, from, goesOn) => {
    const plan = planAppointment(
      makeDirectory({ roles: [own] }),
      { unit: 'kultur', appointee: 'anna', from },
      today,
    );

    expect(plan).toMatchObject({ goesOn, displaced: [], takesPast: false });
    expect(plan.renewed).toHaveLength(goesOn ? 0 : 1);
  });

  test('is agreed to for these terms and these days alone', () => {
    const agreement = (from: string, others: readonly Term[]) =>
      agreementTo(
        planAppointment(
          makeDirectory({ people: ['anna'], roles: others }),
          { unit: 'kultur', appointee: 'anna', from },
          today,
        ),
      );
    const agreed = agreement('2026-11-01', [term('bo', null)]);

    expect(agreement('2026-11-01', [term('bo', null)])).toBe(agreed);
    expect(agreement('2026-10-01', [term('bo', null)])).not.toBe(agreed);
    expect(agreement('2026-11-01', [term('bo', null), term('eva', null)])).not.toBe(agreed);
  });
});
