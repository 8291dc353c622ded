import { expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';
import { demoDirectory } from '../../support/demo-directory.ts';

const reader = createVisitReader();
const directory = demoDirectory();
const triageOf = (text: string) => reader.triage(reader.read(text, '2026-11-23'), directory);

test.each([
  [
    'what children do outdoors',
    'Our toddlers in Delft sit indoors all winter. A friend has her girl in a small group in Aspudden, where they nap outside in the snow with a sheepskin under them. Could three of us see one morning there? 4 March 2027.',
    'sdn-hagersten-liljeholmen',
  ],
  [
    'a green place that somebody saw',
    'On holiday we sat in Vitabergsparken and not one swing was broken, and there was coffee for the grandparents. Behind our own blocks in Clichy it is mud. Who keeps it like that on Södermalm? Four of us, 9 June 2027.',
    'sdn-sodermalm',
  ],
  [
    'where the young are in the evening',
    'Hemma i Vasa hänger femtio ungar på en parkering varje fredag. Min kusin bor i Husby och säger att hennes spelar pingis och lagar mat med två vuxna till tio. Får vi tre titta in en fredag? 5 mars 2027.',
    'sdn-rinkeby-kista',
  ],
])('%s is what districts do, and a place tells which', (_, text, unit) => {
  expect(triageOf(text)).toMatchObject({ outcome: 'decided', unit, reason: 'district' });
});

test('what else is done in such a place is its own committee’s', () => {
  const text =
    'A grammar school in Kista has workshops where they weld and mend engines. Five teachers from Cork would like to see a lesson there on 4 March 2027.';

  expect(triageOf(text)).toMatchObject({ outcome: 'decided', unit: 'utbildning' });
});

test('the old in town are no Gamla stan', () => {
  const text =
    'Pensionärsrådet i Vasa, åtta ledamöter, vill träffa dem som ser till att gamla i stan inte sitter ensamma. Den 4 mars 2027.';

  expect(triageOf(text)).not.toMatchObject({ reason: 'district' });
});
