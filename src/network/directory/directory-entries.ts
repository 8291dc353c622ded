import { z } from 'zod';
import { civilDate } from '../../calendar/civil-date.ts';
import { fold } from '../../language/words.ts';
import { type Directory, roles, type UnitKind } from '../model.ts';
import { findDuplicates, findMisspelt, findUnknown } from './directory-checks.ts';
import { type Finding, fieldsOf, itemsOf, type Located, type Path, quote } from './plain-content.ts';

const notText = ({ input }: { input?: unknown }) =>
  input === undefined || input === null ? 'is missing' : 'must be a text; put it in quotes';
const notFields = { error: 'must be a set of fields, such as id and name' };

const text = z.string({ error: notText }).trim().min(1, { error: 'is missing' });
/** Entra ids are compared as text, and Teams writes them in lower case. */
const id = text
  .regex(/^\S+$/, { error: 'must not hold spaces' })
  .transform((value) => (/^[\da-f-]{36}$/i.test(value) ? value.toLowerCase() : value));
const optionalId = id.nullish().transform((value) => value ?? null);
const optionalText = z
  .string({ error: notText })
  .trim()
  .nullish()
  .transform((value) => (value === undefined || value === '' ? null : value));
const date = civilDate.pipe(
  z.string().refine((value) => value >= '1900' && value < '3000', { error: 'must be between 1900 and 2999' }),
);
const optionalDate = date.nullish().transform((value) => value ?? null);

const kindWords: Readonly<Record<Exclude<UnitKind, 'other'>, readonly string[]>> = {
  executive: ['executive', 'ks', 'kommunstyrelse', 'kommunstyrelsen'],
  specialist: ['specialist', 'committee', 'facknamnd', 'namnd', 'fackforvaltning', 'forvaltning'],
  district: ['district', 'sdn', 'stadsdel', 'stadsdelsnamnd', 'stadsdelsforvaltning'],
  company: ['company', 'bolag', 'aktiebolag', 'ab'],
};

function kindOf(word: string): UnitKind {
  const kinds = Object.keys(kindWords) as (keyof typeof kindWords)[];
  return kinds.find((kind) => kindWords[kind].includes(fold(word))) ?? 'other';
}

const englishNames = z
  .strictObject({ name: text, administration: optionalText }, notFields)
  .nullish()
  .transform((names) => names ?? null);
const unitEntry = z.object(
  {
    id,
    name: text,
    kind: text.transform(kindOf),
    administration: optionalText,
    english: englishNames,
    mailbox: optionalText,
    channel: optionalText,
  },
  notFields,
);
const personEntry = z.object({ id, name: text, mail: optionalText }, notFields);
// A misspelt date or unit would make these hold longer or wider than meant, so no other key is taken.
const roleEntry = z.strictObject(
  {
    role: z.enum(roles, {
      error: ({ input }) =>
        input === undefined
          ? 'is missing'
          : `is ${quote(input)}, which is no role; the roles are ${roles.join(', ')}`,
    }),
    unit: optionalId,
    from: optionalDate,
    until: optionalDate,
  },
  { error: 'must be a set of fields: role, and if need be unit, from and until' },
);
const deputyEntry = z.strictObject({ person: id, deputy: id, unit: optionalId }, notFields);
const absenceEntry = z.strictObject({ person: id, from: date, until: date }, notFields);

