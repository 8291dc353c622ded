import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDirectory } from '../../../src/network/directory/directory-file.ts';

/** The problems of a text as "line: sentence". */
function problemsOf(text: string): string[] {
  const directory = readDirectory(text);
  return directory.ok ? [] : directory.refusal.map(({ line, message }) => `${line}: ${message}`);
}

const people = 'units: [{id: trafik, name: T, kind: nämnd}]\npeople: [{id: a, name: A}]\n';
/** Two lines, and then the roles of one person. */
const withRole = (role: string) => `units: [{id: trafik, name: T, kind: nämnd}]
people: [{id: a, name: A, roles: [
  ${role.replace('\n', '\n  ')}
  ]}]`;

const faults: Readonly<Record<string, readonly [text: string, problem: string]>> = {
  'an unknown role': [
    withRole('{unit: trafik,\nrole: boss}'),
    '4: role is “boss”, which is no role; the roles are contact_person, registrar, head, beredning_chair, beredning_member, strategist, rotel_officer, administrator.',
  ],
  'an unknown unit': [
    withRole('{role: head,\nunit: trafk}'),
    '4: unit is “trafk”, which is not among the units.',
  ],
  'a head without a unit': [withRole('{role: head}'), '3: role is head, which needs a unit.'],
  'a date that is none': [
    withRole('{role: strategist,\nfrom: 2026-02-30}'),
    '4: from must be a date such as 2026-10-25.',
  ],
  'a date without zeros': [
    withRole('{role: strategist, from: 2026-2-3}'),
    '3: from must be a date such as 2026-10-25.',
  ],
  'a date that is a number': [
    withRole('{role: strategist, until: 20260203}'),
    '3: until must be a date such as 2026-10-25.',
  ],
  'the year nought': [
    withRole('{role: strategist, from: 0000-01-01}'),
    '3: from must be between 1900 and 2999.',
  ],
  'reversed dates': [
    withRole('{role: strategist, from: 2026-02-03,\nuntil: 2026-02-02}'),
    '4: until is 2026-02-02, which is before from, 2026-02-03.',
  ],
  'a misspelt date of a role': [
    withRole('{role: strategist,\nutil: 2026-02-03}'),
    '4: util is not known here.',
  ],
  'an unknown person': [
    `${people}absences:\n  - {person: olle, from: 2026-01-01, until: 2026-01-02}`,
    '4: person is “olle”, which is not among the people.',
  ],
  'a reversed absence': [
    `${people}absences:\n  - {person: a, from: 2026-01-03, until: 2026-01-02}`,
    '4: until is 2026-01-02, which is before from, 2026-01-03.',
  ],
  'an absence without an end': [
    `${people}absences:\n  - {person: a, from: 2026-01-03}`,
    '4: until must be a date such as 2026-10-25.',
  ],
  'a deputy of oneself': [
    `${people}deputies:\n  - person: a\n    deputy: a`,
    '5: deputy is the person itself.',
  ],
  'an unknown deputy': [
    `${people}deputies:\n  - person: a\n    deputy: b`,
    '5: deputy is “b”, which is not among the people.',
  ],
  'the same unit twice': [
    'units:\n  - {id: a, name: A, kind: ks}\n  - {id: a, name: B, kind: ks}',
    '3: id is “a”, which stands here already.',
  ],
  'the same person twice, in other letters': [
    'people:\n  - {id: ABCDEFAB-0000-4000-8000-000000000000, name: A}\n  - {id: abcdefab-0000-4000-8000-000000000000, name: B}',
    '3: id is “abcdefab-0000-4000-8000-000000000000”, which stands here already.',
  ],
  'a unit without a name': ['units:\n  - id: a\n    kind: ks', '2: name is missing.'],
  'a number as an id': [
    'units:\n  - {name: A, kind: ks,\n     id: 7}',
    '3: id must be a text; put it in quotes.',
  ],
  'a list that is none': ['units:\n  a: {name: A}', '1: units must be a list.'],
  'a misspelt list': ['units: []\nabsense: []', '2: absense is not known here; is absences meant?'],
  'a misspelt key of a person': [
    'people:\n  - id: a\n    name: A\n    role: [{role: head}]',
    '4: role is not known here; is roles meant?',
  ],
  'a number among topics': [
    'units:\n  - id: a\n    name: A\n    kind: ks\n    topics:\n      sv:\n        - cykel\n        - 5',
    '8: sv[2] must be a text; put it in quotes.',
  ],
  'a key twice': ['units: []\nunits: []', '2: This is not correct YAML: Map keys must be unique.'],
  'a mark that nothing bears': [
    'units: []\npeople: *people',
    '2: This is not correct YAML: nothing is marked &people.',
  ],
  'two documents': ['units: []\n---\nunits: []', '2: A second document begins here; the file must be one.'],
  'no content': ['', '1: The file must hold units and people.'],
  'only a comment': ['# later', '1: The file must hold units and people.'],
  'a list alone': ['- units', '1: The file must hold units and people.'],
};

describe('A directory file is refused', () => {
  test.each(Object.entries(faults))('for %s, with the line', (_, [text, problem]) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test.each([
    ['an open bracket', 'units: [\n'],
    ['a tab before a key', 'units:\n\t- id: a'],
  ])('for %s, with the line', (_, text) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(/^2: This is not correct YAML: .*\.$/)]);
  });

  test('for parts that multiply without end', () => {
    const nine = (what: string) => `[${Array(9).fill(what)}]`;
    const text = `a: &a ${nine('x')}\nb: &b ${nine('*a')}\nc: &c ${nine('*b')}\nd: &d ${nine('*c')}\ne: ${nine('*d')}`;
    expect(problemsOf(text)).toEqual(['1: The file refers to its own parts too often.']);
  });

  test('with all problems at once, in the order of the lines, also of entries with several faults', () => {
    const text = `units:
  - {id: a, name: A, kind: ks}
  - {id: a, kind: [ks]}
people:
  - id: anna
    roles:
      - {role: boss, unit: b, from: x}
      - {role: head, unit: c}
deputies:
  - {person: anna, deputy: olle, unit: d}
absences:
  - {person: stina}`;
    const places = problemsOf(text).map((problem) => problem.replace(/ (is|must be) .*/, ''));
    expect(places.sort()).toEqual(
      '10: deputy,10: unit,12: from,12: person,12: until,3: id,3: kind,3: name,5: name,7: from,7: role,7: unit,8: unit'.split(
        ',',
      ),
    );
    const lines = problemsOf(text).map((problem) => Number.parseInt(problem, 10));
    expect(lines).toEqual([...lines].sort((one, other) => one - other));
  });

  test('or read, but never thrown at, whatever it holds', () => {
    const key = fc.constantFrom('units', 'people', 'roles', 'id', 'role', 'topics', 'deputies', 'absences');
    fc.assert(fc.property(fc.anything({ key }), (value) => void readDirectory(JSON.stringify(value) ?? '')));
    fc.assert(fc.property(fc.string(), (text) => void readDirectory(text)));
  });
});
