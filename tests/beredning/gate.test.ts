import { describe, expect, test } from 'vitest';
import { flagsOf, type GateQuestion, gateStops, passGate, subjects } from '../../src/beredning/gate.ts';
import { passMatter } from '../../src/beredning/pass-matter.ts';
import { emptyProposal, type Proposal } from '../../src/beredning/proposal.ts';
import type { Directory } from '../../src/network/model.ts';
import { readDecisionMatrix } from '../support/decision-matrix.ts';
import { demoDirectory } from '../support/demo-directory.ts';

const decisionMatrix = readDecisionMatrix();
const ask = (
  subject: GateQuestion['subject'],
  scope: GateQuestion['scope'],
  addedBurden: boolean | null,
  inSweden = false,
) => {
  const passed = passGate({ subject, scope, addedBurden, foreignPolicy: null, inSweden }, decisionMatrix);
  return passed.ok
    ? `IB ${passed.value.because}`
    : `${passed.refusal.code} ${passed.refusal.because} ${passed.refusal.decider?.sv ?? 'framgår inte'}`;
};

describe('The gate', () => {
  test.each([
    ['conference', 'city', null, 'IB 5#4'],
    ['conference', 'city', true, 'IB 5#4'],
    ['event', 'city', false, 'IB 5#4'],
    ['delegation-trip', 'city', null, 'IB 5#4'],
    ['declaration', 'city', false, 'IB 5#4'],
    ['declaration', 'city', null, 'IB 5#4'],
    ['declaration', 'city', true, 'added-burden 5#4 framgår inte'],
    ['declaration', 'operation', false, 'own-declaration 5#6 Den egna nämnden eller bolagsstyrelsen'],
    ['conference', 'operation', false, 'own-trip 5#4 framgår inte'],
    ['delegation-trip', 'operation', true, 'own-trip 5#4 framgår inte'],
    ['membership', 'city', null, 'citywide-membership 5#3 Kommunfullmäktige'],
    ['membership', 'operation', null, 'own-membership 5#6 Den egna nämnden eller bolagsstyrelsen'],
    ['network', 'city', null, 'citywide-network 5#3 Kommunstyrelsen'],
    ['network', 'operation', null, 'own-network 5#6 Den egna nämnden eller bolagsstyrelsen'],
    ['city-view', 'city', null, 'city-view 5#3 Kommunstyrelsen'],
    ['city-view', 'operation', null, 'city-view 5#3 Kommunstyrelsen'],
  ] as const)('lets %s for the %s (burden: %s) go to: %s', (subject, scope, burden, expected) => {
    expect(ask(subject, scope, burden)).toBe(expected);
  });

  test.each([
    ['conference', 'city', 'within-sweden 5#4 framgår inte'],
    ['event', 'city', 'within-sweden 5#4 framgår inte'],
    ['delegation-trip', 'operation', 'own-trip 5#4 framgår inte'],
    ['declaration', 'city', 'IB 5#4'],
  ] as const)('lets %s for the %s in Sweden go to: %s', (subject, scope, expected) => {
    expect(ask(subject, scope, null, true)).toBe(expected);
  });

  test('knows a way for everything that is brought to it, and gives each stop its paragraph', () => {
    const seen = new Set<string>();
    const said = [true, false, null];
    const asked = subjects.flatMap((subject) =>
      (['city', 'operation'] as const).flatMap((scope) =>
        said.flatMap((addedBurden) =>
          said.flatMap((foreignPolicy) =>
            [true, false].map((inSweden) => ({ subject, scope, addedBurden, foreignPolicy, inSweden })),
          ),
        ),
      ),
    );
    for (const question of asked) {
      const passed = passGate(question, decisionMatrix);
      expect(passed.ok && question.foreignPolicy === true).toBe(false);
      if (passed.ok) continue;
      seen.add(passed.refusal.code);
      expect(passed.refusal.because).toMatch(question.foreignPolicy === true ? /^4#1$/ : /^5#\d+$/);
    }
    expect([...seen].sort()).toEqual([...gateStops].sort());
  });

  test('does not answer from a matrix that lacks the row', () => {
    const question = {
      subject: 'conference',
      scope: 'city',
      addedBurden: null,
      foreignPolicy: null,
      inSweden: false,
    } as const;
    expect(() => passGate(question, new Map())).toThrow('conference-abroad');
  });
});

describe('A proposal', () => {
  const units = [{ ...demoDirectory().units[0], id: 'ks', kind: 'executive' }] as Directory['units'];
  const passes = (proposal: Partial<Proposal>) =>
    passMatter({ ...emptyProposal, onBehalfOf: 'ks', ...proposal }, { units }, decisionMatrix).ok;

  test('within Sweden is stopped when it is said to be a trip, and by what nobody has said yet never', () => {
    expect(passes({ kind: 'conference', place: 'Göteborg' })).toBe(false);
    expect(passes({ kind: null, place: 'Göteborg' })).toBe(true);
    expect(passes({ kind: 'conference', place: 'House of Sweden' })).toBe(true);
  });
});

describe('What is flagged', () => {
  const trip: Proposal = { ...emptyProposal, kind: 'conference' };
  const travels = (person: string | null) => ({ ...trip, travellers: [{ person, name: 'Anna' }] });
  const beredning = { deciders: ['chair'], members: ['member'] };

  test.each<[string, Proposal, readonly string[]]>([
    ['nothing, when the city pays for somebody else', travels('anna'), []],
    ['nothing, when the name is not one of the directory', travels(null), []],
    [
      'a trip that another pays for',
      { ...trip, funding: { payer: 'sponsored', sponsor: 'Eurocities', sponsored: null } },
      ['paid-by-other'],
    ],
    ['a trip of the one who decides', travels('chair'), ['decides-own-trip']],
    ['a trip of a member', travels('member'), ['member-travels']],
    ['a trip with an added burden', { ...trip, addedBurden: true }, ['burden-on-trip']],
    ['nothing, on the last day', { ...trip, from: '2026-11-22', until: '2026-11-23' }, []],
    ['a trip that is over', { ...trip, from: '2026-11-21', until: '2026-11-22' }, ['trip-over']],
    [
      'nothing, of a day of signing',
      { ...trip, kind: 'declaration', foreignPolicy: false, from: '2026-11-21' },
      [],
    ],
  ])('%s', (_name, proposal, expected) => {
    expect(flagsOf(proposal, beredning, '2026-11-23')).toEqual(expected);
  });
});
