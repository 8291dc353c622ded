import { z } from 'zod';
import { civilDate } from '../../calendar/civil-date.ts';
import { type FileProblem, readLocatedYaml } from '../../network/directory/located-yaml.ts';
import {
  type Finding,
  fieldsOf,
  itemsOf,
  type Located,
  quote,
} from '../../network/directory/plain-content.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import {
  defaultMinutesDays,
  defaultPapersWorkingDays,
  defaultReminders,
  type Meeting,
  type UnitCalendar,
} from '../register-model.ts';

const dateError = { error: 'must be a date such as 2026-10-25' };
const date = civilDate.refine((value) => value >= '1900' && value < '3000', dateError);
const wholeDays = (most: number) => {
  const error = `must be a whole number of days from 0 to ${most}`;
  return z.number({ error }).int({ error }).min(0, { error }).max(most, { error });
};
const reminders = z.array(wholeDays(100).min(1, { error: 'must be at least 1' }), {
  error: 'must be a list of numbers, such as [20, 10, 5, 1]',
});
const numbers = {
  papers_working_days: wholeDays(60).optional(),
  minutes_days: wholeDays(60).optional(),
  reminders: reminders.optional(),
};
const defaultsEntry = z.strictObject(numbers, { error: 'must be a set of fields' });
// Misspelt, a field would be left out of every plan without a word, so no other key is taken.
const unitEntry = z.strictObject(
  {
    unit: z.string({ error: 'is missing' }).trim().min(1, { error: 'is missing' }),
    meetings: z.unknown(),
    ...numbers,
  },
  { error: 'must be a set of fields: unit and meetings' },
);
const meetingEntry = z.union(
  [
    date.transform((day): Meeting => ({ date: day, papersOn: null })),
    z
      .strictObject({ date, papers: date.optional() })
      .transform((entry): Meeting => ({ date: entry.date, papersOn: entry.papers ?? null })),
  ],
  { error: 'must be a date such as 2026-10-25, or a set of date and papers' },
);

/**
 * Reads when committees meet (UTBLICK_MEETINGS). Refuses the file with all that is wrong in it, in the order
 * of its lines; `knownUnits` are those of the directory.
 */
export function readMeetings(
  text: string,
  knownUnits: ReadonlySet<string>,
): Outcome<UnitCalendar[], FileProblem[]> {
  const file = readLocatedYaml(text, 'The file must hold units, each with its meetings.');
  if (!file.ok) return file;
  const { calendars, findings } = readContent(file.value.content, knownUnits);
  return findings.length === 0 ? accept(calendars) : refuse(file.value.problemsOf(findings));
}

function readContent(content: unknown, knownUnits: ReadonlySet<string>) {
  const findings: Finding[] = [];
  const read = <Content>(schema: z.ZodType<Content>, { path, content: value }: Located<unknown>) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return [parsed.data];
    findings.push(...parsed.error.issues.flatMap((issue) => toFindings(issue, path)));
    return [];
  };
  const top = fieldsOf(content);
  findings.push(...unknownKeys(top, ['defaults', 'units'], []));
  const [defaults = {}] = read(defaultsEntry, { path: ['defaults'], content: top.defaults ?? {} });
  if (!Array.isArray(top.units)) findings.push({ path: ['units'], says: 'must be a list' });
  const seen = new Set<string>();
  const calendars = itemsOf(top.units, ['units']).flatMap((item) =>
    read(unitEntry, item).map((entry): UnitCalendar => {
      const place = [...item.path, 'unit'];
      if (!knownUnits.has(entry.unit)) {
        findings.push({ path: place, says: `is ${quote(entry.unit)}, which is not among the units` });
      }
      if (seen.has(entry.unit)) {
        findings.push({ path: place, says: `is ${quote(entry.unit)}, which stands here already` });
      }
      seen.add(entry.unit);
      const at = [...item.path, 'meetings'];
      if (!Array.isArray(entry.meetings)) findings.push({ path: at, says: 'must be a list of dates' });
      const located = itemsOf(entry.meetings, at);
      const meetings = located.flatMap((meeting) => read(meetingEntry, meeting));
      findings.push(...meetingFaults(located));
      return {
        unit: entry.unit,
        meetings: meetings.sort((one, other) => (one.date < other.date ? -1 : 1)),
        papersWorkingDays:
          entry.papers_working_days ?? defaults.papers_working_days ?? defaultPapersWorkingDays,
        minutesDays: entry.minutes_days ?? defaults.minutes_days ?? defaultMinutesDays,
        reminders: entry.reminders ?? defaults.reminders ?? defaultReminders,
      };
    }),
  );
  return { calendars, findings };
}

/** The same day twice, and papers that go after their meeting. */
function meetingFaults(located: readonly Located<unknown>[]): Finding[] {
  const seen = new Set<string>();
  return located.flatMap(({ path, content }): Finding[] => {
    const { data: meeting } = meetingEntry.safeParse(content);
    if (meeting === undefined) return [];
    const twice = seen.has(meeting.date);
    seen.add(meeting.date);
    if (twice) return [{ path, says: `is ${quote(meeting.date)}, which stands here already` }];
    if (meeting.papersOn !== null && meeting.papersOn > meeting.date) {
      return [{ path: [...path, 'papers'], says: `is ${meeting.papersOn}, which is after the meeting` }];
    }
    return [];
  });
}

function unknownKeys(fields: object, known: readonly string[], path: readonly string[]): Finding[] {
  return Object.keys(fields)
    .filter((key) => !known.includes(key))
    .map((key) => ({ path: [...path, key], says: 'is not known here' }));
}

function toFindings(issue: z.core.$ZodIssue, place: Located<unknown>['path']): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...place, key], says: 'is not known here' }));
  }
  return [
    {
      path: [...place, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))],
      says: issue.message,
    },
  ];
}
