import { describe, expect, test } from 'vitest';
import { createVisitReader } from '../../src/visits/reader.ts';
import { demoDirectory } from '../support/demo-directory.ts';

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
