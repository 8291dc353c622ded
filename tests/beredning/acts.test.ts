import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actsOpenTo, nextState } from '../../src/beredning/acts.ts';
import {
  type MatterAct,
  matterActs,
  type Part,
  parts,
  type State,
  states,
} from '../../src/beredning/model.ts';

/** The states in which a matter is over, for IB. */
const closedStates: readonly State[] = ['approved', 'rejected', 'withdrawn', 'reported', 'cancelled'];

/**
 * Every state and act: the state that it leads to, for those who may do it. `-` is refused. The columns are
 * the states in the order of `columns`.
 */
const columns = [
  'draft',
  'submitted',
  'returned',
  'prepared',
  'on-agenda',
  'at-beredning',
  'postponed',
  'approved',
  'rejected',
  'withdrawn',
  'reported',
  'cancelled',
] as const satisfies readonly State[];

const short: Readonly<Record<string, State>> = {
  dra: 'draft',
  sub: 'submitted',
  ret: 'returned',
  pre: 'prepared',
  age: 'on-agenda',
  at: 'at-beredning',
  pos: 'postponed',
  app: 'approved',
  rej: 'rejected',
  wit: 'withdrawn',
  rep: 'reported',
  can: 'cancelled',
};

const table: Readonly<Record<MatterAct, readonly [whose: readonly Part[], to: string]>> = {
  //                                                            dra sub ret pre age at  pos app rej wit rep can
  amend: [['requester', 'strategist'], 'dra sub ret pre age at  pos -   -   -   -   -'],
  submit: [['requester'], 'sub -   sub -   -   -   -   -   -   -   -   -'],
  withdraw: [['requester'], 'wit wit wit wit wit wit wit -   -   -   -   -'],
  prepare: [['strategist'], '-   pre -   pre age -   pos -   -   -   -   -'],
  'ask-requester': [['strategist'], '-   ret -   ret ret -   ret -   -   -   -   -'],
  'put-on-agenda': [['strategist'], '-   age -   age age -   age -   -   -   -   -'],
  'send-to-beredning': [['strategist'], '-   at  -   at  at  -   at  -   -   -   -   -'],
  'give-view': [['member'], '-   -   -   -   -   at  pos -   -   -   -   -'],
  'declare-conflict': [['member', 'chair'], '-   -   -   -   -   at  pos -   -   -   -   -'],
  'take-back-conflict': [['in-conflict', 'member', 'chair'], '-   -   -   -   -   at  pos -   -   -   -   -'],
  approve: [['chair'], '-   -   -   -   -   app app -   -   -   -   -'],
  'approve-with-condition': [['chair'], '-   -   -   -   -   app app -   -   -   -   -'],
  reject: [['chair'], '-   -   -   -   -   rej rej -   -   -   -   -'],
  'send-back': [['chair'], '-   -   -   -   -   ret ret -   -   -   -   -'],
  postpone: [['chair'], '-   -   -   -   -   pos -   -   -   -   -   -'],
  report: [['requester', 'traveller'], '-   -   -   -   -   -   -   rep -   -   -   -'],
  'correct-report': [['requester', 'traveller'], '-   -   -   -   -   -   -   -   -   -   rep -'],
  cancel: [['requester'], '-   -   -   -   -   -   -   can -   -   -   -'],
  'take-up-again': [['requester'], '-   -   -   -   -   -   -   -   -   -   -   app'],
};

/** What is told to somebody whose act it is, in a state that it can't be done in. */
const told: Readonly<Record<State, string>> = {
  draft: 'still-a-draft',
  submitted: 'being-prepared',
  returned: 'with-requester',
  prepared: 'being-prepared',
  'on-agenda': 'being-prepared',
  'at-beredning': 'with-beredning',
  postponed: 'postponed',
  approved: 'already-decided',
  rejected: 'already-decided',
  withdrawn: 'already-withdrawn',
  reported: 'already-reported',
  cancelled: 'already-cancelled',
};

describe('The life of a matter', () => {
  const rows = matterActs.flatMap((act) =>
    columns.flatMap((state, column) => parts.map((part) => ({ act, state, part, column }))),
  );

  test('is told of in every state, act and part', () => {
    expect([...columns].sort()).toEqual([...states].sort());
    expect(rows).toHaveLength(states.length * matterActs.length * parts.length);
  });

  test.each(matterActs)('%s leads where the table says, in every state, for every part', (act) => {
    for (const { state, part, column } of rows.filter((row) => row.act === act)) {
      const [whose, to] = table[act];
      const cell = to.split(/\s+/)[column] ?? '';
      const expected = !whose.includes(part)
        ? { ok: false, refusal: 'not-your-part' }
        : cell === '-'
          ? { ok: false, refusal: told[state] }
          : { ok: true, value: short[cell] };

      expect(nextState(state, act, [part]), `${act} in ${state} by ${part}`).toEqual(expected);
    }
  });

  test('of somebody with several parts is what any one of them may do', () => {
    const anyParts = fc.uniqueArray(fc.constantFrom(...parts), { minLength: 1 });
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.constantFrom(...matterActs),
        anyParts,
        (state, act, several) => {
          const single = several.some((part) => nextState(state, act, [part]).ok);
          expect(nextState(state, act, several).ok).toBe(single);
        },
      ),
    );
  });

  test('ends: nothing but its report or that it is called off, or not after all, is done with a matter that is over, and nobody outside does anything', () => {
    for (const state of closedStates) {
      const after: Partial<Record<State, string[]>> = {
        approved: ['report', 'cancel'],
        reported: ['correct-report'],
        cancelled: ['take-up-again'],
      };
      expect(actsOpenTo(state, parts)).toEqual(after[state] ?? []);
    }
    for (const state of states) expect(actsOpenTo(state, ['outsider'])).toEqual([]);
  });

  test('leads to a decision from every state that is not an end, and only the chair makes one', () => {
    const reach = (from: State, seen = new Set<State>()): Set<State> => {
      if (seen.has(from)) return seen;
      seen.add(from);
      for (const act of actsOpenTo(from, parts)) {
        const next = nextState(from, act, parts);
        if (next.ok) reach(next.value, seen);
      }
      return seen;
    };
    for (const state of states.filter((one) => !closedStates.includes(one))) {
      expect(reach(state)).toContain('approved');
    }
    for (const part of parts.filter((one) => one !== 'chair')) {
      for (const act of matterActs) {
        const next = nextState('at-beredning', act, [part]);
        expect(next.ok && ['approved', 'rejected'].includes(next.value)).toBe(false);
      }
    }
  });
});
