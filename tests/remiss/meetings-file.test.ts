import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMeetings } from '../../src/remiss/dates/meetings-file.ts';
import { repository } from '../support/child.ts';
import { demoDirectory } from '../support/demo-directory.ts';

const known = new Set(['trafik', 'kultur']);

describe('The meetings file', () => {
  it('gives each unit its meetings in order, with its own rules or the common ones', () => {
    const text = `
defaults:
  papers_working_days: 7
  reminders: [15, 3]
units:
  - unit: trafik
    meetings: [2026-12-10, {date: 2026-11-12, papers: 2026-11-02}]
  - unit: kultur
    papers_working_days: 4
    minutes_days: 10
    reminders: [5]
    meetings: []
`;
    expect(readMeetings(text, known)).toEqual({
      ok: true,
      value: [
        {
          unit: 'trafik',
          meetings: [
            { date: '2026-11-12', papersOn: '2026-11-02' },
            { date: '2026-12-10', papersOn: null },
          ],
          papersWorkingDays: 7,
          minutesDays: 14,
          reminders: [15, 3],
        },
        { unit: 'kultur', meetings: [], papersWorkingDays: 4, minutesDays: 10, reminders: [5] },
      ],
    });
  });

  it.each([
    ['units:\n  - unit: trafik\n    meetings: [2026-02-30]\n', 3, 'must be a date'],
    ['units:\n  - unit: trafk\n    meetings: []\n', 2, '“trafk”, which is not among the units'],
    [
      'units:\n  - unit: trafik\n    meetings: []\n  - unit: trafik\n    meetings: []\n',
      4,
      'stands here already',
    ],
    ['units:\n  - unit: trafik\n    meetings: [2026-12-10, 2026-12-10]\n', 3, 'stands here already'],
    [
      'units:\n  - unit: trafik\n    meetings:\n      - {date: 2026-12-10, papers: 2026-12-11}\n',
      4,
      'after the meeting',
    ],
    ['units:\n  - unit: trafik\n    meeting: [2026-12-10]\n', 3, 'is not known here'],
    ['units:\n  - unit: trafik\n    meetings: 2026-12-10\n', 3, 'must be a list of dates'],
    ['units:\n  - unit: trafik\n    papers_working_days: often\n    meetings: []\n', 3, 'whole number'],
    ['defaults:\n  reminders: [0]\nunits: []\n', 2, 'at least 1'],
    ['unit: []\nunits: []\n', 1, 'is not known here'],
    ['- trafik\n', 1, 'must hold units'],
    ['units: [\n', 2, 'not correct YAML'],
  ])('that says %j is refused, with line %i', (text, line, words) => {
    const read = readMeetings(text, known);
    const problems = read.ok ? [] : read.refusal;

    expect(problems.find(({ message }) => message.includes(words))?.line).toBe(line);
  });

  it('of the demonstration is right, for units that are there, with no meeting in July', () => {
    const read = (name: string) => readFileSync(join(repository, 'src', name), 'utf8');
    const units = new Set(demoDirectory().units.map(({ id }) => id));
    const meetings = readMeetings(read('remiss/dates/demo-meetings.yaml'), units);

    expect(meetings).toMatchObject({ ok: true });
    const dates = meetings.ok ? meetings.value.flatMap((one) => one.meetings.map(({ date }) => date)) : [];
    expect(dates.length).toBeGreaterThan(300);
    expect(dates.filter((date) => date.slice(5, 7) === '07')).toEqual([]);
  });
});
