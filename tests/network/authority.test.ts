import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Act, acts, authorityRefusals, may } from '../../src/network/authority.ts';
import { type Role, roles } from '../../src/network/model.ts';
import { anyClosedPeriod, anyDay, anyPeriod, makeDirectory } from '../support/make-directory.ts';

const today = '2026-10-25';

/** Who may do each act: in the own unit, or for the whole city. */
const expected: Readonly<Record<Act, readonly (readonly [Role, 'own unit' | 'city'])[]>> = {
  'appoint-contact-person': [['head', 'own unit']],
  'confirm-contact-person': [['head', 'own unit']],
  'see-gaps': [
    ['strategist', 'city'],
    ['administrator', 'city'],
    ['head', 'own unit'],
  ],
  broadcast: [['strategist', 'city']],
  'see-undelivered': [['administrator', 'city']],
  'see-deliveries': [
    ['strategist', 'city'],
    ['administrator', 'city'],
  ],
  resend: [
    ['strategist', 'city'],
    ['administrator', 'city'],
  ],
  'set-absence': [['administrator', 'city']],
  'load-directory': [['administrator', 'city']],
  'change-topics': [['administrator', 'city']],
  'set-unit-channel': [
    ['head', 'own unit'],
    ['contact_person', 'own unit'],
    ['administrator', 'city'],
  ],
  'answer-question': [['strategist', 'city']],
  'see-questions': [['strategist', 'city']],
  'write-city-answer': [['strategist', 'city']],
  'approve-city-answer': [['strategist', 'city']],
  'turn-off': [['administrator', 'city']],
  'export-person': [['administrator', 'city']],
  'export-matter': [
    ['administrator', 'city'],
    ['strategist', 'city'],
  ],
  'register-remiss': [
    ['registrar', 'own unit'],
    ['head', 'own unit'],
    ['strategist', 'city'],
    ['rotel_officer', 'city'],
    ['administrator', 'city'],
  ],
  'receive-remiss': [
    ['registrar', 'own unit'],
    ['head', 'own unit'],
  ],
  'handle-remiss': [
    ['registrar', 'own unit'],
    ['head', 'own unit'],
    ['administrator', 'city'],
  ],
  'correct-remiss': [
    ['registrar', 'own unit'],
    ['rotel_officer', 'city'],
    ['strategist', 'city'],
    ['administrator', 'city'],
  ],
  'decide-remiss-extension': [
    ['rotel_officer', 'city'],
    ['strategist', 'city'],
    ['administrator', 'city'],
  ],
  'see-remiss-replies': [
    ['rotel_officer', 'city'],
    ['strategist', 'city'],
    ['administrator', 'city'],
  ],
  'resend-remiss': [
    ['rotel_officer', 'city'],
    ['strategist', 'city'],
    ['administrator', 'city'],
  ],
  'prepare-matter': [['strategist', 'city']],
  'plan-meeting': [['strategist', 'city']],
  'give-view': [['beredning_member', 'city']],
  'decide-matter': [['beredning_chair', 'city']],
  'take-papers': [
    ['strategist', 'city'],
    ['beredning_chair', 'city'],
    ['beredning_member', 'city'],
    ['rotel_officer', 'city'],
  ],
  'handle-visit': [
    ['contact_person', 'own unit'],
    ['head', 'own unit'],
  ],
  'oversee-visits': [['strategist', 'city']],
  'take-yearly-pack': [
    ['strategist', 'city'],
    ['rotel_officer', 'city'],
    ['administrator', 'city'],
    ['contact_person', 'own unit'],
    ['head', 'own unit'],
  ],
  'see-visits': [
    ['strategist', 'city'],
    ['administrator', 'city'],
    ['rotel_officer', 'city'],
    ['contact_person', 'own unit'],
    ['head', 'own unit'],
    ['registrar', 'own unit'],
  ],
  'keep-commitments': [
    ['contact_person', 'own unit'],
    ['head', 'own unit'],
    ['strategist', 'city'],
  ],
  'review-commitment': [
    ['contact_person', 'own unit'],
    ['head', 'own unit'],
    ['strategist', 'city'],
  ],
  'note-position': [
    ['contact_person', 'own unit'],
    ['head', 'own unit'],
    ['strategist', 'city'],
  ],
};

