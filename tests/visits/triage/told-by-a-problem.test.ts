import { describe, expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';
import { demoDirectory } from '../../support/demo-directory.ts';

const reader = createVisitReader();
const directory = demoDirectory();
const triageOf = (text: string) => reader.triage(reader.read(text, '2026-11-23'), directory);

describe('What somebody tells of', () => {
  test('what is so at home is no list of fields', () => {
    const text =
      'Old people stand in the sun for two hours, the lists have dead persons on them, and in some villages votes are paid with flour. Four of us from Plovdiv want to come on 7 June.';

    expect(triageOf(text)).not.toMatchObject({ reason: 'several_fields' });
  });

  test('a list of what they want to see still is, in however many sentences', () => {
    const text =
      'Anteckningar\n- vill: studieresa hit\n- ämnen: skolmaten; hur gamla får hjälp hemma; cykelbanor; sophämtning\n- vilka: 13 från Tammerfors';

    expect(triageOf(text)).toMatchObject({ unit: 'ks', reason: 'several_fields' });
  });

  test('examples of a question are not the matter', () => {
    const text =
      'When someone in Stockholm rings the city, be it about a parking fine or a place in a nursing home, who picks up? I come alone from Auckland and want to sit beside the people who answer.';

    expect(triageOf(text)).toMatchObject({ outcome: 'decided', unit: 'service' });
  });

  test('“de gamla husen” are houses', () => {
    expect(triageOf('Fem från Riga vill se hur ni städar de gamla träden.')).not.toMatchObject({
      unit: 'aldre',
    });
    expect(triageOf('Fem från Riga vill se hur de gamla får hjälp.')).toMatchObject({ unit: 'aldre' });
  });

  test('a phrase is the same in another form of its verb, and a word alone is not', () => {
    expect(
      triageOf('Five of us from Riga want to see how you inspected restaurants last year.'),
    ).toMatchObject({ unit: 'miljo' });
    expect(triageOf('Five of us from Riga want to see how you clean a building.')).not.toMatchObject({
      unit: 'stadsbyggnad',
    });
  });
});

test.each([
  [
    'I Sofia försvinner var tredje liter på vägen till kranen. Vi är sju som inte vet var man börjar.',
    'stadshus-ab',
  ],
  [
    'I de gamla hyreshusen möglar badrummen och hyresvärden rycker på axlarna. Vi tre från Riga vill följa med er.',
    'miljo',
  ],
  [
    'In Porto a woman runs from home in the middle of the night, with two children in pyjamas. Four of us want to come on 28 January and learn from you.',
    'social',
  ],
  ['Hos oss slutar flickorna träna när de är tretton. Vi är tre från Drammen som vill komma.', 'idrott'],
  [
    'Forty of the people who had promised to sit at the tables never turned up, and the queue went round the block. May five of us from Tirana come?',
    'val',
  ],
  [
    'Last winter three of our residents, all past eighty, were found in their apartments only after many days. Six of us from Kanazawa want to come.',
    'aldre',
  ],
  ['Our city will give away the old airfield in pieces. Three of us from Łódź want to come.', 'exploatering'],
  [
    'The last shift at the tyre plant went home in June. Three of us from Dundee would like to come.',
    'arbetsmarknad',
  ],
  [
    'When a school burns we pay it out of the pocket. Three of us from Zagreb wish to come.',
    'st-erik-forsakring',
  ],
  ['The papers are in bin bags and mice eat them. Two of us from Galway want to come.', 'stadsarkivet'],
])('A trouble that is told leads to whose field it is: %s', (text, unit) => {
  expect(triageOf(text)).toMatchObject({ outcome: 'decided', unit });
});

test('A visit that was called off asks nothing', () => {
  expect(triageOf('Besöket från Riga (7 pers) om skolor ställdes in, de hör av sig.').outcome).toBe(
    'not_visit',
  );
});
