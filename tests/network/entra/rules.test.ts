import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGroupMapping } from '../../../src/network/entra/group-mapping.ts';
import { judgeGroups } from '../../../src/network/entra/judge-groups.ts';
import { pauseSeconds } from '../../../src/network/entra/pause.ts';
import type { EntraMember } from '../../../src/network/entra/read-entra.ts';

const group = '11111111-2222-3333-4444-555555555555';
const today = '2026-11-23';

describe('The file of groups', () => {
  const problems = (text: string) => {
    const mapping = readGroupMapping(text);
    return mapping.ok ? [] : mapping.refusal.map(({ line, message }) => `${line}: ${message}`);
  };

  test('gives the role of each group, with the unit where it has one', () => {
    const text = `# Who may what
- group: ${group.toUpperCase()}
  role: head
  unit: trafik
- {group: ABCDEF00-2222-3333-4444-555555555555, role: strategist}
`;

    expect(readGroupMapping(text)).toEqual({
      ok: true,
      value: [
        { group, role: 'head', unit: 'trafik' },
        { group: 'abcdef00-2222-3333-4444-555555555555', role: 'strategist', unit: null },
      ],
    });
  });

  test('may be saved by a program of Windows', () => {
    const text = `\ufeff- group: ${group}\r\n  role: head\r\n  unit: trafik\r\n`;

    expect(readGroupMapping(text)).toEqual({ ok: true, value: [{ group, role: 'head', unit: 'trafik' }] });
  });

  test('an empty list maps nothing, but an empty file is a mistake', () => {
    expect(readGroupMapping('[]')).toEqual({ ok: true, value: [] });
    expect(problems('')).toEqual(['1: The file must hold a list of groups, each with its role.']);
  });

  test.each([
    [
      'a group by its name',
      `- group: Strateger\n  role: head\n  unit: ks`,
      '1: group is “Strateger”, which is no',
    ],
    ['no group', `- role: strategist`, '1: group is missing.'],
    ['an unknown role', `- group: ${group}\n  role: boss`, '2: role is “boss”, which is no role'],
    ['a misspelt unit', `- group: ${group}\n  role: registrar\n  units: ks`, '3: units is not known here.'],
    ['a head of nothing', `- group: ${group}\n  role: head`, '2: role is head, which needs a unit.'],
    ['a unit that is a number', `- group: ${group}\n  role: head\n  unit: 7`, '3: unit must be a text'],
    ['an entry that is a word', `- ${group}`, '1: An entry must hold group'],
    ['a map', `group: ${group}`, '1: The file must hold a list'],
    ['wrong YAML', `- group: "${group}`, '1: This is not correct YAML'],
    ['a key twice', `- group: ${group}\n  group: ${group}`, '2: This is not correct YAML'],
    ['a mark', `- &one {group: ${group}, role: strategist}\n- *one`, '2: *one is not taken here'],
    [
      'the same twice',
      `- {group: ${group}, role: strategist}\n`.repeat(2),
      '2: group has this role here already.',
    ],
  ])('with %s is refused by its line', (_name, text, expected) => {
    expect(problems(text)).toEqual([expect.stringContaining(expected)]);
  });

  test('all that is wrong is told at once', () => {
    expect(problems(`- role: boss\n- group: x\n  role: strategist`).map((line) => line[0])).toEqual([
      '1',
      '1',
      '2',
    ]);
  });
});

describe('The pause before the next try', () => {
  test.each([
    ['grows', { tries: 1, waitedSeconds: 0 }, null, 0.5, 0.5],
    ['grows', { tries: 4, waitedSeconds: 9 }, null, 0.5, 4],
    ['is as long as asked and a moment more', { tries: 5, waitedSeconds: 0 }, 20, 0.5, 20.5],
    ['is not made after the last try', { tries: 6, waitedSeconds: 0 }, null, 0, null],
    ['is not made when it is too long', { tries: 1, waitedSeconds: 0 }, 301, 0, null],
    ['is not made when all of them are too long', { tries: 3, waitedSeconds: 250 }, 60, 0, null],
  ])('%s', (_name, tries, asked, random, expected) => {
    expect(pauseSeconds(tries, asked, random)).toBe(expected);
  });

  test('is never shorter than Graph asked, and all of them together are bounded', () => {
    const asked = fc.option(fc.double({ min: 0, max: 4_000, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(asked, fc.double({ min: 0, max: 0.99, noNaN: true })), { maxLength: 9 }),
        (answers) => {
          let waitedSeconds = 0;
          for (const [index, [retryAfter, random]] of answers.entries()) {
            const pause = pauseSeconds({ tries: index + 1, waitedSeconds }, retryAfter, random);
            if (pause === null) break;
            expect(pause).toBeGreaterThanOrEqual(retryAfter ?? 0);
            waitedSeconds += pause;
          }
          expect(waitedSeconds).toBeLessThanOrEqual(300);
        },
      ),
    );
  });
});

describe('A group', () => {
  const member = (id: string, enabled = true): EntraMember => ({ id, name: id, mail: null, enabled });
  const judge = (had: string[], now: EntraMember[], suspectSince: string | null = null) => {
    const [judged] = judgeGroups([{ group, members: had, suspectSince }], [{ group, members: now }], today);
    return [judged?.members.join(''), judged?.suspectSince];
  };
  const yesterday = '2026-11-22';

  test.each([
    ['that lost half is believed', ['a', 'b', 'c', 'd'], ['a', 'b'], null, ['ab', null]],
    ['that lost more than half is suspect', ['a', 'b', 'c'], ['a'], null, ['abc', today]],
    ['that is empty at once is suspect', ['a'], [], null, ['a', today]],
    ['that changed all its people is suspect, and the new are in', ['a', 'b'], ['c'], null, ['abc', today]],
    ['that is so for the second time today stays suspect', ['a', 'b', 'c'], ['a'], today, ['abc', today]],
    ['that is so on the next day is believed', ['a', 'b', 'c'], ['a'], yesterday, ['a', null]],
    ['that is empty on the next day is believed', ['a', 'b', 'c'], [], yesterday, ['', null]],
    ['that has its people back is believed', ['a', 'b', 'c'], ['a', 'b', 'c'], yesterday, ['abc', null]],
    ['that grew is believed', ['a'], ['a', 'b', 'c'], null, ['abc', null]],
    ['that was empty and stays so is believed', [], [], null, ['', null]],
  ] as const)('%s', (_name, had, now, since, expected) => {
    expect(
      judge(
        [...had],
        now.map((id) => member(id)),
        since,
      ),
    ).toEqual(expected);
  });

  test('whose members closed their accounts has lost nobody, and keeps nobody', () => {
    expect(judge(['a', 'b', 'c'], [member('a'), member('b', false), member('c', false)])).toEqual([
      'a',
      null,
    ]);
  });

  test('where only closed accounts are left is empty, and suspect', () => {
    const now = [member('a', false), member('b', false)];

    expect(judge(['a', 'b', 'c', 'd'], now)).toEqual(['cd', today]);
  });

  test('that somebody left and was shown closed in another group does not keep them', () => {
    const read = [
      { group, members: [] },
      { group: 'other', members: [member('a', false)] },
    ];
    const [judged] = judgeGroups([{ group, members: ['a'], suspectSince: null }], read, today);

    expect(judged).toEqual({ group, members: [], suspectSince: null, gone: [] });
  });

  test('that is read for the first time is believed, whoever is in it', () => {
    expect(judgeGroups([], [{ group, members: [member('a')] }], today)).toEqual([
      { group, members: ['a'], suspectSince: null, gone: [] },
    ]);
  });
});