describe('Authority', () => {
  test.each(acts.flatMap((act) => roles.map((role) => [act, role] as const)))(
    'for %s as %s is as the table says, at the own unit, at another and for the whole city',
    (act, role) => {
      const directory = makeDirectory({ roles: [['anna', role, 'trafik']], units: { idrott: 'specialist' } });
      const [, where] = expected[act].find(([granted]) => granted === role) ?? [];
      const answer = (unit: string | null) => {
        const outcome = may(directory, { person: 'anna', act, unit, about: 'bertil' }, today);
        return outcome.ok ? 'yes' : outcome.refusal;
      };
      expect([answer('trafik'), answer('idrott'), answer(null)]).toEqual(
        where === undefined
          ? ['no-role', 'no-role', 'no-role']
          : where === 'city'
            ? ['yes', 'yes', 'yes']
            : ['yes', 'other-unit', 'other-unit'],
      );
    },
  );

  test('names the role, its unit, and nobody else when it is one’s own', () => {
    const directory = makeDirectory({ roles: [['anna', 'head', 'trafik']] });
    expect(may(directory, { person: 'anna', act: 'appoint-contact-person', unit: 'trafik' }, today)).toEqual({
      ok: true,
      value: { role: 'head', unit: 'trafik', actingFor: null },
    });
  });

  test('over one’s own remiss is lent to a deputy while one is away, and over one’s own absence is not', () => {
    const directory = {
      ...makeDirectory({
        roles: [
          ['anna', 'contact_person', 'trafik'],
          ['bertil', 'contact_person', 'trafik'],
        ],
      }),
      deputies: [{ person: 'anna', deputy: 'bertil', unit: null, from: null, until: null }],
      absences: [{ id: '1', person: 'anna', from: today, until: today }],
    };
    const asked = (act: Act, date: string) =>
      may(directory, { person: 'bertil', act, unit: 'trafik', about: 'anna' }, date);
    expect(asked('handle-remiss', today)).toEqual({
      ok: true,
      value: { role: 'oneself', unit: null, actingFor: 'anna' },
    });
    expect(asked('handle-remiss', '2026-10-26').ok).toBe(false);
    expect(asked('set-absence', today).ok).toBe(false);
  });

  test('of a head without a unit is none over the whole city', () => {
    const directory = makeDirectory({ roles: [['anna', 'head', null]] });
    expect(may(directory, { person: 'anna', act: 'see-gaps', unit: null }, today)).toEqual({
      ok: false,
      refusal: 'other-unit',
    });
  });

  test('over the own absence is everybody’s, over that of another the administrator’s', () => {
    const directory = makeDirectory({
      people: ['anna', 'bertil'],
      roles: [['cilla', 'administrator', null]],
    });
    const over = (person: string, about?: string) =>
      may(
        directory,
        { person, act: 'set-absence', unit: null, ...(about === undefined ? {} : { about }) },
        today,
      );
    const own = { ok: true, value: { role: 'oneself', unit: null, actingFor: null } };
    expect([over('anna'), over('anna', 'anna'), over('cilla')]).toEqual([own, own, own]);
    expect(over('anna', 'bertil')).toEqual({ ok: false, refusal: 'no-role' });
    expect(over('cilla', 'bertil')).toMatchObject({ ok: true, value: { role: 'administrator' } });
    expect(over('olle')).toEqual({ ok: false, refusal: 'unknown-person' });
  });

  test.each([
    ['2026-10-09', 'deputy-not-now'],
    ['2026-10-10', 'anna'],
    ['2026-10-20', 'anna'],
    ['2026-10-21', 'deputy-not-now'],
  ])('of a deputy lasts as long as the absence: on %s it is %s', (date, result) => {
    const directory = makeDirectory({
      roles: [['anna', 'head', 'trafik']],
      deputies: [['anna', 'bertil', 'trafik']],
      absences: [['anna', '2026-10-10', '2026-10-20']],
    });
    const outcome = may(directory, { person: 'bertil', act: 'confirm-contact-person', unit: 'trafik' }, date);
    expect(outcome.ok ? outcome.value.actingFor : outcome.refusal).toBe(result);
  });

  test('of a deputy for one unit does not reach the other roles of the absent person', () => {
    const directory = makeDirectory({
      roles: [
        ['anna', 'head', 'trafik'],
        ['anna', 'strategist', 'ks'],
      ],
      deputies: [['anna', 'bertil', 'trafik']],
      absences: [['anna', today, today]],
    });
    expect(may(directory, { person: 'bertil', act: 'broadcast', unit: null }, today)).toEqual({
      ok: false,
      refusal: 'no-role',
    });
  });

  test.each<[string, Parameters<typeof makeDirectory>[0], string]>([
    ['an unknown person', {}, 'unknown-person'],
    ['somebody without roles', { people: ['anna'] }, 'no-role'],
    [
      'a role that ended yesterday',
      { roles: [['anna', 'head', 'trafik', null, '2026-10-24']] },
      'role-ended',
    ],
    ['a role that begins tomorrow', { roles: [['anna', 'head', 'trafik', '2026-10-26']] }, 'role-not-begun'],
    ['the head of another unit', { roles: [['anna', 'head', 'idrott']] }, 'other-unit'],
    [
      'the head of another unit before',
      { roles: [['anna', 'head', 'idrott', null, '2026-10-24']] },
      'no-role',
    ],
    ['another role at the unit', { roles: [['anna', 'registrar', 'trafik']] }, 'no-role'],
    ['a head of no unit', { roles: [['anna', 'head', null]] }, 'other-unit'],
    [
      'one who was head and will be again',
      {
        roles: [
          ['anna', 'head', 'trafik', null, '2026-10-24'],
          ['anna', 'head', 'trafik', '2026-10-26'],
        ],
      },
      'role-not-begun',
    ],
    [
      'a deputy of a head who is there',
      { roles: [['bertil', 'head', 'trafik']], deputies: [['bertil', 'anna']] },
      'deputy-not-now',
    ],
    [
      'a deputy of an absent head whose role has ended',
      {
        roles: [['bertil', 'head', 'trafik', null, '2026-10-24']],
        deputies: [['bertil', 'anna']],
        absences: [['bertil', today, today]],
      },
      'no-role',
    ],
    [
      'a deputy who is away too',
      {
        roles: [['bertil', 'head', 'trafik']],
        deputies: [['bertil', 'anna']],
        absences: [
          ['bertil', today, today],
          ['anna', today, today],
        ],
      },
      'deputy-not-now',
    ],
  ])('is refused to %s, with the reason', (_, sketch, refusal) => {
    const outcome = may(
      makeDirectory(sketch),
      { person: 'anna', act: 'appoint-contact-person', unit: 'trafik' },
      today,
    );
    expect(outcome).toEqual({ ok: false, refusal });
    expect(authorityRefusals).toContain(refusal);
  });

  test('never comes of a role outside its dates, nor of a deputy outside the absence', () => {
    fc.assert(
      fc.property(anyPeriod, fc.option(anyClosedPeriod), anyDay, (role, away, date) => {
        const directory = makeDirectory({
          roles: [['anna', 'head', 'trafik', role.from, role.until]],
          deputies: [['anna', 'bertil']],
          absences: away === null ? [] : [['anna', away.from, away.until]],
        });
        const ask = (person: string) => may(directory, { person, act: 'see-gaps', unit: 'trafik' }, date);
        const holds =
          (role.from === null || role.from <= date) && (role.until === null || date <= role.until);
        const absent = away !== null && away.from <= date && date <= away.until;
        expect(ask('anna').ok).toBe(holds);
        expect(ask('bertil').ok).toBe(holds && absent);
      }),
      { numRuns: 500 },
    );
  });
});