/** Reads the plain content of a directory file, and tells all that is wrong with it. */
export function readEntries(content: unknown): { directory: Directory; findings: Finding[] } {
  const top = fieldsOf(content);
  const read = createReader();
  const units = read.list(top.units, ['units'], unitEntry);
  const people = read.list(top.people, ['people'], personEntry);
  // Also the roles of a person whose entry has a fault, so that all faults are told at once.
  const assignments = itemsOf(top.people, ['people']).flatMap((person) => {
    const { id: whose, roles } = fieldsOf(person.content);
    return read
      .list(roles, [...person.path, 'roles'], roleEntry)
      .map((role) => ({ ...role, person: id.safeParse(whose).data ?? '' }));
  });
  const deputies = read.list(top.deputies, ['deputies'], deputyEntry);
  const absences = read.list(top.absences, ['absences'], absenceEntry);
  const directory: Directory = {
    units: units.map(({ path, content: unit }) => {
      const topics = fieldsOf(itemsOf(top.units, ['units'])[Number(path[1])]?.content).topics;
      const { english, ...facts } = unit;
      return {
        ...facts,
        administration: unit.administration ?? unit.name,
        ...(english === null
          ? {}
          : { english: { name: english.name, administration: english.administration ?? english.name } }),
        topics: readTopics(topics, [...path, 'topics'], read),
      };
    }),
    people: people.map(({ content: person }) => person),
    assignments: assignments.map(({ path, content: role, person }) => ({
      ...role,
      id: path.join('/'),
      person,
      source: 'file',
    })),
    deputies: deputies.map(({ content: deputy }) => ({ ...deputy, from: null, until: null })),
    absences: absences.map(({ path, content: absence }) => ({ ...absence, id: path.join('/') })),
  };
  const findings = [
    ...read.findings,
    ...findMisspelt(content),
    ...findDuplicates(content, id),
    ...findUnknown(content, id),
    ...findReversed([...assignments, ...absences]),
    ...findWithoutUnit(assignments),
    ...findOwnDeputies(deputies),
  ];
  return { directory, findings };
}

interface Reader {
  /** What was wrong in the lists that were read. */
  readonly findings: readonly Finding[];
  /** Reads the items that are right. */
  list<Content>(value: unknown, path: Path, schema: z.ZodType<Content>): Located<Content>[];
}

function createReader(): Reader {
  const findings: Finding[] = [];
  return {
    findings,
    list: (value, path, schema) => {
      if (value !== undefined && value !== null && !Array.isArray(value)) {
        findings.push({ path, says: 'must be a list' });
      }
      return itemsOf(value, path).flatMap((item) => {
        const parsed = schema.safeParse(item.content);
        if (parsed.success) return [{ path: item.path, content: parsed.data }];
        findings.push(...parsed.error.issues.flatMap((issue) => toFindings(issue, item.path)));
        return [];
      });
    },
  };
}

function toFindings(issue: z.core.$ZodIssue, place: Path): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...place, key], says: 'is not known here' }));
  }
  return [{ path: [...place, ...issue.path.map((step) => String(step))], says: issue.message }];
}

/** A list of words, or one list a language. */
function readTopics(value: unknown, path: Path, read: Reader): string[] {
  const lists = Object.entries(fieldsOf(value));
  const located =
    lists.length === 0
      ? read.list(value, path, text)
      : lists.flatMap(([language, words]) => read.list(words, [...path, language], text));
  return located.map(({ content }) => content);
}

function findReversed(periods: readonly Located<{ from: string | null; until: string | null }>[]): Finding[] {
  return periods.flatMap(({ path, content: { from, until } }) =>
    from !== null && until !== null && until < from
      ? [{ path: [...path, 'until'], says: `is ${until}, which is before from, ${from}` }]
      : [],
  );
}

/** 5#10: a contact person, and the head who appoints it, belong to a unit. */
function findWithoutUnit(assignments: readonly Located<z.infer<typeof roleEntry>>[]): Finding[] {
  return assignments.flatMap(({ path, content: { role, unit } }) =>
    unit === null && (role === 'contact_person' || role === 'head')
      ? [{ path: [...path, 'role'], says: `is ${role}, which needs a unit` }]
      : [],
  );
}

function findOwnDeputies(deputies: readonly Located<z.infer<typeof deputyEntry>>[]): Finding[] {
  return deputies.flatMap(({ path, content: { person, deputy } }) =>
    person === deputy ? [{ path: [...path, 'deputy'], says: 'is the person itself' }] : [],
  );
}
