import { describe, expect, test } from 'vitest';
import { readDirectory } from '../../../src/network/directory/directory-file.ts';
import type { Directory } from '../../../src/network/model.ts';

const whole = `
units:
  - id: trafik
    name: Trafiknämnden
    kind: facknämnd
    administration: Trafikkontoret
    topics: {sv: [cykel, gator], en: [cycling]}
    mailbox: trafik@stad.example
    channel: 19:trafik@thread.tacv2
  - {id: stadshus-ab, name: Stockholms Stadshus AB, kind: bolag, topics: [hamn]}
people:
  - id: 5AE1C0DE-0000-4000-8000-00000000000A
    name: Anna Åkesson
    mail: anna@stad.example
    roles:
      - {role: contact_person, unit: trafik, from: 2026-01-01, until: 2026-12-31}
      - {role: strategist}
  - {id: bertil, name: Bertil Öst}
deputies:
  - {person: 5ae1c0de-0000-4000-8000-00000000000a, deputy: bertil, unit: trafik}
absences:
  - {person: bertil, from: 2026-07-03, until: 2026-07-14}
`;

function read(text: string): Directory {
  const directory = readDirectory(text);
  if (!directory.ok) throw new Error(JSON.stringify(directory.refusal));
  return directory.value;
}

const withUnits = (rest: string) => `units: [{id: trafik, name: T, kind: nämnd}]\n${rest}`;

describe('The directory file', () => {
  test('gives units, people, roles, deputies and absences', () => {
    const anna = '5ae1c0de-0000-4000-8000-00000000000a';
    expect(read(whole)).toEqual({
      units: [
        {
          id: 'trafik',
          name: 'Trafiknämnden',
          kind: 'specialist',
          administration: 'Trafikkontoret',
          topics: ['cykel', 'gator', 'cycling'],
          mailbox: 'trafik@stad.example',
          channel: '19:trafik@thread.tacv2',
        },
        {
          id: 'stadshus-ab',
          name: 'Stockholms Stadshus AB',
          kind: 'company',
          administration: 'Stockholms Stadshus AB',
          topics: ['hamn'],
          mailbox: null,
          channel: null,
        },
      ],
      people: [
        { id: anna, name: 'Anna Åkesson', mail: 'anna@stad.example' },
        { id: 'bertil', name: 'Bertil Öst', mail: null },
      ],
      assignments: [
        {
          id: expect.any(String),
          person: anna,
          role: 'contact_person',
          unit: 'trafik',
          from: '2026-01-01',
          until: '2026-12-31',
          source: 'file',
        },
        {
          id: expect.any(String),
          person: anna,
          role: 'strategist',
          unit: null,
          from: null,
          until: null,
          source: 'file',
        },
      ],
      deputies: [{ person: anna, deputy: 'bertil', unit: 'trafik', from: null, until: null }],
      absences: [{ id: expect.any(String), person: 'bertil', from: '2026-07-03', until: '2026-07-14' }],
    });
  });

  test.each([
    ['2026-10-25', 'unquoted'],
    ["'2026-10-25'", 'quoted'],
    ['!!timestamp 2026-10-25', 'marked as an instant'],
  ])('keeps the date %s, %s, a civil date', (date) => {
    const { absences } = read(
      withUnits(
        `people: [{id: anna, name: Anna}]\nabsences: [{person: anna, from: ${date}, until: ${date}}]`,
      ),
    );
    expect(absences).toMatchObject([{ from: '2026-10-25', until: '2026-10-25' }]);
  });

  test('keeps dates civil dates also where the file asks for the rules of YAML 1.1', () => {
    expect(read(`%YAML 1.1\n---\n${whole}`)).toEqual(read(whole));
  });

  test.each([
    [['facknämnd', 'nämnd', 'Specialist', 'committee', 'FACKNAMND', 'fackförvaltning'], 'specialist'],
    [['stadsdelsnämnd', 'sdn', 'SDN', 'district', 'stadsdelsforvaltning'], 'district'],
    [['bolag', 'company', 'Bolag'], 'company'],
    [['ks', 'KS', 'kommunstyrelse', 'kommunstyrelsen', 'executive'], 'executive'],
    [['stiftelse', 'other', 'kommunalförbund'], 'other'],
  ])('understands the kinds %j as %s', (words, kind) => {
    for (const word of words) {
      expect(read(`units: [{id: a, name: A, kind: ${word}}]`).units).toMatchObject([{ kind }]);
    }
  });

  test('takes lists that are missing or empty as empty', () => {
    const empty = { units: [], people: [], assignments: [], deputies: [], absences: [] };
    expect(read('units:')).toEqual(empty);
    expect(read('units: []\npeople:\ndeputies: []\nabsences: ~')).toEqual(empty);
  });

  test('lets what it does not know of a person or a unit be', () => {
    expect(
      read(
        'version: 2\nunits: [{id: a, name: A, kind: ks, note: x, phone: 08}]\npeople: [{id: b, name: B, title: x}]',
      ).units,
    ).toHaveLength(1);
  });
});
