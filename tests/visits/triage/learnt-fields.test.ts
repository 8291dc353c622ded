import { expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';
import { withLearnt } from '../../../src/visits/triage/field-scores.ts';
import { readLearntFields } from '../../../src/visits/triage/learnt-fields.ts';
import { demoDirectory } from '../../support/demo-directory.ts';

const directory = demoDirectory();
const reader = createVisitReader();
const unitOf = (text: string) => {
  const triage = reader.triage(reader.read(text, '2026-11-23'), directory);
  return triage.outcome === 'decided' ? triage.unit : triage.outcome;
};

test.each([
  [
    'overformyndare',
    'I am a lawyer in Ghent. When a boy of fifteen arrives alone, without father or mother, somebody has to be appointed to sign for him and watch over his interests. With us nobody wants to do it. We would like to come in May.',
  ],
  [
    'social',
    'På ön är vi få, och alla känner alla. När en kvinna till sist tar barnen och går för att han slår vet han redan på kvällen var hon sover. Vi är tre som gärna kommer till er i mars.',
  ],
])('What no topic says is found by what others asked for: %s', (unit, text) => {
  expect(unitOf(text)).toBe(unit);
});

const units = ['trafik', 'kultur', 'miljo'];
const learnt = new Map([
  ['trafik', 0.9],
  ['kultur', 0.08],
  ['miljo', 0.02],
]);
const scoresOf = (fields: ReturnType<typeof withLearnt>) => fields.map(({ unit }) => unit);

test('a topic that is said outright outweighs what was learnt', () => {
  expect(scoresOf(withLearnt([{ unit: 'kultur', score: 1.15 }], learnt, { units, words: 40 }))[0]).toBe(
    'kultur',
  );
});

test('where two units have topics in it, the likelier one is meant', () => {
  const alike = [
    { unit: 'kultur', score: 1 },
    { unit: 'trafik', score: 0.95 },
  ];
  expect(scoresOf(withLearnt(alike, learnt, { units, words: 40 }))).toEqual(['trafik', 'kultur']);
});

test('a few words without a topic are nobody’s, and of units that nothing was learnt of it says nothing', () => {
  expect(withLearnt([], learnt, { units, words: 8 })).toEqual([]);
  const own = [{ unit: 'hamn', score: 0.5 }];
  expect(withLearnt(own, learnt, { units: ['hamn', 'slott'], words: 40 })).toEqual(own);
});

test('no unit is less likely than nothing, and all together are one', () => {
  const shares = [
    ...readLearntFields()(['How do you keep the streets clear when it has snowed?']).ofUnits.values(),
  ];
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
});
