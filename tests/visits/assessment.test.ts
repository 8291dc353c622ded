import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggest } from '../../src/visits/handling/assessment.ts';
import { judgeInvitation } from '../../src/visits/handling/invitation.ts';
import { type AssessmentAnswers, degrees, type Ground, grounds } from '../../src/visits/visit.ts';

const plain = { highPoliticalLevel: false, atBoard: false };

const given = (
  named: Partial<Record<Ground, 'yes' | 'partly' | 'no'>>,
  others: Partial<Omit<AssessmentAnswers, 'grounds'>> & { rest?: 'no' | 'unknown' } = {},
): AssessmentAnswers => {
  const { rest = 'no', ourField = 'yes', capacity = 'yes' } = others;
  const all = Object.fromEntries(grounds.map((ground) => [ground, rest])) as AssessmentAnswers['grounds'];
  return { grounds: { ...all, ...named }, ourField, capacity };
};

describe('The suggestion on a visit', () => {
  test.each<[string, AssessmentAnswers, string, string, string]>([
    [
      'mutual learning and an aim',
      given({ mutual_learning: 'yes', competence: 'yes' }),
      'welcome',
      'learning_and_aim',
      '3.3#6',
    ],
    [
      'countries of large groups count as an aim',
      given({ mutual_learning: 'yes', large_groups: 'yes' }),
      'welcome',
      'learning_and_aim',
      '3.3#6',
    ],
    [
      'no learning, but the image',
      given({ image: 'yes' }),
      'welcome_with_changes',
      'no_mutual_learning',
      '3.3#6',
    ],
    ['learning with no aim', given({ mutual_learning: 'yes' }), 'welcome_with_changes', 'no_aim', '3.3#6'],
    [
      'only in part',
      given({ mutual_learning: 'partly', image: 'partly' }),
      'welcome_with_changes',
      'only_partly',
      '3.3#6',
    ],
    ['no ground at all', given({}), 'decline', 'no_ground', '3.3#6'],
    ['nothing known', given({}, { rest: 'unknown' }), 'welcome_with_changes', 'unknown_grounds', '3.3#6'],
    [
      'no time',
      given({ mutual_learning: 'yes', image: 'yes' }, { capacity: 'no' }),
      'welcome_with_changes',
      'no_capacity',
      '3.3#6',
    ],
    [
      'little time',
      given({ mutual_learning: 'yes', image: 'yes' }, { capacity: 'partly' }),
      'welcome_with_changes',
      'limited_capacity',
      '3.3#6',
    ],
    [
      'another field',
      given({ mutual_learning: 'yes' }, { ourField: 'no' }),
      'hand_over',
      'other_field',
      '5#7',
    ],
  ])('%s', (_what, answers, suggested, reason, because) => {
    expect(suggest(answers, plain)).toMatchObject({ suggested, reasons: [{ reason, because }] });
  });

  test('names each answer that stands in the way, and what could be done about it', () => {
    const answers = given({ mutual_learning: 'no' }, { rest: 'unknown', ourField: 'partly', capacity: 'no' });
    expect(suggest(answers, plain)).toMatchObject({
      suggested: 'welcome_with_changes',
      reasons: [
        { reason: 'no_mutual_learning', because: '3.3#6' },
        { reason: 'unknown_grounds', because: '3.3#6' },
        { reason: 'no_capacity', because: '3.3#6' },
        { reason: 'partly_our_field', because: '5#7' },
      ],
      changes: ['learn_too', 'other_days', 'smaller', 'share'],
    });
  });

  test('sends a high political level to the board (5#2), unless it is there', () => {
    const answers = given({ mutual_learning: 'yes', image: 'yes' });
    const high = { ...plain, highPoliticalLevel: true };
    expect(suggest(answers, high)).toMatchObject({
      ...{ suggested: 'hand_over', reasons: [{ reason: 'for_the_board', because: '5#2' }] },
    });
    expect(suggest(answers, { ...high, atBoard: true })).toMatchObject({ suggested: 'welcome' });
  });

  const anyAnswers = fc.record({
    grounds: fc.record(
      Object.fromEntries(grounds.map((ground) => [ground, fc.constantFrom(...degrees)])) as Record<
        Ground,
        fc.Arbitrary<(typeof degrees)[number]>
      >,
    ),
    ourField: fc.constantFrom(...degrees),
    capacity: fc.constantFrom(...degrees),
  });

  test('lists each ground once, and declines only when every ground is answered with no', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { suggested, grounds: sorted } = suggest(answers, plain);
        expect([...sorted.yes, ...sorted.partly, ...sorted.no, ...sorted.unknown].sort()).toEqual(
          [...grounds].sort(),
        );
        if (suggested === 'decline') expect(sorted.no).toHaveLength(grounds.length);
        if (suggested === 'welcome') expect(answers.grounds.mutual_learning).toBe('yes');
      }),
    );
  });
});

describe('An invitation letter (4#5)', () => {
  const claim = { prioritised: true, prioritisedBy: ' Direktören ', supported: true, supportedBy: 'SLK' };

  test('takes both grounds, and who has said so', () => {
    expect(judgeInvitation(claim)).toEqual({
      ok: true,
      value: { prioritisedBy: 'Direktören', supportedBy: 'SLK' },
    });
  });

  test.each([
    [{ ...claim, prioritised: false }, 'not-prioritised'],
    [{ ...claim, supported: false }, 'not-supported'],
    [{ ...claim, prioritised: false, supported: false }, 'neither-ground'],
    [{ ...claim, supportedBy: '  ' }, 'nobody-named'],
    [{ ...claim, prioritisedBy: '' }, 'nobody-named'],
  ])('%j is refused: %s', (given, refusal) => {
    expect(judgeInvitation(given)).toEqual({ ok: false, refusal });
  });
});
